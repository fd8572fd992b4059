package nl.balint.cms.security.internal.password;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/** Lets few in at once to where it costs memory and time; some may wait, the rest is turned away. */
public final class HashGate {

    /** Too many wait already, or it took too long: come back later. */
    public static final class Full extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Full() {
            super("Too many passwords are being checked at once", null, false, false);
        }
    }

    private final Semaphore places;
    private final int mostWaiting;
    private final Duration patience;
    private final AtomicInteger waiting = new AtomicInteger();
    private final AtomicLong entered = new AtomicLong();

    public HashGate(int places, int mostWaiting, Duration patience) {
        this.places = new Semaphore(places, true);
        this.mostWaiting = mostWaiting;
        this.patience = patience;
    }

    public <T> T enter(Supplier<T> deed) {
        if (!places.tryAcquire()) {
            await();
        }
        try {
            entered.incrementAndGet();
            return deed.get();
        } finally {
            places.release();
        }
    }

    /** How many went in, ever; for tests that count hashes. */
    public long entered() {
        return entered.get();
    }

    int waiting() {
        return waiting.get();
    }

    private void await() {
        if (waiting.incrementAndGet() > mostWaiting) {
            waiting.decrementAndGet();
            throw new Full();
        }
        try {
            if (!places.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new Full();
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new Full();
        } finally {
            waiting.decrementAndGet();
        }
    }
}
