package nl.balint.portal.members.erasure;

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
import nl.balint.portal.members.Traces;

/**
 * What was erased, by ids that tell nothing. It stands in the data folder, outside the repository and outside every
 * backup of it: when a backup is put back, what it brings along is erased again (PRIVACY R-RET-4).
 */
public final class ErasureJournal {

    /** Backups do not live longer than 35 days; with room to spare. */
    private static final Duration KEPT = Duration.ofDays(100);

    private static final int COLUMNS = 4;
    private static final String PERSON = "person:";

    /**
     * One erasure.
     *
     * @param of the group of a document or folder; for a person a word that no group has
     * @param id that of the document, folder or person
     * @param binaries the identities of the octets
     */
    public record Line(Instant at, String of, String id, Set<String> binaries) {

        public Line {
            binaries = Set.copyOf(binaries);
        }

        /** Somebody was erased. */
        static Line person(Instant at, Traces traces, Set<String> binaries) {
            return new Line(at, PERSON + traces.works(), traces.memberId(), binaries);
        }

        /** Whether it is a person. */
        public boolean isPerson() {
            return of.startsWith(PERSON);
        }

        /** What was to become of what that person made. */
        Traces.Works works() {
            return Traces.Works.valueOf(of.substring(PERSON.length()));
        }

        String text() {
            return at + " " + of + " " + id + " " + String.join(",", binaries) + "\n";
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

    /** The journal of the house in that data folder; its file is made with the first line. */
    public static ErasureJournal in(Path data) {
        return new ErasureJournal(data.resolve("erased.log"));
    }

    private ErasureJournal(Path file) {
        this.file = file;
    }

    /** On the disk when it returns. */
    public synchronized void write(Line line) {
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
    public synchronized List<Line> read() {
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
    public synchronized void shorten(Instant now) {
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
