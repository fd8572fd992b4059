package nl.balint.portal.documents;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Until when a report of a meeting is kept: the group's term of months, from the end of the season in which it came.
 */
final class Retention {

    private final DocumentsConfig config;

    Retention(DocumentsConfig config) {
        this.config = config;
    }

    /** The last day. */
    LocalDate lastDay(Document report, AreaSettings settings) {
        LocalDate came = LocalDate.ofInstant(report.firstAt(), config.zone());
        LocalDate end = config.seasonEnd().atYear(came.getYear());
        LocalDate seasonEnd = came.isAfter(end) ? config.seasonEnd().atYear(came.getYear() + 1) : end;
        return seasonEnd.plusMonths(settings.months());
    }

    boolean isOver(Document report, AreaSettings settings, Instant now) {
        return LocalDate.ofInstant(now, config.zone()).isAfter(lastDay(report, settings));
    }
}
