package nl.balint.cms.workflow;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets the clock of jobs tick in the background. */
final class JobThread implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(JobThread.class);
    private static final int SECONDS_BETWEEN = 5;
    private static final long PATIENCE = TimeUnit.SECONDS.toMillis(10);

    private final JobClock clock;
    private final JobTurn turn;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread thread = new Thread(this::run, "jobs");

    JobThread(JobClock clock, JobTurn turn) {
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
            while (!closing.await(SECONDS_BETWEEN, TimeUnit.SECONDS)) {
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

    /** Lets a job that runs end, and stops. */
    @Override
    public void close() {
        closing.countDown();
        try {
            thread.join(PATIENCE);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        thread.interrupt();
        turn.close();
    }
}
