package nl.balint.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import nl.balint.bench.HostileSenders;
import nl.balint.bench.Latencies;
import nl.balint.house.Portal;
import nl.balint.journeys.Person;
import nl.balint.machines.Machine;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * R11: somebody brings files that are made to do harm, beside visitors and a member who want an answer. Beside the
 * thousand members of R8 the same is measured by {@code bin/bench members}.
 */
@Tag("reliability")
@Tag("R11")
class HostileFilesTest {

    private static final Clock CLOCK = Clock.system(Portal.DUTCH_TIME);
    private static final Duration BEFORE = Duration.ofSeconds(10);
    private static final Duration MEANWHILE = Duration.ofSeconds(30);
    private static final int CHILDREN = 2;

    /** The bar of R8. */
    private static final double P95_MILLISECONDS = 300;

    @TempDir
    private Path folder;

    @Test
    void othersAreAnsweredAndNothingOfItComesIn() throws Exception {
        try (Machine machine = Machine.start(Homes.patient(folder.resolve("home")), Homes.AS_SHIPPED)
                .await()) {
            Others others = new Others(machine);
            others.ask(BEFORE);
            Latencies before = others.ask(BEFORE);
            Person leader = Person.signedIn(machine.base(), "helene", CLOCK::instant);
            String room = Senders.folder(leader);

            try (HostileSenders hostile = HostileSenders.start(leader, room, machine.pid())) {
                Latencies meanwhile = others.ask(MEANWHILE);
                hostile.end();

                System.out.printf(
                        "R11: hostile files %d, answered %s; others p95 %.1f ms, before %.1f ms, failed %d; "
                                + "children at once %d%n",
                        hostile.sent(),
                        hostile.statuses(),
                        meanwhile.percentile(95),
                        before.percentile(95),
                        others.failed(),
                        hostile.mostChildren());
                assertThat(others.failed()).isZero();
                assertThat(hostile.statuses().keySet()).allMatch(status -> status < 500 || status == 503);
                assertThat(hostile.sent()).isGreaterThan(HostileSenders.AT_ONCE);
                assertThat(hostile.mostChildren()).isLessThanOrEqualTo(CHILDREN);
                assertThat(meanwhile.percentile(95)).isLessThanOrEqualTo(P95_MILLISECONDS);
            }
            assertThat(new Shelf(leader).listed(room).values()).noneMatch(name -> name.contains("kwaad"));
        }
    }
}
