package nl.balint.portal.documents;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How work beside the requests ends when the house closes. */
final class Endings {

    private static final Logger LOG = LoggerFactory.getLogger(Endings.class);

    private Endings() {}

    /** Takes nothing more and waits for what runs; never by interrupting, which would close the files that it reads. */
    static void of(ExecutorService work, String name) {
        work.shutdown();
        try {
            if (!work.awaitTermination(1, TimeUnit.MINUTES)) {
                LOG.warn("{} did not end in time", name);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
