package nl.balint.cms.search;

import java.util.Collections;
import java.util.HashSet;
import java.util.Set;

/** Things that somebody is at work on: whoever wants one of them begins when it is free. */
final class InHand {

    private final Set<String> taken = new HashSet<>();

    /** Does the work when all of them are free, and holds them meanwhile. Whoever holds some asks for no others. */
    void during(Set<String> ids, Runnable work) {
        take(ids);
        try {
            work.run();
        } finally {
            giveBack(ids);
        }
    }

    private synchronized void take(Set<String> ids) {
        boolean isInterrupted = false;
        while (!Collections.disjoint(taken, ids)) {
            try {
                wait();
            } catch (InterruptedException asked) {
                isInterrupted = true; // half of the work is never left
            }
        }
        taken.addAll(ids);
        if (isInterrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void giveBack(Set<String> ids) {
        taken.removeAll(ids);
        notifyAll();
    }
}
