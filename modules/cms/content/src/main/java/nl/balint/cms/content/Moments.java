package nl.balint.cms.content;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.TimeZone;

/** Dates as JCR holds and writes them: {@code 2026-03-04T05:06:07.089+01:00}. */
final class Moments {

    private static final DateTimeFormatter FORMAT = new DateTimeFormatterBuilder()
            .appendPattern("uuuu-MM-dd'T'HH:mm:ss.SSSXXX")
            .toFormatter(Locale.ROOT);

    private Moments() {}

    static String write(OffsetDateTime at) {
        return FORMAT.format(at);
    }

    static OffsetDateTime fromCalendar(Calendar calendar) {
        Instant instant = calendar.toInstant();
        return instant.atZone(calendar.getTimeZone().toZoneId()).toOffsetDateTime();
    }

    static Calendar toCalendar(OffsetDateTime at) {
        TimeZone zone = at.getOffset().equals(ZoneOffset.UTC)
                ? TimeZone.getTimeZone("UTC")
                : TimeZone.getTimeZone("GMT" + at.getOffset());
        Calendar calendar = new GregorianCalendar(zone, Locale.ROOT);
        calendar.setTimeInMillis(at.toInstant().toEpochMilli());
        return calendar;
    }
}
