package nl.balint.journeys;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import nl.balint.house.Portal;

/** A clock that ticks on and can be turned to another moment, as a whole house would feel it. */
public final class MovingClock extends Clock {

    private final Clock real = Clock.systemUTC();
    private volatile Duration ahead = Duration.ZERO;

    public MovingClock(String local) {
        turnTo(local);
    }

    /** To that time in the Netherlands, such as {@code 2027-03-28T07:30}. */
    public void turnTo(String local) {
        ahead = Duration.between(
                real.instant(),
                LocalDateTime.parse(local).atZone(Portal.DUTCH_TIME).toInstant());
    }

    /** On by so much. */
    public void turnOn(Duration by) {
        ahead = ahead.plus(by);
    }

    @Override
    public Instant instant() {
        return real.instant().plus(ahead);
    }

    @Override
    public ZoneId getZone() {
        return real.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return zone.equals(getZone()) ? this : Clock.offset(real.withZone(zone), ahead);
    }
}
