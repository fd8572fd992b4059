package nl.balint.cms.upkeep;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.balint.cms.content.Database;
import nl.balint.cms.upkeep.Gauge.Level;

/** How what is stored is doing: the disk, the store, its last check, the last backup. */
public final class StorageGauges {

    private static final Duration NIGHT_AND_A_BIT = Duration.ofHours(36);
    private static final double LITTLE = 0.2;
    private static final double FAR_TOO_LITTLE = 0.1;

    private final Path data;
    private final BackupConfig backups;
    private final StoreCheck check;
    private final Clock clock;

    public StorageGauges(Path data, BackupConfig backups, Clock clock) {
        this.data = data;
        this.backups = backups;
        this.check = new StoreCheck(data, clock);
        this.clock = clock;
    }

    /** All of them, as of now. */
    public List<Gauge> read() {
        return List.of(disk(), stored(), checked(), backedUp());
    }

    /**
     * The same when the content is in a database, of which its own keeper makes backups. One of the machines looks
     * through it at night; on the others nothing is said of it.
     */
    public List<Gauge> readBeside(Database database) {
        List<Gauge> all = new ArrayList<>();
        all.add(disk());
        all.add(Gauge.of("store.shared", Level.WELL, database.place()));
        if (check.last().filter(found -> isOfLastNight(found.at())).isPresent()) {
            all.add(checked());
        }
        all.add(Gauge.of("backup.shared", Level.ATTENTION));
        return all;
    }

    private boolean isOfLastNight(Instant at) {
        return Duration.between(at, clock.instant()).compareTo(NIGHT_AND_A_BIT) < 0;
    }

    private Gauge disk() {
        try {
            FileStore disk = Files.getFileStore(data);
            double free = (double) disk.getUsableSpace() / Math.max(1, disk.getTotalSpace());
            Level level = free < FAR_TOO_LITTLE ? Level.WRONG : free < LITTLE ? Level.ATTENTION : Level.WELL;
            return Gauge.of("disk", level, disk.getUsableSpace(), disk.getTotalSpace());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Gauge stored() {
        return Gauge.of("store", Level.WELL, size(data.resolve("repository")), size(data.resolve("binaries")));
    }

    private Gauge checked() {
        Optional<Found> last = check.last();
        if (last.isEmpty()) {
            return Gauge.of("check", Level.ATTENTION);
        }
        Found found = last.get();
        Instant at = found.at();
        return found.isWhole()
                ? Gauge.of("check", Level.WELL, at)
                : Gauge.of("check", Level.WRONG, at, found.problems().get(0));
    }

    private Gauge backedUp() {
        Path folder = backups.folder();
        if (folder == null) {
            return Gauge.of("backup", Level.ATTENTION);
        }
        NightlyBackups nightly = new NightlyBackups(folder, data, backups, clock);
        return nightly.list().stream()
                .findFirst()
                .map(last -> told(last, nightly.lastReadBack()))
                .orElseGet(() -> Gauge.of("backup.none", Level.ATTENTION));
    }

    private Gauge told(NightlyBackups.Kept last, Optional<Found> readBack) {
        long octets = size(last.file());
        if (!isOfLastNight(last.made())) {
            return Gauge.of("backup.made", Level.WRONG, last.made());
        }
        if (readBack.isEmpty()) {
            return Gauge.of("backup.made", Level.ATTENTION, last.made(), octets);
        }
        List<String> problems = readBack.get().problems();
        return problems.isEmpty()
                ? Gauge.of("backup.made", Level.WELL, last.made(), octets)
                : Gauge.of("backup.unread", Level.WRONG, last.made(), octets, problems.get(0));
    }

    private static long size(Path place) {
        try (Stream<Path> files = Files.walk(place)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(StorageGauges::length)
                    .sum();
        } catch (NoSuchFileException gone) {
            return 0;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static long length(Path file) {
        try {
            return Files.size(file);
        } catch (IOException gone) {
            return 0;
        }
    }
}
