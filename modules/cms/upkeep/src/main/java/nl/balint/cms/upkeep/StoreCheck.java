package nl.balint.cms.upkeep;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.balint.cms.content.Repository;
import nl.balint.cms.content.StoreFiles;

/**
 * Looks through all that is stored, while it is served: is the tree whole, and is each file there that it speaks of? A
 * seventh of these files is read to its end each day, in turn, and each that was spoilt the day before.
 */
public final class StoreCheck {

    private static final int TOLD = 20;
    private static final int DAYS = 7;
    private static final String BINARY = "binaries/…/";

    private final Look look;
    private final FoundNote note;
    private final Clock clock;

    private interface Look {
        List<String> problems() throws IOException;
    }

    /** The check of one data folder; what it found last stays there, over restarts. */
    public StoreCheck(Path data, Clock clock) {
        this.note = new FoundNote(data.resolve("looked-through"));
        this.clock = clock;
        this.look = () -> problems(data);
    }

    private StoreCheck(Path data, Look look, Clock clock) {
        this.look = look;
        this.note = new FoundNote(data.resolve("looked-through"));
        this.clock = clock;
    }

    /** The check of what a database holds; what it found stays in the data folder of the machine that looked. */
    public static StoreCheck ofDatabase(Repository repository, Path data, Clock clock) {
        return new StoreCheck(data, () -> still(repository.problems(), repository::problems), clock);
    }

    /** Looks through it; this reads the whole tree. */
    public Found run() {
        try {
            Found found = new Found(
                    clock.instant(), look.problems().stream().limit(TOLD).toList());
            note.write(found);
            return found;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** What was found last; nothing when it was never looked through. */
    public Optional<Found> last() {
        return note.read();
    }

    private List<String> problems(Path data) throws IOException {
        List<String> problems = new ArrayList<>(StoreFiles.problems(data, data));
        if (problems.isEmpty()) {
            Set<String> named = StoreFiles.binariesNamed(data, data);
            still(missing(data, named), () -> missing(data, StoreFiles.binariesNamed(data, data)))
                    .forEach(name -> problems.add("a file is missing: " + BINARY + name));
            spoilt(data, named).forEach(name -> problems.add("a file is cut off or changed: " + BINARY + name));
        }
        return problems;
    }

    private static List<String> missing(Path data, Set<String> named) {
        return named.stream()
                .filter(name -> Files.notExists(StoreFiles.binary(data, name)))
                .toList();
    }

    private List<String> spoilt(Path data, Set<String> named) throws IOException {
        List<String> before = last().map(Found::problems).orElse(List.of());
        List<String> spoilt = new ArrayList<>();
        for (String name : named) {
            boolean wasSpoilt = before.stream().anyMatch(told -> told.endsWith(BINARY + name));
            if ((wasSpoilt || isForToday(name)) && isSpoilt(data, name)) {
                spoilt.add(name);
            }
        }
        return spoilt;
    }

    private boolean isForToday(String name) {
        long today = clock.instant().atOffset(ZoneOffset.UTC).toLocalDate().toEpochDay();
        return Integer.parseInt(name.substring(0, 2), 16) % DAYS == today % DAYS;
    }

    private static boolean isSpoilt(Path data, String name) throws IOException {
        try {
            return !BinaryHash.fitsSlowly(name, StoreFiles.binary(data, name));
        } catch (NoSuchFileException gone) {
            return false;
        }
    }

    /** Of what a look found, what another one finds too: what was erased between them is not missing. */
    private static List<String> still(List<String> suspects, Look another) throws IOException {
        if (suspects.isEmpty()) {
            return suspects;
        }
        Set<String> found = Set.copyOf(another.problems());
        return suspects.stream().filter(found::contains).toList();
    }
}
