package nl.balint.cms.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** A clock that a test moves. */
public final class MovingClock extends Clock {

    static final ZoneId DUTCH_TIME = ZoneId.of("Europe/Amsterdam");

    private volatile Instant now;

    public MovingClock(String start) {
        now = Instant.parse(start);
    }

    public void pass(Duration time) {
        now = now.plus(time);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return DUTCH_TIME;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("The clock of a test keeps its zone");
    }
}
