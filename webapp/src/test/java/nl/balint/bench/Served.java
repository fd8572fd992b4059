package nl.balint.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.IntConsumer;

/**
 * The server that is measured: another process, so that its costs are its own.
 *
 * @param base its address, without a slash at the end
 * @param pid its process
 */
record Served(String base, long pid) {

    /** The kernel counts a process' time in hundredths of a second, on every Linux we know. */
    private static final long TICK_MILLISECONDS = 10;

    private static final int USER_TIME = 11;

    /** The processor time it used so far, in milliseconds. */
    long cpuMilliseconds() {
        return ticks(USER_TIME) + ticks(USER_TIME + 1);
    }

    /** The memory it has in use, in kilobytes. */
    long residentKilobytes() {
        return kilobytes("VmRSS:");
    }

    /** The part of it that are pages of files, such as those of the store: the machine takes them back when it must. */
    long residentFileKilobytes() {
        return kilobytes("RssFile:");
    }

    private long kilobytes(String name) {
        return read("status").stream()
                .filter(line -> line.startsWith(name))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElseThrow();
    }

    /** Asks it for so long, so many at once, and tells what that cost it. */
    Cost cost(int atOnce, Duration time, IntConsumer ask) throws Exception {
        long before = cpuMilliseconds();
        Latencies all = Latencies.of(atOnce, time, ask);
        return new Cost(all, (cpuMilliseconds() - before) / (double) all.count());
    }

    /**
     * What many requests cost.
     *
     * @param cpuMilliseconds processor time of the server for each, on average
     */
    record Cost(Latencies latencies, double cpuMilliseconds) {

        @Override
        public String toString() {
            return latencies + String.format(Locale.ROOT, " · %.1f ms of processor each", cpuMilliseconds);
        }
    }

    private long ticks(int field) {
        String line = read("stat").get(0);
        // The name of the process may hold spaces; what follows it does not.
        List<String> fields = List.of(line.substring(line.lastIndexOf(')') + 2).split(" ", -1));
        return Long.parseLong(fields.get(field)) * TICK_MILLISECONDS;
    }

    private List<String> read(String what) {
        try {
            return Files.readAllLines(Path.of("/proc", Long.toString(pid), what));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
