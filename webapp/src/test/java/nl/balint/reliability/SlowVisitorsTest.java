package nl.balint.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import nl.balint.bench.Latencies;
import nl.balint.journeys.Person;
import nl.balint.machines.Machine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** R9: a thousand connections that are slow on purpose, beside visitors and members who want an answer. */
@Tag("reliability")
@Tag("R9")
class SlowVisitorsTest {

    private static final int CONNECTIONS = 1_000;
    private static final int MOST = 4_000;
    private static final Duration BEFORE = Duration.ofSeconds(10);
    private static final Duration MEANWHILE = Duration.ofSeconds(25);
    private static final Duration HELD = Duration.ofSeconds(45);

    /** Sending a head may take twenty seconds, silence lasts thirty at most; and somebody has to notice. */
    private static final Duration CLOSED = Duration.ofSeconds(40);

    /** As many as one address may have may go on asking. */
    private static final int LINES_OF_ONE = 50;

    /** So quick is quick enough, whatever it was before. */
    private static final double NOBODY_MINDS_MILLISECONDS = 300;

    @TempDir
    private static Path folder;

    private static Machine machine;
    private static Others others;
    private static Latencies before;

    @BeforeAll
    static void othersAlone() throws Exception {
        machine = Machine.start(Homes.patient(folder.resolve("home")), Homes.AS_SHIPPED)
                .await();
        others = new Others(machine);
        others.ask(BEFORE);
        before = others.ask(BEFORE);
    }

    @AfterAll
    static void stop() {
        machine.close();
    }

    @ParameterizedTest
    @EnumSource
    void othersAreAnsweredAsQuicklyAsBefore(SlowLines.Kind kind) throws Exception {
        CompletableFuture<SlowLines.Held> slow = CompletableFuture.supplyAsync(() -> held(kind));
        Latencies meanwhile = others.ask(MEANWHILE);
        SlowLines.Held held = slow.get();

        System.out.printf(
                "R9: %d connections slow with their %s: others p95 %.1f ms, before %.1f ms, failed %d; "
                        + "open at the end %d, last closed after %d s%n",
                held.count(),
                kind.name().toLowerCase(Locale.ROOT),
                meanwhile.percentile(95),
                before.percentile(95),
                others.failed(),
                held.left(),
                held.last().toSeconds());
        assertThat(others.failed()).isZero();
        assertThat(meanwhile.percentile(95))
                .isLessThanOrEqualTo(Math.max(NOBODY_MINDS_MILLISECONDS, 2 * before.percentile(95)));
        assertThat(held.left()).isLessThanOrEqualTo(kind == SlowLines.Kind.READING ? LINES_OF_ONE : 0);
        assertThat(held.last()).isLessThanOrEqualTo(CLOSED);
    }

    @Test
    void asManyAsMayBeOpenFitIntoTheMemoryOfOneSmallMachine() throws Exception {
        Person visitor = Person.anonymous(machine.base());

        SlowLines.Held held = SlowLines.hold(machine.base(), SlowLines.Kind.SILENCE, MOST, HELD);

        System.out.printf("R9: %d connections asked once and stayed; open at the end %d%n", held.count(), held.left());
        assertThat(visitor.get("/kosten").statusCode()).isEqualTo(200);
        assertThat(held.left()).isZero();
    }

    private static SlowLines.Held held(SlowLines.Kind kind) {
        try {
            return SlowLines.hold(machine.base(), kind, CONNECTIONS, HELD);
        } catch (IOException failure) {
            throw new CompletionException(failure);
        }
    }
}
