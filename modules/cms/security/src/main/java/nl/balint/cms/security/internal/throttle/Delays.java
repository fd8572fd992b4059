package nl.balint.cms.security.internal.throttle;

import java.time.Duration;

/** After five misses every next try must wait: one second, two, four, up to a quarter of an hour. */
final class Delays {

    static final int FREE = 5;
    private static final long LONGEST = Duration.ofMinutes(15).toMillis();
    private static final long FORGOTTEN_AFTER = Duration.ofHours(12).toMillis();

    private final int[] misses;
    private final long[] openAt;

    Delays(int slots) {
        misses = new int[slots];
        openAt = new long[slots];
    }

    /** How many milliseconds until the next try; zero or less is now. */
    long wait(int slot, long now) {
        return openAt[slot] - now;
    }

    /** Counts a try as a miss; one that hits is forgotten afterwards. */
    void count(int slot, long now) {
        if (now - openAt[slot] > FORGOTTEN_AFTER) {
            misses[slot] = 0;
        }
        misses[slot]++;
        int beyond = misses[slot] - FREE;
        openAt[slot] = beyond < 0 ? now : now + delay(beyond);
    }

    void forget(int slot) {
        misses[slot] = 0;
        openAt[slot] = 0;
    }

    private static long delay(int beyond) {
        return beyond > 20 ? LONGEST : Math.min(LONGEST, 1000L << beyond);
    }
}
