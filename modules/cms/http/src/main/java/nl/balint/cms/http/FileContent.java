package nl.balint.cms.http;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/**
 * Octets that are streamed, with what a browser must know to keep them and to ask for a part.
 *
 * @param type the Content-Type
 * @param size how many octets {@code opener} gives
 * @param tag changes whenever the octets change; becomes a strong ETag
 */
public record FileContent(String type, long size, String tag, Instant modified, Opener opener) {

    public FileContent {
        if (size < 0) {
            throw new IllegalArgumentException("Expected the size of " + type + ", not " + size);
        }
        if (!tag.matches("[\\x21\\x23-\\x7E]+")) {
            throw new IllegalArgumentException("Expected a tag of plain characters, not " + tag);
        }
        type = MediaTypes.withCharset(type);
    }

    /** Opens the octets afresh, each time from the first. */
    @FunctionalInterface
    public interface Opener {
        InputStream open() throws IOException;
    }

    /** A file on disk, its type by its name, its tag by size and time. */
    public static FileContent of(Path file) throws IOException {
        long size = Files.size(file);
        Instant modified = Files.getLastModifiedTime(file).toInstant();
        String tag = Long.toString(modified.toEpochMilli(), 36) + "-" + Long.toString(size, 36);
        String type = MediaTypes.of(String.valueOf(file.getFileName()));
        return new FileContent(type, size, tag, modified, () -> Files.newInputStream(file));
    }
}
