package nl.balint.cms.workflow;

import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import nl.balint.cms.content.ContentPath;
import nl.balint.cms.content.Lease;
import nl.balint.cms.content.Repository;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which of several machines runs the jobs: one of them, until it has been silent for a minute. A machine that has its
 * content for itself always may.
 */
final class JobTurn implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(JobTurn.class);
    private static final int SECONDS_BETWEEN = 10;

    private final Lease lease;
    private final boolean isShared;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread made = new Thread(work, "jobs-turn");
        made.setDaemon(true);
        return made;
    });
    private volatile boolean isMine;
    private @Nullable ScheduledFuture<?> renewing;

    JobTurn(Repository repository, Clock clock) {
        this.isShared = repository.isShared();
        this.lease = new Lease(
                repository,
                clock,
                ContentPath.of(JobNotes.WORKSPACE, "/lease"),
                UUID.randomUUID().toString());
        this.isMine = !isShared;
    }

    void start() {
        if (isShared) {
            renewing = thread.scheduleWithFixedDelay(this::renew, 0, SECONDS_BETWEEN, TimeUnit.SECONDS);
        }
    }

    /** Whether jobs are run here for now; also while a long one runs it is prolonged. */
    boolean isMine() {
        return isMine;
    }

    private void renew() {
        try {
            isMine = lease.take();
        } catch (RuntimeException failure) {
            isMine = false;
            LOG.warn("Whose turn it is to run the jobs cannot be asked: {}", failure.getMessage());
        }
    }

    @Override
    public void close() {
        if (renewing != null) {
            renewing.cancel(true);
        }
        thread.shutdownNow();
        if (isShared && isMine) {
            isMine = false;
            lease.release();
        }
    }
}
