package nl.balint.cms.definitions;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does the same small task again and again on a thread of its own, until it is closed. */
final class Watch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Watch.class);
    private static final long PAUSE_MILLIS = 300;

    /** A task that takes long must not keep a processor busy: the pause is this many times as long. */
    private static final long REST = 20;

    private final Runnable task;
    private final CountDownLatch closed = new CountDownLatch(1);

    Watch(Runnable task) {
        this.task = task;
    }

    void start() {
        var thread = new Thread(this::run, "light-modules");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        closed.countDown();
    }

    private void run() {
        try {
            long pause = PAUSE_MILLIS;
            while (!closed.await(pause, TimeUnit.MILLISECONDS)) {
                pause = Math.max(PAUSE_MILLIS, REST * millisOf(task));
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static long millisOf(Runnable task) {
        long start = System.nanoTime();
        try {
            task.run();
        } catch (RuntimeException failure) {
            LOG.error("The light modules could not be looked at; what was read before stays", failure);
        }
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    }
}
