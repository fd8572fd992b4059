package nl.balint.cms.workflow;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets the clock of jobs tick in the background. */
final class JobThread implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(JobThread.class);
    private static final Pace USUAL = new Pace(Duration.ofSeconds(5), Duration.ofSeconds(10));

    /**
     * How fast it goes.
     *
     * @param between the time between two looks at what is due
     * @param patience how long it waits for a job when it stops
     */
    record Pace(Duration between, Duration patience) {}

    private final JobClock clock;
    private final JobTurn turn;
    private final Pace pace;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread thread = new Thread(this::run, "jobs");

    JobThread(JobClock clock, JobTurn turn) {
        this(clock, turn, USUAL);
    }

    JobThread(JobClock clock, JobTurn turn, Pace pace) {
        this.pace = pace;
        this.clock = clock;
        this.turn = turn;
        thread.setDaemon(true);
    }

    void start() {
        turn.start();
        thread.start();
    }

    private void run() {
        try {
            while (!closing.await(pace.between().toMillis(), TimeUnit.MILLISECONDS)) {
                tick();
            }
        } catch (InterruptedException stopped) {
            // Nothing waits for this thread.
        }
    }

    private void tick() {
        if (!turn.isMine()) {
            return;
        }
        try {
            clock.tick();
        } catch (RuntimeException failure) {
            LOG.error("The clock of jobs missed a tick", failure);
        }
    }

    /**
     * Stops, and waits a while for a job that runs. It is never interrupted: that would close the files that it has
     * open, those of the repository too.
     */
    @Override
    public void close() {
        closing.countDown();
        try {
            thread.join(pace.patience().toMillis());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        turn.close();
    }
}
