package nl.balint.cms.security;

import java.time.Clock;
import nl.balint.cms.security.internal.throttle.Buckets;
import nl.balint.cms.security.internal.throttle.Neighbourhood;
import nl.balint.cms.security.internal.throttle.Slots;

/**
 * Slows down who does something again and again, each name by itself, in a table of fixed size. A restart forgets it.
 */
public final class FloodBrake {

    private static final int SLOTS = 1 << 16;

    private final Slots slots;
    private final Buckets buckets;
    private final Clock clock;

    /**
     * @param most how often in a row
     * @param perHour how often an hour after that
     */
    public FloodBrake(Seals seals, Clock clock, int most, double perHour) {
        this.slots = new Slots(seals.key("brake"), SLOTS);
        this.buckets = new Buckets(SLOTS, most, perHour / 3600);
        this.clock = clock;
    }

    /** Whether it may be done once more under that name; if so, it is counted. */
    public synchronized boolean take(String name) {
        int slot = slots.of("brake", name);
        long now = clock.millis();
        if (buckets.wait(slot, now) > 0) {
            return false;
        }
        buckets.take(slot, now);
        return true;
    }

    /** The part of the network that a visitor at this address can easily move about in. */
    public static String neighbourhood(String address) {
        return Neighbourhood.of(address);
    }
}
