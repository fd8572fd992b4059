package nl.balint.cms.search;

import java.time.Duration;
import java.util.function.LongSupplier;

/** When something that failed is tried again: after a minute, then two, four, and at last each hour. */
public final class NextTry {

    private static final Duration SOON = Duration.ofMinutes(1);
    private static final Duration AT_LAST = Duration.ofHours(1);

    private final Duration soon;
    private final LongSupplier nanoseconds;
    private Duration pause;
    private boolean isBehind;
    private long failedAt;

    public NextTry() {
        this(SOON);
    }

    /** @param soon the first pause */
    public NextTry(Duration soon) {
        this(soon, System::nanoTime);
    }

    NextTry(Duration soon, LongSupplier nanoseconds) {
        this.soon = soon;
        this.nanoseconds = nanoseconds;
        this.pause = soon;
    }

    public synchronized void failed() {
        if (isBehind) {
            Duration longer = pause.multipliedBy(2);
            pause = longer.compareTo(AT_LAST) < 0 ? longer : AT_LAST;
        }
        failedAt = nanoseconds.getAsLong();
        isBehind = true;
    }

    public synchronized void succeeded() {
        pause = soon;
        isBehind = false;
    }

    /** Whether it failed and did not succeed since. */
    public synchronized boolean isBehind() {
        return isBehind;
    }

    /** Whether it failed and the pause is over. */
    public synchronized boolean isDue() {
        return isBehind && left().compareTo(Duration.ZERO) <= 0;
    }

    /** What is left of the pause; negative when it is over. */
    public synchronized Duration left() {
        return pause.minusNanos(nanoseconds.getAsLong() - failedAt);
    }
}
