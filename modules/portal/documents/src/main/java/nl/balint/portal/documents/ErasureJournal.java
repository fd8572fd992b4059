package nl.balint.portal.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What was erased, by ids that tell nothing. It stands in the data folder, outside the repository and outside every
 * backup of it: when a backup is put back, what it brings along is erased again (PRIVACY R-RET-4).
 */
final class ErasureJournal {

    /** Backups do not live longer than 35 days; with room to spare. */
    private static final Duration KEPT = Duration.ofDays(100);

    private static final int COLUMNS = 4;

    /**
     * One erasure.
     *
     * @param binaries the identities of the octets
     */
    record Line(Instant at, String groupId, String id, Set<String> binaries) {

        String text() {
            return at + " " + groupId + " " + id + " " + String.join(",", binaries) + "\n";
        }

        static Line parse(String text) {
            String[] parts = text.split(" ", COLUMNS);
            Set<String> binaries = parts.length < COLUMNS || parts[COLUMNS - 1].isEmpty()
                    ? Set.of()
                    : Set.of(parts[COLUMNS - 1].split(","));
            return new Line(Instant.parse(parts[0]), parts[1], parts[2], binaries);
        }
    }

    private final Path file;

    ErasureJournal(Path file) {
        this.file = file;
    }

    /** On the disk when it returns. */
    synchronized void write(Line line) {
        try (FileChannel channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
            ByteBuffer octets = ByteBuffer.wrap(line.text().getBytes(StandardCharsets.UTF_8));
            while (octets.hasRemaining()) {
                channel.write(octets);
            }
            channel.force(true);
        } catch (IOException failure) {
            throw new UncheckedIOException("The journal of erasures cannot be written", failure);
        }
    }

    /** All lines; one that was cut off by a crash was not acted upon. */
    synchronized List<Line> read() {
        List<Line> lines = new ArrayList<>();
        if (!Files.exists(file)) {
            return lines;
        }
        try {
            String text = Files.readString(file);
            int end = text.lastIndexOf('\n');
            text.substring(0, end + 1).lines().map(Line::parse).forEach(lines::add);
            return lines;
        } catch (IOException failure) {
            throw new UncheckedIOException("The journal of erasures cannot be read", failure);
        }
    }

    /** Forgets what no backup can bring back any more. */
    synchronized void shorten(Instant now) {
        List<Line> all = read();
        List<Line> kept =
                all.stream().filter(line -> line.at().isAfter(now.minus(KEPT))).toList();
        if (kept.size() == all.size()) {
            return;
        }
        StringBuilder text = new StringBuilder();
        kept.forEach(line -> text.append(line.text()));
        Path shorter = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.writeString(
                    shorter,
                    text,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.TRUNCATE_EXISTING,
                    StandardOpenOption.WRITE,
                    StandardOpenOption.DSYNC);
            Files.move(shorter, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failure) {
            throw new UncheckedIOException("The journal of erasures cannot be shortened", failure);
        }
    }
}
