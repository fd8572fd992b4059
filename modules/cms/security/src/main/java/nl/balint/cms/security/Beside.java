package nl.balint.cms.security;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does small work that no visitor waits for, one piece after another; of too much the newest is left undone. */
final class Beside implements Executor, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Beside.class);
    private static final int MOST_WAITING = 200;

    private final ThreadPoolExecutor thread =
            new ThreadPoolExecutor(0, 1, 10, TimeUnit.SECONDS, new ArrayBlockingQueue<>(MOST_WAITING), work -> {
                Thread made = new Thread(work, "security");
                made.setDaemon(true);
                return made;
            });

    @Override
    public void execute(Runnable work) {
        try {
            thread.execute(() -> run(work));
        } catch (RejectedExecutionException full) {
            LOG.warn("Too much is asked beside the requests; a piece of it is left undone");
        }
    }

    @Override
    public void close() {
        thread.shutdown();
        try {
            if (!thread.awaitTermination(10, TimeUnit.SECONDS)) {
                LOG.warn("Work beside the requests did not end in time");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static void run(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException failure) {
            LOG.error("Work beside the requests failed", failure);
        }
    }
}
