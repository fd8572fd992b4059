package nl.balint.portal.directory;

import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Fills the index of a directory anew when a note asks for it, beside those who look for something. */
public final class Rebuilding implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Rebuilding.class);
    private static final int SECONDS = 1;
    private static final int STEPS = 20;

    private final Directory directory;
    private final RebuildNote note;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread made = new Thread(work, "directory-rebuild");
        made.setDaemon(true);
        return made;
    });

    private Rebuilding(Directory directory, RebuildNote note) {
        this.directory = directory;
        this.note = note;
    }

    /** Looks at the note of this data folder every second. */
    public static Rebuilding watch(Directory directory, Path data) {
        Rebuilding rebuilding = new Rebuilding(directory, new RebuildNote(data));
        var unused = rebuilding.thread.scheduleWithFixedDelay(rebuilding::look, SECONDS, SECONDS, TimeUnit.SECONDS);
        return rebuilding;
    }

    private void look() {
        try {
            if (note.isAsked()) {
                int all = directory.size();
                int step = Math.max(1, all / STEPS);
                note.done(directory.rebuild(done -> {
                    if (done % step == 0) {
                        note.running(done, all);
                    }
                }));
            }
        } catch (RuntimeException failure) {
            LOG.error("The directory cannot be filled anew", failure);
            note.clear();
        }
    }

    @Override
    public void close() {
        thread.shutdown();
        try {
            if (!thread.awaitTermination(1, TimeUnit.MINUTES)) {
                LOG.warn("A rebuild of the directory is broken off");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
