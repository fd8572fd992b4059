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
 * The tree that the journal names last once more, outside the store, after each flush: where the journal is gone or
 * lost lines at its end, that is noticed and mended by it (docs/decisions/0156). It is not brought to the disk at once,
 * for the journal itself is.
 */
final class LastTree implements AutoCloseable {

    private static final String NAME = "last-tree";

    /** Longer than any id, so that each overwrites the one before. */
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

    /** The tree that was noted last; nothing when there is none, or its id was not written to its end. */
    static Optional<String> noted(Path dataFolder) throws IOException {
        Path note = dataFolder.resolve(NAME);
        return Files.exists(note)
                ? Optional.of(Files.readString(note, StandardCharsets.US_ASCII).strip())
                        .filter(tree -> tree.matches(LostJournal.TREE))
                : Optional.empty();
    }

    /** When that was, in milliseconds since 1970. */
    static long notedAt(Path dataFolder) throws IOException {
        return Files.getLastModifiedTime(dataFolder.resolve(NAME)).toMillis();
    }

    static Path journal(Path dataFolder) {
        return dataFolder.resolve(Store.TREE).resolve(LostJournal.NAME);
    }

    /** Brings the tree to the disk and notes it. */
    synchronized void flush() throws IOException {
        segments.flush();
        String tree = segments.getRevisions().getPersistedHead().toString10();
        String whole = tree + " ".repeat(LENGTH - tree.length()) + "\n";
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
