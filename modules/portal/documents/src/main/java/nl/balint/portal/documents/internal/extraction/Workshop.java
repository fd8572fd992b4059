package nl.balint.portal.documents.internal.extraction;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import nl.balint.portal.documents.internal.child.Child;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does work on a file in a child: a Java machine for this one piece of work, with its own small memory and folder,
 * nothing of our environment, no network, and an end. Whatever the file does to it, the server only hears how it ended.
 */
public final class Workshop implements AutoCloseable {

    /** A little longer than the longest piece of work. */
    private static final Duration LONGEST_QUEUE = Duration.ofSeconds(25);

    private static final Logger LOG = LoggerFactory.getLogger(Workshop.class);

    private final WorkshopConfig config;
    private final ChildCommand command;
    private final Semaphore places;
    private final Set<Process> running = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    public Workshop(WorkshopConfig config) {
        this.config = config;
        this.command = ChildCommand.forThisMachine();
        this.places = new Semaphore(config.atOnce(), true);
        clean(config.folder());
    }

    /** Does the task; waits for its end, and before that for a free place. */
    public Ending work(Child.Task task, String... arguments) {
        if (closed || places.getQueueLength() >= config.mostWaiting()) {
            return Ending.BUSY;
        }
        try {
            if (!places.tryAcquire(LONGEST_QUEUE.toMillis(), TimeUnit.MILLISECONDS)) {
                return Ending.BUSY;
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return Ending.BUSY;
        }
        try {
            return closed ? Ending.BUSY : inFolder(task, arguments);
        } catch (IOException failure) {
            LOG.error("A child could not be started", failure);
            return Ending.BUSY;
        } finally {
            places.release();
        }
    }

    /** Where the temporary files are. */
    public Path folder() {
        return config.folder();
    }

    /** A new file for the outcome of a task; whoever asks for it deletes it. */
    public Path newFile(String ending) {
        try {
            return Files.createTempFile(config.folder(), "made", ending);
        } catch (IOException failure) {
            throw new UncheckedIOException("No file can be made in " + config.folder(), failure);
        }
    }

    /** Ends the children that are at work. */
    @Override
    public void close() {
        closed = true;
        running.forEach(Process::destroyForcibly);
    }

    private Ending inFolder(Child.Task task, String... arguments) throws IOException {
        Path folder = Files.createTempDirectory(config.folder(), "child");
        try {
            Process child = command.start(folder, task, arguments);
            running.add(child);
            try {
                return closed ? Ending.BUSY : await(child);
            } finally {
                child.destroyForcibly().waitFor();
                running.remove(child);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return Ending.BUSY;
        } finally {
            delete(folder);
        }
    }

    private Ending await(Process child) throws InterruptedException {
        if (!child.waitFor(config.longest().toMillis(), TimeUnit.MILLISECONDS)) {
            return Ending.TOO_SLOW;
        }
        return switch (child.exitValue()) {
            case Child.DONE -> Ending.DONE;
            case Child.UNREADABLE -> Ending.UNREADABLE;
            default -> closed ? Ending.BUSY : Ending.TOO_LARGE; // or the machine stopped it
        };
    }

    /** What a former server left there when it was killed. */
    private static void clean(Path folder) {
        try {
            Files.createDirectories(folder);
            try (Stream<Path> left = Files.list(folder)) {
                for (Path path : left.toList()) {
                    delete(path);
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("The folder " + folder + " cannot be used", failure);
        }
    }

    private static void delete(Path path) throws IOException {
        List<Path> all;
        try (Stream<Path> walk = Files.walk(path)) {
            all = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path each : all) {
            Files.deleteIfExists(each);
        }
    }
}
