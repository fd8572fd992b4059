package nl.balint.house;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import nl.balint.cms.content.Progress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is done one after the other beside the first visitors. Closing stops it at its next step and waits for that:
 * nothing writes in a house that is closed. It is never interrupted, for that would break open files.
 */
final class Meanwhile implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Meanwhile.class);

    private final List<Consumer<Progress>> works = new ArrayList<>();
    private final Thread thread = new Thread(this::work, "meanwhile");
    private volatile boolean isClosed;

    /** To be added before the start; it is to tell its steps to the progress that it gets. */
    void add(Consumer<Progress> work) {
        works.add(work);
    }

    void start() {
        thread.setDaemon(true);
        thread.start();
    }

    /** Waits until all is done. */
    void await() {
        try {
            thread.join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        isClosed = true;
        await();
    }

    private void work() {
        try {
            works.forEach(work -> work.accept(this::step));
        } catch (CancellationException closed) {
            LOG.info("The house closes before all was ready; what is left is made at the next start");
        } catch (RuntimeException failure) {
            LOG.error("What was left for after the opening failed", failure);
        }
    }

    private void step(String what, long done, long total) {
        if (isClosed) {
            throw new CancellationException(what);
        }
    }
}
