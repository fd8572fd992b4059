package nl.balint.portal.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.balint.portal.documents.internal.names.FileName;
import nl.balint.portal.documents.internal.seal.PrivateFolder;
import nl.balint.portal.documents.internal.seal.Vault;
import nl.balint.portal.documents.internal.seal.WrongKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The folder of files on their way in. Beside each large one lies a note: what it is, closed with the key of its group,
 * and how much of it is on the disk for sure. By it whoever sends goes on after a restart of the house.
 */
final class UploadNotes {

    /** A smaller file has no note: it is sent again in no time. */
    static final long SMALLEST = 4L * 1024 * 1024;

    private static final Logger LOG = LoggerFactory.getLogger(UploadNotes.class);
    private static final String ENDING = ".note";
    private static final String BETWEEN = "\n";
    private static final int FACTS = 7;

    /**
     * A file of which an earlier run had a part.
     *
     * @param received how many octets of it are on the disk
     */
    record Half(String id, Incoming.Plan plan, Instant begun, long received) {}

    private final Path folder;
    private final Vault vault;

    UploadNotes(Path folder, Vault vault) {
        this.folder = folder;
        this.vault = vault;
    }

    Path file(String id) {
        return folder.resolve(id);
    }

    /** Only the owner of the house reads it. */
    void make(Path file) throws IOException {
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }

    void begin(Incoming incoming) throws IOException {
        Incoming.Plan plan = incoming.plan();
        if (plan.size() < SMALLEST) {
            return;
        }
        String facts = String.join(
                BETWEEN,
                plan.folderId(),
                plan.who(),
                plan.name().text(),
                plan.type().replace(BETWEEN, ""),
                Long.toString(plan.size()),
                plan.changed().replace(BETWEEN, ""),
                incoming.begun().toString());
        Path note = note(incoming.id());
        make(note);
        Files.writeString(
                note,
                plan.groupId() + BETWEEN + vault.key(plan.groupId()).close(facts) + BETWEEN,
                StandardOpenOption.WRITE);
    }

    /** Notes that all that was received is on the disk, which it is when this returns. */
    void received(Incoming incoming, FileChannel octets) throws IOException {
        if (incoming.plan().size() < SMALLEST) {
            return;
        }
        octets.force(false);
        Files.writeString(
                note(incoming.id()),
                incoming.received() + BETWEEN,
                StandardOpenOption.WRITE,
                StandardOpenOption.APPEND);
    }

    void forget(String id) {
        delete(file(id));
        delete(note(id));
    }

    /**
     * What an earlier run left: the files that can be gone on with stay, cut to what is sure; all else is thrown away.
     */
    List<Half> open() {
        try {
            PrivateFolder.make(folder);
            List<Half> halves = new ArrayList<>();
            List<Path> left = list();
            for (Path note : left) {
                String name = note.getFileName().toString();
                if (name.endsWith(ENDING)) {
                    read(name.substring(0, name.length() - ENDING.length())).ifPresent(halves::add);
                }
            }
            List<Path> kept = halves.stream()
                    .flatMap(half -> Stream.of(file(half.id()), note(half.id())))
                    .toList();
            left.stream().filter(path -> !kept.contains(path)).forEach(UploadNotes::delete);
            return halves;
        } catch (IOException failure) {
            throw new UncheckedIOException("The folder of uploads cannot be opened", failure);
        }
    }

    private List<Path> list() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    private Optional<Half> read(String id) throws IOException {
        List<String> lines = Files.readAllLines(note(id));
        if (lines.size() < 2) {
            return Optional.empty();
        }
        try (FileChannel octets = FileChannel.open(file(id), StandardOpenOption.WRITE)) {
            long received = Math.min(octets.size(), lines.size() > 2 ? Long.parseLong(lines.get(lines.size() - 1)) : 0);
            octets.truncate(received);
            String[] facts = vault.key(lines.get(0)).open(lines.get(1)).split(BETWEEN, FACTS);
            Incoming.Plan plan = new Incoming.Plan(
                    lines.get(0),
                    facts[0],
                    facts[1],
                    FileName.of(facts[2]),
                    facts[3],
                    Long.parseLong(facts[4]),
                    facts[5]);
            return Optional.of(new Half(id, plan, Instant.parse(facts[6]), received));
        } catch (NoSuchFileException | WrongKey | IllegalArgumentException unsound) {
            LOG.info(
                    "A note of an upload cannot be gone by: {}",
                    unsound.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    private Path note(String id) {
        return folder.resolve(id + ENDING);
    }

    static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException failure) {
            LOG.warn(
                    "A temporary file could not be thrown away: {}",
                    failure.getClass().getSimpleName());
        }
    }
}
