package nl.balint.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import nl.balint.bench.Latencies;
import nl.balint.house.Portal;
import nl.balint.journeys.Person;
import nl.balint.machines.Machine;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * R11: five a second, sixty at a time at most, bring files that are made to do harm, beside visitors and a member who
 * want an answer.
 */
@Tag("reliability")
@Tag("R11")
class HostileFilesTest {

    private static final Clock CLOCK = Clock.system(Portal.DUTCH_TIME);
    private static final Duration BEFORE = Duration.ofSeconds(10);
    private static final Duration MEANWHILE = Duration.ofSeconds(30);
    private static final Duration PACE = Duration.ofMillis(200);
    private static final int SENDERS = 60;
    private static final int CHILDREN = 2;

    private static final List<HostileFile> KINDS = List.of(HostileFile.values());

    /** The bar of R8. */
    private static final double P95_MILLISECONDS = 300;

    @TempDir
    private Path folder;

    private final Map<HostileFile, byte[]> files = new EnumMap<>(HostileFile.class);
    private final AtomicBoolean isOver = new AtomicBoolean();
    private final AtomicInteger sent = new AtomicInteger();
    private final AtomicInteger mostChildren = new AtomicInteger();
    private final Map<Integer, Integer> statuses = new TreeMap<>();

    @Test
    void othersAreAnsweredAndNothingOfItComesIn() throws Exception {
        for (HostileFile file : KINDS) {
            files.put(file, file.made());
        }
        try (Machine machine = Machine.start(Homes.patient(folder.resolve("home")), Homes.AS_SHIPPED)
                .await()) {
            Others others = new Others(machine);
            others.ask(BEFORE);
            Latencies before = others.ask(BEFORE);
            Person leader = Person.signedIn(machine.base(), "helene", CLOCK::instant);
            String room = Senders.folder(leader);

            ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
            ExecutorService senders = Executors.newFixedThreadPool(SENDERS);
            var watching = clock.scheduleAtFixedRate(() -> count(machine), 0, 50, TimeUnit.MILLISECONDS);
            var sending = clock.scheduleAtFixedRate(
                    () -> senders.execute(() -> send(leader, room)), 0, PACE.toMillis(), TimeUnit.MILLISECONDS);
            Latencies meanwhile = others.ask(MEANWHILE);
            sending.cancel(false);
            isOver.set(true);
            senders.shutdown();
            assertThat(senders.awaitTermination(2, TimeUnit.MINUTES)).isTrue();
            watching.cancel(false);
            clock.shutdown();

            System.out.printf(
                    "R11: hostile files %d, answered %s; others p95 %.1f ms, before %.1f ms, failed %d; "
                            + "children at once %d%n",
                    sent.get(),
                    statuses,
                    meanwhile.percentile(95),
                    before.percentile(95),
                    others.failed(),
                    mostChildren.get());
            assertThat(others.failed()).isZero();
            assertThat(statuses.keySet()).allMatch(status -> status < 500 || status == 503);
            assertThat(sent.get()).isGreaterThan(SENDERS);
            assertThat(mostChildren).hasValueLessThanOrEqualTo(CHILDREN);
            assertThat(meanwhile.percentile(95)).isLessThanOrEqualTo(P95_MILLISECONDS);
            assertThat(new Shelf(leader).listed(room).values()).noneMatch(name -> name.contains("kwaad"));
        }
    }

    private void count(Machine machine) {
        long children = ProcessHandle.of(machine.pid()).stream()
                .flatMap(ProcessHandle::children)
                .count();
        mostChildren.accumulateAndGet((int) children, Math::max);
    }

    private void send(Person leader, String room) {
        if (isOver.get()) {
            return;
        }
        int number = sent.getAndIncrement();
        HostileFile file = KINDS.get(number % KINDS.size());
        String form = leader.formFor(room, room + "/bestanden");
        int status = leader.bring(form, file.name(number), files.get(file)).statusCode();
        synchronized (statuses) {
            statuses.merge(status, 1, Integer::sum);
        }
    }
}
