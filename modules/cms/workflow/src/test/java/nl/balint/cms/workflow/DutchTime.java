package nl.balint.cms.workflow;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import org.threeten.extra.MutableClock;

/** Moments by the Dutch clock, and a clock that stands still until it is turned. */
final class DutchTime {

    private DutchTime() {}

    /** Such as {@code 2027-03-28T01:30}, or with an offset of its own. */
    static Instant at(String text) {
        return text.endsWith("Z") || text.contains("+")
                ? OffsetDateTime.parse(text).toInstant()
                : LocalDateTime.parse(text).atZone(Terms.DUTCH_TIME).toInstant();
    }

    static MutableClock clock(String now) {
        return MutableClock.of(at(now), Terms.DUTCH_TIME);
    }
}
