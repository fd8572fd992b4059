package nl.balint.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/** How long each of many requests took, and how many there were in a second. */
public final class Latencies {

    private final long[] nanoseconds;
    private final double seconds;

    private Latencies(long[] nanoseconds, double seconds) {
        this.nanoseconds = nanoseconds;
        this.seconds = seconds;
        Arrays.sort(this.nanoseconds);
    }

    /** Of what was measured already, in nanoseconds. */
    static Latencies of(long[] nanoseconds, double seconds) {
        return new Latencies(nanoseconds.clone(), seconds);
    }

    /** Asks, so many at once, for so long; the consumer gets the number of the request. */
    public static Latencies of(int atOnce, Duration time, IntConsumer ask) throws Exception {
        ExecutorService askers = Executors.newFixedThreadPool(atOnce);
        try {
            AtomicInteger number = new AtomicInteger();
            long begin = System.nanoTime();
            Callable<List<Long>> asker = () -> {
                List<Long> taken = new ArrayList<>();
                while (System.nanoTime() - begin < time.toNanos()) {
                    long before = System.nanoTime();
                    ask.accept(number.getAndIncrement());
                    taken.add(System.nanoTime() - before);
                }
                return taken;
            };
            List<Long> all = new ArrayList<>();
            for (Future<List<Long>> one : askers.invokeAll(Collections.nCopies(atOnce, asker))) {
                all.addAll(one.get());
            }
            double seconds = (System.nanoTime() - begin) / 1e9;
            return new Latencies(all.stream().mapToLong(Long::longValue).toArray(), seconds);
        } finally {
            askers.shutdown();
        }
    }

    public int count() {
        return nanoseconds.length;
    }

    double perSecond() {
        return count() / seconds;
    }

    /** In milliseconds: of a hundred, so many were at least as fast. */
    public double percentile(int hundredth) {
        return nanoseconds[Math.min(count() - 1, count() * hundredth / 100)] / 1e6;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "p50 %.1f · p95 %.1f · p99 %.1f ms · %.0f/s",
                percentile(50),
                percentile(95),
                percentile(99),
                perSecond());
    }
}
