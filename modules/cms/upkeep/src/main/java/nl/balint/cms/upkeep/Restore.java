package nl.balint.cms.upkeep;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.balint.cms.content.Progress;
import nl.balint.cms.content.StoreFiles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts a backup back into an empty data folder: beside it first, looked through, and only then in its place. Erasures
 * since the backup are told by their journal, which the house replays before it opens (PRIVACY R-RET-4).
 */
public final class Restore {

    private static final Logger LOG = LoggerFactory.getLogger(Restore.class);

    /** The journal of erasures, below the data folder. */
    public static final String ERASED = "erased.log";

    /** Left in the data folder for the next start: who was signed in then is not any more. */
    public static final String NOTE = "restored";

    private static final FileAttribute<Set<PosixFilePermission>> OWN_FOLDER =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

    private final Path data;
    private final BackupKey key;

    public Restore(Path data, BackupKey key) {
        this.data = data;
        this.key = key;
    }

    /**
     * Puts it back.
     *
     * @param backups the backup, then those that it needs, newest first
     * @param journals of erasures that are newer than the backup, if any are left; one that a data folder does not have
     *     tells that nothing was ever erased there
     * @return when the copy was made that is there now
     * @throws BackupFailure when it cannot be put back; then nothing was changed
     */
    public Instant read(List<Path> backups, List<Path> journals, Progress progress) {
        Path beside = data.resolveSibling(data.getFileName() + ".restoring");
        try {
            refuseUnlessEmpty();
            Set<String> erasures = erasures(journals);
            StoreFiles.remove(beside);
            Files.createDirectories(beside, OWN_FOLDER);
            Manifest manifest = unpack(backups, beside, progress);
            progress.step("Looking it through", 0, 0);
            lookThrough(manifest, beside);
            mergeJournal(beside.resolve(ERASED), erasures);
            Files.writeString(beside.resolve(NOTE), manifest.made() + "\n", StandardCharsets.UTF_8);
            Files.deleteIfExists(data);
            Files.move(beside, data, StandardCopyOption.ATOMIC_MOVE);
            return manifest.made();
        } catch (NoSuchFileException absent) {
            throw new BackupFailure("The backup was not put back: " + absent.getMessage() + " is not there.", absent);
        } catch (IOException failure) {
            throw new BackupFailure("The backup was not put back: " + failure.getMessage(), failure);
        } finally {
            removeQuietly(beside);
        }
    }

    private void refuseUnlessEmpty() throws IOException {
        if (Files.isDirectory(data)) {
            try (Stream<Path> inside = Files.list(data)) {
                if (inside.findAny().isPresent()) {
                    throw new BackupFailure(data
                            + " is not empty: move it away first, or set another BALINT_DATA. Nothing was changed.");
                }
            }
        }
    }

    private Manifest unpack(List<Path> backups, Path into, Progress progress) throws IOException {
        WholeArchive.Places places = placesIn(into);
        Manifest first = WholeArchive.read(backups.get(0), key, places, progress);
        Set<String> missing = new TreeSet<>(first.elsewhere());
        for (Path base : backups.subList(1, backups.size())) {
            try (ArchiveReader reader = ArchiveReader.open(base, key)) {
                reader.read((name, octets) -> {
                    String binary = binaryName(name);
                    if (missing.remove(binary)) {
                        WholeArchive.copyBinary(binary, octets, places);
                    }
                });
            }
        }
        if (!missing.isEmpty()) {
            throw new BackupFailure("This backup builds on an earlier one: " + missing.size()
                    + " files are missing. Name that one too, by --base FILE.");
        }
        return first;
    }

    private static String binaryName(String entry) {
        return entry.startsWith(ArchiveWriter.BINARIES) ? entry.substring(ArchiveWriter.BINARIES.length()) : "";
    }

    private static WholeArchive.Places placesIn(Path folder) {
        return new WholeArchive.Places() {
            @Override
            public OutputStream binary(String name) throws IOException {
                Path file = StoreFiles.binary(folder, name);
                Files.createDirectories(file.resolveSibling("."));
                return Files.newOutputStream(file);
            }

            @Override
            public OutputStream data(String name) throws IOException {
                Path file = folder.resolve(name).normalize();
                if (!file.startsWith(folder)) {
                    throw new BackupFailure(Sealed.SPOILT);
                }
                Files.createDirectories(file.resolveSibling("."));
                Files.createFile(file, ArchiveWriter.OWN);
                return Files.newOutputStream(file);
            }
        };
    }

    private static void lookThrough(Manifest manifest, Path restored) throws IOException {
        List<String> problems = StoreFiles.problems(restored, restored);
        if (!problems.isEmpty()) {
            throw new BackupFailure("The tree in this backup is spoilt: " + problems.get(0));
        }
        for (String name : StoreFiles.binariesNamed(restored, restored)) {
            if (!manifest.binaries().contains(name)) {
                throw new BackupFailure(Sealed.SPOILT);
            }
        }
    }

    private static Set<String> erasures(List<Path> journals) throws IOException {
        Set<String> lines = new TreeSet<>();
        for (Path journal : journals) {
            if (Files.exists(journal) || !StoreFiles.isData(journal.resolveSibling("."))) {
                lines.addAll(Files.readAllLines(journal, StandardCharsets.UTF_8));
            }
        }
        return lines;
    }

    /** All erasures that are known of, each once, the oldest first. */
    private static void mergeJournal(Path journal, Set<String> newer) throws IOException {
        Set<String> lines = new TreeSet<>(newer);
        if (Files.exists(journal)) {
            lines.addAll(Files.readAllLines(journal, StandardCharsets.UTF_8));
        }
        if (!lines.isEmpty()) {
            Files.writeString(journal, String.join("\n", lines) + "\n", StandardCharsets.UTF_8);
        }
    }

    private static void removeQuietly(Path folder) {
        try {
            StoreFiles.remove(folder);
        } catch (IOException left) {
            LOG.warn("{} is left behind", folder, left);
        }
    }
}
