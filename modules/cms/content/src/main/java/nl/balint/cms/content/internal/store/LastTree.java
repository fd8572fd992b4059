package nl.balint.cms.content.internal.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.apache.jackrabbit.oak.segment.file.FileStore;

/**
 * The newest line of the journal once more, outside the store, after each flush: where the journal is gone or lost
 * lines at its end, that is noticed and mended by it (docs/decisions/0156). It is not brought to the disk at once, for
 * the journal itself is.
 */
final class LastTree implements AutoCloseable {

    private static final String NAME = "last-tree";

    /** Longer than any line, so that each overwrites the one before. */
    private static final int LENGTH = 100;

    private final FileStore segments;
    private final FileChannel file;

    private LastTree(FileStore segments, FileChannel file) {
        this.segments = segments;
        this.file = file;
    }

    static LastTree of(FileStore segments, Path dataFolder) throws IOException {
        FileChannel file =
                FileChannel.open(dataFolder.resolve(NAME), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        return new LastTree(segments, file);
    }

    /** The line that was noted last, with when; nothing when there is none, or it was not written to its end. */
    static Optional<String> noted(Path dataFolder) throws IOException {
        Path note = dataFolder.resolve(NAME);
        Optional<String> line = LostJournal.lastLine(note);
        return line.isEmpty()
                ? line
                : Optional.of(line.get().strip() + " "
                        + Files.getLastModifiedTime(note).toMillis());
    }

    static Path journal(Path dataFolder) {
        return dataFolder.resolve(Store.TREE).resolve(LostJournal.NAME);
    }

    /** Brings the tree to the disk and notes it. */
    synchronized void flush() throws IOException {
        segments.flush();
        String line = segments.getRevisions().getPersistedHead().toString10() + " root";
        String whole = line + " ".repeat(LENGTH - line.length()) + "\n";
        file.write(ByteBuffer.wrap(whole.getBytes(StandardCharsets.US_ASCII)), 0);
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
