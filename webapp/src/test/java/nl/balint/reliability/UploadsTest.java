package nl.balint.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import nl.balint.cms.upkeep.StoreCheck;
import nl.balint.machines.Machine;
import nl.balint.machines.Until;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * R1 and R2: eight clients bring a thousand files, and a member changes what is known of them, while the machine is
 * killed ten times.
 */
@Tag("reliability")
@Tag("R1")
@Tag("R2")
class UploadsTest {

    private static final int CLIENTS = 8;
    private static final int UPLOADS = 1_000;
    private static final int KILLS = 10;
    /** By the clock, or on a host that does more by the processors. */
    private static final Duration START = Duration.ofSeconds(15);

    private static final Duration SEARCH = Duration.ofSeconds(30);

    @TempDir
    private Path folder;

    private final Random chance = new Random();

    @Test
    void nothingAcknowledgedIsLostAndNothingHalfIsListed() throws Exception {
        Path home = Homes.patient(folder.resolve("home"));
        List<Homes.Start> starts = new ArrayList<>();
        try (Machine machine = Machine.start(home, Homes.AS_SHIPPED).await();
                Changes changes = Changes.start(machine.base());
                Senders senders = Senders.start(machine.base(), CLIENTS)) {
            for (int kill = 1; kill <= KILLS; kill++) {
                int enough = kill * (UPLOADS / (KILLS + 1)) + chance.nextInt(UPLOADS / (KILLS + 1));
                Until.isSo("some are in", () -> senders.count() >= enough);
                machine.kill();
                starts.add(Homes.begin(machine));
            }
            Until.isSo("all are in", () -> senders.count() >= UPLOADS);
            senders.end();
            changes.end();
            assertThat(senders.refused()).isEmpty();

            Shelf shelf = new Shelf(senders.leader());
            Shelf.Seen seen = shelf.look(senders.folderAddress());
            long lost = senders.acknowledged().entrySet().stream()
                    .filter(one -> !seen.whole().contains(one.getKey()))
                    .count();
            Duration found = Until.isSo(
                    "all are found",
                    () -> senders.acknowledged().keySet().stream().allMatch(shelf::finds));
            assertThat(machine.stop()).isEqualTo(Homes.ENDED);
            List<String> problems =
                    new StoreCheck(machine.data(), Clock.systemUTC()).run().problems();

            System.out.printf(
                    "R1: acknowledged %d, lost %d, half or spoilt %d, kills %d, slowest start %d ms "
                            + "(processor %d ms), all found within %d ms, problems in the store %d%n",
                    senders.count(),
                    lost,
                    seen.spoilt().size(),
                    KILLS,
                    slowest(starts, Homes.Start::clock).toMillis(),
                    slowest(starts, Homes.Start::processor).toMillis(),
                    found.toMillis(),
                    problems.size());
            System.out.printf(
                    "R2: changes of a member %d, looks after a fall %d, lost %d%n",
                    changes.count(), changes.looks(), changes.lost().size());
            assertThat(lost).isZero();
            assertThat(changes.lost()).isEmpty();
            assertThat(changes.looks()).isGreaterThanOrEqualTo(KILLS);
            assertThat(seen.spoilt()).isEmpty();
            assertThat(problems).isEmpty();
            assertThat(slowest(starts, Homes.Start::least)).isLessThanOrEqualTo(START);
            assertThat(found).isLessThanOrEqualTo(SEARCH);
        }
    }

    private static Duration slowest(List<Homes.Start> starts, Function<Homes.Start, Duration> by) {
        return starts.stream().map(by).max(Duration::compareTo).orElseThrow();
    }
}
