package nl.balint.cms.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import nl.balint.cms.content.Repository;
import nl.balint.cms.workflow.JobThread.Pace;
import org.junit.jupiter.api.Test;
import org.threeten.extra.MutableClock;

class JobThreadTest {

    private static final Duration MOMENT = Duration.ofMillis(20);

    /** An interrupt would close the files that the job reads, and with them the repository for everybody. */
    @Test
    void aJobThatTakesLongIsNotInterruptedWhenTheHouseCloses() throws Exception {
        MutableClock time = DutchTime.clock("2027-03-26T12:00");
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        CompletableFuture<Boolean> ended = new CompletableFuture<>();
        try (Repository repository = Repository.inMemory(time)) {
            JobClock clock = new JobClock(repository, time);
            clock.add(new Job("long", Schedule.every(Duration.ofMinutes(1)), () -> {
                begun.countDown();
                try {
                    ended.complete(goOn.await(30, TimeUnit.SECONDS));
                } catch (InterruptedException interrupted) {
                    ended.completeExceptionally(interrupted);
                }
            }));
            clock.list();
            time.add(Duration.ofMinutes(2));
            JobThread thread = new JobThread(clock, new JobTurn(repository, time), new Pace(MOMENT, MOMENT));
            thread.start();
            assertThat(begun.await(30, TimeUnit.SECONDS)).isTrue();

            thread.close();

            goOn.countDown();
            assertThat(ended.get(30, TimeUnit.SECONDS)).isTrue();
        }
    }
}
