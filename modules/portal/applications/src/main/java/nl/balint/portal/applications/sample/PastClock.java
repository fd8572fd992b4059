package nl.balint.portal.applications.sample;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** A clock that stands where it is put. */
final class PastClock extends Clock {

    private final ZoneId zone;
    private Instant now;

    PastClock(Clock real) {
        this.zone = real.getZone();
        this.now = real.instant();
    }

    void put(Instant moment) {
        now = moment;
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId changed) {
        return Clock.fixed(now, changed);
    }

    @Override
    public Instant instant() {
        return now;
    }
}
