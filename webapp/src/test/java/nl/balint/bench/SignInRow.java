package nl.balint.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.balint.house.DemoAccount;
import nl.balint.journeys.Person;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/** Signing in with a password: how many in a second, and what each costs beside the hash that it must make. */
final class SignInRow implements Row {

    /** What the house asks of a hash, in KiB. */
    private static final int MEMORY = 19_456;

    private static final int PASSES = 2;
    private static final int AT_ONCE = 4;
    private static final int HASHES = 20;
    private static final Duration WARM_UP = Duration.ofSeconds(8);
    private static final Duration TIME = Duration.ofSeconds(20);

    @Override
    public String name() {
        return "sign-in";
    }

    @Override
    public List<Line> measure(House house) throws Exception {
        signIns(house, WARM_UP);
        double hash = hashMilliseconds();
        Served.Cost all = signIns(house, TIME);
        double cost = all.cpuMilliseconds();
        String share = String.format(Locale.ROOT, "%.0f ms, of which %.0f the hash", cost, hash);
        return List.of(
                Line.told(
                        "sign-ins with a password, " + AT_ONCE + " at once",
                        all.latencies().toString()),
                new Line("processor time of a sign-in", share, "at most twice the hash", cost <= 2 * hash),
                Line.told("memory of a hash (Argon2id, 2 passes)", MEMORY / 1024 + " MB, at most two hashes at once"));
    }

    private static Served.Cost signIns(House house, Duration time) throws Exception {
        DemoAccount account = Person.account("abel");
        Map<String, String> typed = Map.of("email", account.email(), "password", account.password());
        return house.served().cost(AT_ONCE, time, number -> {
            Person person = Person.anonymous(house.served().base());
            Person.expect(303, person.submit("/inloggen", "/inloggen", typed));
        });
    }

    /**
     * The yardstick: the hash by itself with the same library, two at once, as the house makes them; they share the
     * caches of the processors, so that one alone would be cheaper than any sign-in can be.
     */
    private static double hashMilliseconds() throws Exception {
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            double sum = 0;
            for (Future<Double> one : two.invokeAll(Collections.<Callable<Double>>nCopies(2, SignInRow::hashes))) {
                sum += one.get();
            }
            return sum / 2;
        } finally {
            two.shutdown();
        }
    }

    private static double hashes() {
        for (int number = 0; number < HASHES; number++) {
            hash();
        }
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadCpuTime();
        for (int number = 0; number < HASHES; number++) {
            hash();
        }
        return (threads.getCurrentThreadCpuTime() - before) / 1e6 / HASHES;
    }

    private static void hash() {
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withMemoryAsKB(MEMORY)
                .withIterations(PASSES)
                .withParallelism(1)
                .withSalt(new byte[16])
                .build());
        generator.generateBytes("kring".toCharArray(), new byte[32]);
    }
}
