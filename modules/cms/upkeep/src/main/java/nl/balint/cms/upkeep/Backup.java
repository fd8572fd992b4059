package nl.balint.cms.upkeep;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nl.balint.cms.content.Progress;
import nl.balint.cms.content.StoreFiles;

/**
 * Copies all that a house holds into one file, also while the house is served and written in: first the tree as it was
 * saved, then the large binaries that this tree speaks of, then the keys and the other small files. What can be made
 * anew (indexes, caches) stays behind.
 */
public final class Backup {

    /** What the tree and the binaries are, and what is made anew or belongs to a process that runs. */
    private static final Set<String> LEFT_OUT = Set.of(
            "repository",
            "binaries",
            "index",
            "cache",
            "workshop",
            "serving",
            "repository.lock",
            "last-tree",
            "looked-through",
            NightlyBackups.READ,
            Restore.NOTE);

    private static final Manifest NOTHING = new Manifest("", Instant.EPOCH, "", Set.of(), Set.of());

    private final Path data;
    private final BackupKey key;
    private final Clock clock;

    /**
     * Backups of one data folder.
     *
     * @param key closes them, or none: then they are open to whoever has them
     */
    public Backup(Path data, BackupKey key, Clock clock) {
        this.data = data;
        this.key = key;
        this.clock = clock;
    }

    /**
     * What was made.
     *
     * @param base the id of the backup that it needs; empty when it is whole
     * @param binaries how many large binaries lie in it
     * @param octets the length of the file
     */
    public record Made(Instant made, String base, int binaries, long octets) {}

    /**
     * Makes a whole backup.
     *
     * @param file the file to make; it is there only when it is whole
     * @throws BackupFailure when it cannot be made, with the reason
     */
    public Made write(Path file, Progress progress) {
        return write(file, () -> NOTHING, progress);
    }

    /**
     * Makes one that builds on another: large binaries that this one leads to are left out.
     *
     * @param file the file to make; it is there only when it is whole
     * @param base an earlier backup, needed to put the new one back
     * @throws BackupFailure when it cannot be made, with the reason
     */
    public Made writeOn(Path base, Path file, Progress progress) {
        return write(file, () -> manifest(base), progress);
    }

    private Made write(Path file, Supplier<Manifest> base, Progress progress) {
        if (Files.exists(file)) {
            throw new BackupFailure(file + " is there already: a backup never replaces another file.");
        }
        Path place = file.toAbsolutePath().getParent();
        if (place == null || !Files.isDirectory(place)) {
            throw new BackupFailure("There is no folder " + place + " to put the backup in.");
        }
        try {
            Path work = Files.createTempDirectory(data, "backup");
            try {
                return write(file, base.get(), progress, work);
            } finally {
                StoreFiles.remove(work);
            }
        } catch (IOException failure) {
            throw new BackupFailure("The backup was not made: " + failure.getMessage(), failure);
        }
    }

    private Made write(Path file, Manifest base, Progress progress, Path work) throws IOException {
        Instant begin = clock.instant();
        progress.step("The tree", 0, 0);
        Path copy = Files.createDirectories(work.resolve("copy"));
        StoreFiles.copyTree(data, copy, work);
        Set<String> inside = new HashSet<>(StoreFiles.binariesNamed(copy, work));
        Set<String> elsewhere = new HashSet<>(inside);
        elsewhere.retainAll(base.binaries());
        inside.removeAll(elsewhere);
        String id = UUID.randomUUID().toString().toLowerCase(Locale.ROOT);
        Manifest manifest = new Manifest(id, begin, elsewhere.isEmpty() ? "" : base.id(), inside, elsewhere);
        try (ArchiveWriter archive = ArchiveWriter.begin(file, key)) {
            archive.add(ArchiveWriter.MANIFEST, manifest.text());
            addTree(archive, copy);
            List<String> erased = addBinaries(archive, inside, progress);
            addRest(archive);
            archive.add(ArchiveWriter.END, String.join("\n", erased));
            archive.finish();
        }
        return new Made(begin, manifest.base(), inside.size(), Files.size(file));
    }

    private Manifest manifest(Path base) {
        try (ArchiveReader reader = ArchiveReader.open(base, key)) {
            return reader.manifest();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void addTree(ArchiveWriter archive, Path copy) throws IOException {
        for (Path file : filesIn(copy)) {
            if (!file.endsWith("repo.lock")) {
                archive.add(ArchiveWriter.DATA + name(copy, file), file);
            }
        }
    }

    /** Adds them, but for those that were erased since the tree was copied: the journal knows of these. */
    private List<String> addBinaries(ArchiveWriter archive, Set<String> names, Progress progress) throws IOException {
        List<String> erased = new ArrayList<>();
        int done = 0;
        for (String name : names.stream().sorted().toList()) {
            progress.step("Files of members and pages", done++, names.size());
            try {
                archive.add(ArchiveWriter.BINARIES + name, StoreFiles.binary(data, name));
            } catch (NoSuchFileException gone) {
                erased.add(name);
            }
        }
        return erased;
    }

    private void addRest(ArchiveWriter archive) throws IOException {
        try (Stream<Path> parts = Files.list(data)) {
            for (Path part : parts.sorted().toList()) {
                String first = String.valueOf(part.getFileName());
                if (!LEFT_OUT.contains(first) && !first.matches("(backup|check|names)[0-9]+")) {
                    for (Path file : filesIn(part)) {
                        addIfThere(archive, file);
                    }
                }
            }
        }
    }

    private void addIfThere(ArchiveWriter archive, Path file) throws IOException {
        try {
            archive.add(ArchiveWriter.DATA + name(data, file), file);
        } catch (NoSuchFileException gone) {
            // An upload or a draft that was finished meanwhile.
            return;
        }
    }

    private static List<Path> filesIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static String name(Path folder, Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }
}
