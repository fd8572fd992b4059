package nl.balint.portal.documents;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** A clock that stands still until it is set. */
final class SetClock extends Clock {

    private volatile Instant now;
    private final ZoneId zone;

    SetClock(Instant now, ZoneId zone) {
        this.now = now;
        this.zone = zone;
    }

    void forward(Duration time) {
        now = now.plus(time);
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new SetClock(now, other);
    }

    @Override
    public Instant instant() {
        return now;
    }
}
