package nl.balint.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;

/**
 * Asks at a fixed pace, as many people do together: nobody waits until another was answered. What is measured begins
 * when a request was due, so a server that stands still is not spared.
 */
final class OpenLoop {

    /**
     * What came of it.
     *
     * @param statuses how many answers there were of each status; -1 are those that never came
     */
    record Outcome(Latencies latencies, Map<Integer, Integer> statuses) {

        /** How many failed: no answer, or a fault of the server. */
        int failed() {
            return statuses.entrySet().stream()
                    .filter(each -> each.getKey() < 0 || each.getKey() >= 500)
                    .mapToInt(Map.Entry::getValue)
                    .sum();
        }
    }

    private record One(long nanoseconds, int status) {}

    private OpenLoop() {}

    static Outcome run(int perSecond, Duration time, IntFunction<CompletableFuture<Integer>> ask) {
        ConcurrentLinkedQueue<One> answered = new ConcurrentLinkedQueue<>();
        List<CompletableFuture<Void>> all = new ArrayList<>();
        long begin = System.nanoTime();
        int count = (int) (perSecond * time.toMillis() / 1_000);
        for (int number = 0; number < count; number++) {
            long due = begin + number * 1_000_000_000L / perSecond;
            for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
                LockSupport.parkNanos(left);
            }
            all.add(ask.apply(number)
                    .exceptionally(failure -> -1)
                    .thenAccept(status -> answered.add(new One(System.nanoTime() - due, status))));
        }
        CompletableFuture.allOf(all.toArray(CompletableFuture[]::new)).join();
        Map<Integer, Integer> statuses = new TreeMap<>();
        answered.forEach(one -> statuses.merge(one.status(), 1, Integer::sum));
        double seconds = (System.nanoTime() - begin) / 1e9;
        return new Outcome(
                Latencies.of(answered.stream().mapToLong(One::nanoseconds).toArray(), seconds), statuses);
    }
}
