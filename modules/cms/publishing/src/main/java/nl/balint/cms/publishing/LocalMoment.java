package nl.balint.cms.publishing;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.Locale;

/** A time on the clock of a place, which on two nights of the year is not simply a moment. */
public sealed interface LocalMoment {

    /** The usual: one moment. */
    record Exact(Instant at) implements LocalMoment {}

    /**
     * The clock skips it when summer begins.
     *
     * @param meant what it says an hour later, which does exist
     */
    record Missing(LocalDateTime meant) implements LocalMoment {}

    /** The clock shows it twice when summer ends. */
    record Twice(Instant first, Instant second) implements LocalMoment {}

    /** A time on the clock in words, such as "zondag 28 maart 2027 om 02:30", or "Sunday 28 March 2027 at 02:30". */
    static String words(LocalDateTime local, Locale reader) {
        String at = reader.getLanguage().equals("nl") ? "om" : "at";
        return DateTimeFormatter.ofPattern("EEEE d MMMM yyyy '" + at + "' HH:mm", reader)
                .format(local);
    }

    static LocalMoment of(LocalDateTime local, ZoneId zone) {
        List<ZoneOffset> offsets = zone.getRules().getValidOffsets(local);
        if (offsets.isEmpty()) {
            ZoneOffsetTransition skipped = zone.getRules().getTransition(local);
            return new Missing(local.plus(skipped.getDuration()));
        }
        if (offsets.size() == 1) {
            return new Exact(local.toInstant(offsets.get(0)));
        }
        return new Twice(local.toInstant(offsets.get(0)), local.toInstant(offsets.get(1)));
    }
}
