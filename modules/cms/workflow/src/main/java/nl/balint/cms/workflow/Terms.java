package nl.balint.cms.workflow;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * Terms as the society counts them: in days of the calendar, or in months to the same day of a later month (31 January
 * to 28 February), each ending at 23:59 by the Dutch clock, whatever the clocks do in between.
 */
public final class Terms {

    /** The clock of the society. */
    public static final ZoneId DUTCH_TIME = ZoneId.of("Europe/Amsterdam");

    private static final LocalTime LAST_MINUTE = LocalTime.of(23, 59);
    private static final Duration ONE_MINUTE = Duration.ofMinutes(1);

    private Terms() {}

    /** The end of a term of that many days; with none it is the end of the same day. */
    public static Instant afterDays(Instant start, int days) {
        return endOf(day(start).plusDays(days));
    }

    /** The end of a term of that many months. */
    public static Instant afterMonths(Instant start, int months) {
        return endOf(day(start).plusMonths(months));
    }

    /** The end of a term that stood still for so many days. */
    public static Instant prolonged(Instant end, int days) {
        return endOf(day(end).plusDays(days));
    }

    public static Instant endOf(LocalDate day) {
        return day.atTime(LAST_MINUTE).atZone(DUTCH_TIME).toInstant();
    }

    /** Whether a term is over; its last minute, to the last second, belongs to it. */
    public static boolean isOver(Instant end, Instant now) {
        return !now.minus(ONE_MINUTE).isBefore(end);
    }

    /** The day in the Netherlands. */
    public static LocalDate day(Instant moment) {
        return moment.atZone(DUTCH_TIME).toLocalDate();
    }
}
