package nl.balint.cms.content;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;

/**
 * Dates as JCR holds and writes them: {@code 2026-03-04T05:06:07.089+01:00}. By way of text, not of a Calendar, which
 * counts old days by the Julian calendar.
 */
final class Moments {

    private static final DateTimeFormatter FORMAT = new DateTimeFormatterBuilder()
            .appendPattern("uuuu-MM-dd'T'HH:mm:ss.SSSXXX")
            .toFormatter(Locale.ROOT);

    private Moments() {}

    static String write(OffsetDateTime at) {
        return FORMAT.format(at);
    }

    static OffsetDateTime read(String text) {
        return OffsetDateTime.parse(text);
    }
}
