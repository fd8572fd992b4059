package nl.balint.machines;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits until something is so; how long that may take on a busy machine is no matter of the test. */
public final class Until {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private Until() {}

    /** Waits, and says how long it took. */
    public static Duration isSo(String what, BooleanSupplier condition) {
        return isSo(() -> what, condition);
    }

    /** The same with words that tell how it stands when it was waited for in vain. */
    static Duration isSo(Supplier<String> what, BooleanSupplier condition) {
        Instant begin = Instant.now();
        while (!condition.getAsBoolean()) {
            assertThat(Duration.between(begin, Instant.now())).as(what).isLessThan(PATIENCE);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
        return Duration.between(begin, Instant.now());
    }
}
