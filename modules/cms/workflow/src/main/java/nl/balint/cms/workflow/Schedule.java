package nl.balint.cms.workflow;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;

/** When a job is due. */
public sealed interface Schedule {

    /** The first time after that moment. */
    Instant next(Instant after);

    /** Every day at that time by the Dutch clock. */
    static Schedule daily(LocalTime at) {
        return new Daily(at);
    }

    /** Again and again, with that much time between. */
    static Schedule every(Duration period) {
        return new Every(period);
    }

    /**
     * Once a day. A time that does not exist when the clocks go forward is an hour later; of a time that comes twice
     * when they go back, the first counts.
     */
    record Daily(LocalTime at) implements Schedule {
        @Override
        public Instant next(Instant after) {
            var day = after.atZone(Terms.DUTCH_TIME).toLocalDate();
            Instant today = on(day);
            return today.isAfter(after) ? today : on(day.plusDays(1));
        }

        private Instant on(java.time.LocalDate day) {
            return day.atTime(at).atZone(Terms.DUTCH_TIME).toInstant();
        }
    }

    /** As a pulse. */
    record Every(Duration period) implements Schedule {
        public Every {
            if (period.isNegative() || period.isZero()) {
                throw new IllegalArgumentException("A job needs time between its runs, not " + period);
            }
        }

        @Override
        public Instant next(Instant after) {
            return after.plus(period);
        }
    }
}
