package nl.balint.cms.workflow;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** A clock that stands still until it is turned. */
final class TurningClock extends Clock {

    private Instant now;

    TurningClock(String now) {
        this.now = at(now);
    }

    /** A moment by the Dutch clock, such as {@code 2027-03-28T01:30} or with an offset of its own. */
    static Instant at(String text) {
        return text.endsWith("Z") || text.contains("+")
                ? java.time.OffsetDateTime.parse(text).toInstant()
                : java.time.LocalDateTime.parse(text).atZone(Terms.DUTCH_TIME).toInstant();
    }

    void set(String moment) {
        now = at(moment);
    }

    void turn(Duration time) {
        now = now.plus(time);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return Terms.DUTCH_TIME;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException();
    }
}
