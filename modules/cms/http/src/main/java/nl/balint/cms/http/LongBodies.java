package nl.balint.cms.http;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Who is sending a long body: each holds a thread until it is in. There are always threads left for others, and nobody
 * takes all that there are for this.
 */
final class LongBodies {

    private static final int MOST_OF_ONE = 8;

    private final int most;
    private final Map<String, Integer> counts = new HashMap<>();
    private int all;

    LongBodies(int most) {
        this.most = most;
    }

    /** Ends the sending when it is run; nothing when there is no room now. */
    synchronized Optional<Runnable> enter(String address) {
        int own = counts.getOrDefault(address, 0);
        if (all >= most || own >= MOST_OF_ONE) {
            return Optional.empty();
        }
        all++;
        counts.put(address, own + 1);
        return Optional.of(() -> leave(address));
    }

    private synchronized void leave(String address) {
        all--;
        counts.computeIfPresent(address, (name, own) -> own == 1 ? null : own - 1);
    }
}
