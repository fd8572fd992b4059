package nl.balint.portal.directory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * A note beside the index by which a command of the same machine asks a server that runs to fill it anew, and reads how
 * far it is: "asked", "running 40 60", "done 60".
 */
public final class RebuildNote {

    private static final String ASKED = "asked";
    private static final String RUNNING = "running ";
    private static final String DONE = "done ";

    private final Path file;

    /** Beside the indexes of this data folder. */
    public RebuildNote(Path data) {
        this.file = data.resolve("index").resolve("directory.rebuild");
    }

    /** Asks for it. */
    public void ask() {
        write(ASKED);
    }

    /** Whether somebody asked and nobody has begun. */
    public boolean isAsked() {
        return read().equals(ASKED);
    }

    /** How far it is, in hundredths; 0 before it began. */
    public int percent() {
        String state = read();
        if (state.startsWith(DONE)) {
            return 100;
        }
        if (!state.startsWith(RUNNING)) {
            return 0;
        }
        String[] numbers = state.substring(RUNNING.length()).split(" ", -1);
        return 100 * Integer.parseInt(numbers[0]) / Math.max(1, Integer.parseInt(numbers[1]));
    }

    /** Whether it is done. */
    public boolean isDone() {
        return read().startsWith(DONE);
    }

    /** How many entries there are, once it is done. */
    public int entries() {
        return isDone() ? Integer.parseInt(read().substring(DONE.length())) : 0;
    }

    /**
     * Waits until it is done.
     *
     * @param patience how long at most until somebody begins, and from one step to the next
     * @param look is told of each step
     * @return whether it is done
     */
    public boolean await(Duration patience, Runnable look) {
        try (WatchService watch = file.getFileSystem().newWatchService()) {
            Files.createDirectories(file.getParent())
                    .register(watch, StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_MODIFY);
            String before = read();
            while (!isDone()) {
                WatchKey key = watch.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
                if (key == null && read().equals(before)) {
                    return false;
                }
                if (key != null) {
                    key.pollEvents();
                    key.reset();
                }
                before = read();
                look.run();
            }
            return true;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    void running(int done, int all) {
        write(RUNNING + done + " " + all);
    }

    void done(int entries) {
        write(DONE + entries);
    }

    /** Takes the note away. */
    public void clear() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private String read() {
        try {
            return Files.exists(file)
                    ? Files.readString(file, StandardCharsets.UTF_8).strip()
                    : "";
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** At once, so that nobody reads half of it. */
    private void write(String text) {
        try {
            Files.createDirectories(file.getParent());
            Path whole = Files.writeString(file.resolveSibling(file.getFileName() + ".new"), text);
            Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
