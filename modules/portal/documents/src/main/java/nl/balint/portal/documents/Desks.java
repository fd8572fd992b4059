package nl.balint.portal.documents;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.function.Supplier;
import nl.balint.cms.http.FairShare;
import nl.balint.cms.http.Reason;
import nl.balint.cms.http.RequestFailure;

/**
 * Where files are judged, which is heavy work: two at once. Who waits for it holds a thread of the server, so few may
 * wait, fewer of one person, and nobody for long.
 */
final class Desks {

    private static final int AT_ONCE = 2;
    private static final int MOST_ASKING = 12;
    private static final int MOST_OF_ONE = 8;
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final Duration PATIENCE_OF_HOUSE = Duration.ofMinutes(10);

    private final Duration patience;
    private final FairShare asking = new FairShare(MOST_ASKING, MOST_OF_ONE);
    private final Semaphore desks = new Semaphore(AT_ONCE, true);

    Desks() {
        this(PATIENCE);
    }

    /** Of which the askers have other patience; for tests. */
    Desks(Duration patience) {
        this.patience = patience;
    }

    /** Somebody asks; who may not wait, as too many do already, is only helped when nobody is before them. */
    Turn turn(String who) {
        return asking.enter(who)
                .map(leave -> new Turn(patience, leave))
                .orElseGet(() -> new Turn(Duration.ZERO, Desks::leavesNothing));
    }

    /** The house itself asks, which holds no thread of the server. */
    Turn turnOfHouse() {
        return new Turn(PATIENCE_OF_HOUSE, Desks::leavesNothing);
    }

    /** Somebody who asks, until it is closed. */
    final class Turn implements AutoCloseable {

        private final Duration patience;
        private final Runnable leave;

        private Turn(Duration patience, Runnable leave) {
            this.patience = patience;
            this.leave = leave;
        }

        /** Works at a desk; nothing when none becomes free in time. */
        <T> Optional<T> atDesk(Supplier<T> work) {
            if (!waits(() -> desks.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS))) {
                return Optional.empty();
            }
            try {
                return Optional.of(work.get());
            } finally {
                desks.release();
            }
        }

        /**
         * Does what one does at a time: the next waits for the first.
         *
         * @throws RequestFailure 503 when the first is not ready in time
         */
        <T> T alone(Lock lock, Supplier<T> deed) {
            if (!waits(() -> lock.tryLock(patience.toMillis(), TimeUnit.MILLISECONDS))) {
                throw new RequestFailure(Reason.UNAVAILABLE, "documents.upload.busy").withHeader("Retry-After", "20");
            }
            try {
                return deed.get();
            } finally {
                lock.unlock();
            }
        }

        @Override
        public void close() {
            leave.run();
        }
    }

    private static void leavesNothing() {}

    private interface Attempt {
        boolean succeeds() throws InterruptedException;
    }

    private static boolean waits(Attempt attempt) {
        try {
            return attempt.succeeds();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
