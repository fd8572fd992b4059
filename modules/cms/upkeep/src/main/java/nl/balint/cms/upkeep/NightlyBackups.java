package nl.balint.cms.upkeep;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.balint.cms.content.Progress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The backups in a folder, one each night: a whole one, then some that build on it, then a whole one again. What is
 * older than allowed goes, but a whole one stays as long as one that builds on it.
 */
public final class NightlyBackups {

    /** Below the data folder: what reading the last one back found. */
    static final String READ = "backup-read-back";

    private static final Logger LOG = LoggerFactory.getLogger(NightlyBackups.class);
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final Pattern NAME = Pattern.compile("balint-([0-9]{8}-[0-9]{6})-(whole|part)\\.backup");

    private final Path folder;
    private final Path data;
    private final BackupConfig config;
    private final Clock clock;
    private final FoundNote note;

    /**
     * Those of one house.
     *
     * @param folder where they lie; made when it is not there
     * @param data the data folder
     */
    public NightlyBackups(Path folder, Path data, BackupConfig config, Clock clock) {
        this.folder = folder;
        this.data = data;
        this.config = config;
        this.clock = clock;
        this.note = new FoundNote(data.resolve(READ));
    }

    /** One file. */
    public record Kept(Path file, Instant made, boolean isWhole) {}

    /** Makes tonight's and takes away what is too old. None builds on what could not be read back. */
    public Backup.Made run() {
        try {
            Files.createDirectories(folder);
            Optional<Kept> base = lastWhole().filter(whole -> isTrusted());
            String name = "balint-" + MOMENT.format(clock.instant()) + (base.isPresent() ? "-part" : "-whole");
            Path file = folder.resolve(name + ".backup");
            Backup backup = new Backup(data, config.key(), clock);
            Backup.Made made = base.map(whole -> backup.writeOn(whole.file(), file, Progress.SILENT))
                    .orElseGet(() -> backup.write(file, Progress.SILENT));
            tidy();
            return made;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /**
     * Reads the newest to its end, and the one that it builds on, as putting them back would, and keeps nothing of it.
     *
     * @return what is wrong: the names of the files that cannot be put back
     */
    public Found readBack() {
        try {
            List<String> unreadable = new ArrayList<>();
            for (Kept kept : newestWithItsBase()) {
                if (!isReadable(kept.file())) {
                    unreadable.add(String.valueOf(kept.file().getFileName()));
                }
            }
            Found found = new Found(clock.instant(), unreadable);
            note.write(found);
            return found;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** What reading back found, since the newest was made; nothing when it was not read back yet. */
    Optional<Found> lastReadBack() {
        return note.read()
                .filter(found ->
                        list().stream().limit(1).noneMatch(newest -> found.at().isBefore(newest.made())));
    }

    private List<Kept> newestWithItsBase() {
        List<Kept> all = list();
        List<Kept> read = new ArrayList<>(all.stream().limit(1).toList());
        if (!read.isEmpty() && !read.get(0).isWhole()) {
            all.stream().filter(Kept::isWhole).findFirst().ifPresent(read::add);
        }
        return read;
    }

    private boolean isReadable(Path file) {
        try {
            WholeArchive.read(file, config.key(), WholeArchive.NOWHERE, Progress.SILENT);
            return true;
        } catch (IOException | RuntimeException failure) {
            LOG.error("The backup {} cannot be read back: {}", file, failure.toString());
            return false;
        }
    }

    private boolean isTrusted() {
        return note.read().map(Found::isWhole).orElse(true);
    }

    /** All that lie there, the newest first. */
    public List<Kept> list() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.flatMap(file -> kept(file).stream())
                    .sorted(Comparator.comparing(Kept::made).reversed())
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Optional<Kept> kept(Path file) {
        Matcher name = NAME.matcher(String.valueOf(file.getFileName()));
        return name.matches()
                ? Optional.of(new Kept(
                        file,
                        MOMENT.parse(name.group(1), Instant::from),
                        name.group(2).equals("whole")))
                : Optional.empty();
    }

    private Optional<Kept> lastWhole() {
        return list().stream()
                .filter(Kept::isWhole)
                .filter(kept -> age(kept).compareTo(config.wholeEvery()) < 0)
                .findFirst();
    }

    private void tidy() throws IOException {
        boolean isNeeded = false;
        for (Kept kept : list()) {
            boolean stays = age(kept).compareTo(config.kept()) <= 0 || (kept.isWhole() && isNeeded);
            if (!stays) {
                Files.deleteIfExists(kept.file());
            }
            // Those that come before a whole one in this order build on it.
            isNeeded = !kept.isWhole() && (stays || isNeeded);
        }
    }

    private Duration age(Kept kept) {
        return Duration.between(kept.made(), clock.instant());
    }
}
