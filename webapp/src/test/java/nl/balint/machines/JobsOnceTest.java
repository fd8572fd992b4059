package nl.balint.machines;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import nl.balint.cms.content.Database;
import nl.balint.cms.content.Repository;
import nl.balint.cms.workflow.Job;
import nl.balint.cms.workflow.Schedule;
import nl.balint.cms.workflow.WorkflowModule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Jobs of a house with two machines run on one of them; the other goes on when that one leaves. */
class JobsOnceTest {

    @RegisterExtension
    private static final PostgreSql POSTGRES = new PostgreSql();

    private final Database database = POSTGRES.fresh();

    @TempDir
    private Path folder;

    /** A machine that counts how often it did the job. */
    private final class Working implements AutoCloseable {

        private final AtomicInteger done = new AtomicInteger();
        private final Repository repository;
        private final WorkflowModule workflow;

        Working(String name) {
            Clock clock = Clock.system(ZoneOffset.UTC);
            repository = Repository.open(folder.resolve(name), database, clock);
            workflow = new WorkflowModule(repository, clock, new SecureRandom());
            workflow.jobs().add(new Job("count", Schedule.every(Duration.ofSeconds(1)), done::incrementAndGet));
            workflow.start();
        }

        @Override
        public void close() {
            workflow.close();
            repository.close();
        }
    }

    @Test
    void machinesThatStartAtTheSameMomentBothStart() {
        List<CompletableFuture<Working>> starting = Stream.of("one", "two")
                .map(name -> CompletableFuture.supplyAsync(() -> new Working(name)))
                .toList();
        List<Working> started = starting.stream().map(CompletableFuture::join).toList();
        try {
            Until.isSo("a job ran", () -> started.stream().anyMatch(machine -> machine.done.get() > 0));
        } finally {
            started.forEach(Working::close);
        }
    }

    @Test
    void aJobRunsOnOneMachineAndOnTheOtherWhenThatOneStops() {
        Working one = new Working("one");
        try (Working two = new Working("two")) {
            Until.isSo("the job ran some times", () -> one.done.get() + two.done.get() >= 3);
            Working first = one.done.get() > 0 ? one : two;
            Working second = first == one ? two : one;
            assertThat(second.done).hasValue(0);

            first.close();

            Duration taken = Until.isSo("the other does it", () -> second.done.get() > 0);
            System.out.printf("R6: jobs run on one machine, on the other %d s after it stopped%n", taken.toSeconds());
        } finally {
            one.close();
        }
    }
}
