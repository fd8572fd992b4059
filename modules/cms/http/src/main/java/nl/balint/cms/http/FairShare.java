package nl.balint.cms.http;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Threads of the server that may be held by one kind of slow work: there are always some left for others, and nobody
 * takes all that there are for this.
 */
public final class FairShare {

    private final int most;
    private final int mostOfOne;
    private final Map<String, Integer> counts = new HashMap<>();
    private int all;

    /** How many at most of all together, and of one. */
    public FairShare(int most, int mostOfOne) {
        this.most = most;
        this.mostOfOne = mostOfOne;
    }

    /**
     * Ends the work when it is run; nothing when there is no room now.
     *
     * @param who a person, or the address of a visitor
     */
    public synchronized Optional<Runnable> enter(String who) {
        int own = counts.getOrDefault(who, 0);
        if (all >= most || own >= mostOfOne) {
            return Optional.empty();
        }
        all++;
        counts.put(who, own + 1);
        return Optional.of(() -> leave(who));
    }

    private synchronized void leave(String who) {
        all--;
        counts.computeIfPresent(who, (name, own) -> own == 1 ? null : own - 1);
    }
}
