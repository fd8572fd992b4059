package nl.balint.cms.forms;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;

/**
 * Deeds by their names, each done once: who asks for one that is being done, or was done a while ago, gets what came of
 * it.
 */
public final class Deeds<T> {

    private static final Duration KEPT = Duration.ofMinutes(15);
    private static final int MOST = 10_000;

    private final Clock clock;
    private final Map<String, Deed<T>> deeds = new LinkedHashMap<>();

    private record Deed<T>(CompletableFuture<T> outcome, Instant at) {}

    Deeds(Clock clock) {
        this.clock = clock;
    }

    /**
     * What came of it, now or before.
     *
     * @param isDone whether what came of it is remembered: what failed is tried again by whoever asks again
     */
    public T once(String name, Callable<T> deed, Predicate<T> isDone) throws Exception {
        CompletableFuture<T> mine = new CompletableFuture<>();
        CompletableFuture<T> first = claim(name, mine);
        if (first != mine) {
            return await(first);
        }
        try {
            T outcome = deed.call();
            if (!isDone.test(outcome)) {
                forget(name);
            }
            mine.complete(outcome);
            return outcome;
        } catch (Throwable failure) {
            forget(name);
            mine.completeExceptionally(failure);
            throw failure;
        }
    }

    private synchronized CompletableFuture<T> claim(String name, CompletableFuture<T> mine) {
        Instant oldest = clock.instant().minus(KEPT);
        deeds.values().removeIf(deed -> deed.at().isBefore(oldest));
        if (deeds.size() >= MOST) {
            deeds.remove(deeds.keySet().iterator().next());
        }
        Deed<T> known = deeds.putIfAbsent(name, new Deed<>(mine, clock.instant()));
        return known == null ? mine : known.outcome();
    }

    private synchronized void forget(String name) {
        deeds.remove(name);
    }

    private static <T> T await(CompletableFuture<T> first) throws Exception {
        try {
            return first.get();
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof Exception cause ? cause : failed;
        }
    }
}
