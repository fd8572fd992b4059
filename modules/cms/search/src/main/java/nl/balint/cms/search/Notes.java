package nl.balint.cms.search;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/**
 * What is still to be brought into an index. Leaving a note never waits, and the notes never grow beyond a bound: too
 * many places become one note, everything.
 */
final class Notes {

    private static final int MOST_PLACES = 1_000;

    private final Lock lock = new ReentrantLock();
    private final Condition news = lock.newCondition();
    private final Condition rest = lock.newCondition();
    private final Set<String> places = new LinkedHashSet<>();
    private final List<Rebuild> rebuilds = new ArrayList<>();
    private boolean waiting;
    private boolean working = true;
    private boolean closed;

    /** All that was noted since the last time, if anything. A rebuild comes without places, as it covers them. */
    record Work(Set<String> places, List<Rebuild> rebuilds) {}

    /** Somebody wants everything anew. */
    record Rebuild(RebuildProgress progress, CompletableFuture<Integer> done) {}

    void changed(Set<String> changedPlaces) {
        lock.lock();
        try {
            if (closed) {
                return;
            }
            waiting = true;
            places.addAll(changedPlaces);
            if (places.size() > MOST_PLACES) {
                rebuilds.add(new Rebuild(RebuildProgress.SILENT, new CompletableFuture<>()));
                places.clear();
            }
            news.signal();
        } finally {
            lock.unlock();
        }
    }

    CompletableFuture<Integer> rebuild(RebuildProgress progress) {
        Rebuild rebuild = new Rebuild(progress, new CompletableFuture<>());
        lock.lock();
        try {
            if (closed) {
                rebuild.done().cancel(false);
            } else {
                rebuilds.add(rebuild);
                waiting = true;
                news.signal();
            }
            return rebuild.done();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits so long for notes and takes them all; empty when there will be none any more. The work before is done by
     * now.
     */
    Optional<Work> take(Duration patience) {
        lock.lock();
        try {
            working = false;
            long left = patience.toNanos();
            while (!waiting && !closed && left > 0) {
                rest.signalAll();
                left = news.awaitNanos(left);
            }
            if (closed && (!waiting || !rebuilds.isEmpty())) {
                return Optional.empty();
            }
            Set<String> changed = rebuilds.isEmpty() ? Set.copyOf(places) : Set.of();
            Work work = new Work(changed, List.copyOf(rebuilds));
            places.clear();
            rebuilds.clear();
            waiting = false;
            working = true;
            return Optional.of(work);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } finally {
            lock.unlock();
        }
    }

    void awaitRest() {
        lock.lock();
        try {
            while ((waiting || working) && !closed) {
                rest.awaitUninterruptibly();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Whether there are notes that nobody took yet. */
    boolean isWaiting() {
        lock.lock();
        try {
            return waiting;
        } finally {
            lock.unlock();
        }
    }

    boolean isClosed() {
        lock.lock();
        try {
            return closed;
        } finally {
            lock.unlock();
        }
    }

    void close() {
        lock.lock();
        try {
            closed = true;
            rebuilds.forEach(rebuild -> rebuild.done().cancel(false));
            news.signal();
            rest.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
