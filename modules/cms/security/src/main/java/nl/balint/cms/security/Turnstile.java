package nl.balint.cms.security;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import nl.balint.cms.http.Reason;
import nl.balint.cms.http.RequestFailure;

/** Lets few in at once to where it costs memory and time; some may wait, the rest is told to come back (503). */
final class Turnstile {

    /** Who waits holds a thread of the server, of which there are at least 64. */
    private static final int MOST_WAITING = 10;

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Semaphore places;
    private final int mostWaiting;
    private final Duration patience;
    private final AtomicInteger waiting = new AtomicInteger();
    private final AtomicLong entered = new AtomicLong();

    Turnstile(int places) {
        this(places, MOST_WAITING, PATIENCE);
    }

    Turnstile(int places, int mostWaiting, Duration patience) {
        this.places = new Semaphore(places, true);
        this.mostWaiting = mostWaiting;
        this.patience = patience;
    }

    <T> T enter(Supplier<T> deed) {
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
    long entered() {
        return entered.get();
    }

    int waiting() {
        return waiting.get();
    }

    private void await() {
        if (waiting.incrementAndGet() > mostWaiting) {
            waiting.decrementAndGet();
            throw full();
        }
        try {
            if (!places.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw full();
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw full();
        } finally {
            waiting.decrementAndGet();
        }
    }

    private static RequestFailure full() {
        return new RequestFailure(Reason.UNAVAILABLE, "security.busy").withHeader("Retry-After", "5");
    }
}
