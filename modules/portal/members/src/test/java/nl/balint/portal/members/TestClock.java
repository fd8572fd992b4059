package nl.balint.portal.members;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/** A clock that stands where it is put. */
public final class TestClock extends Clock {

    private Instant now;

    private TestClock(Instant now) {
        this.now = now;
    }

    public static TestClock at(String instant) {
        return new TestClock(Instant.parse(instant));
    }

    public void put(String instant) {
        now = Instant.parse(instant);
    }

    @Override
    public ZoneId getZone() {
        return Term.DUTCH_TIME;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }

    @Override
    public Instant instant() {
        return now;
    }
}
