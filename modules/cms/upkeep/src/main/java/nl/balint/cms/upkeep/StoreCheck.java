package nl.balint.cms.upkeep;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.balint.cms.content.Repository;
import nl.balint.cms.content.StoreFiles;

/**
 * Looks through all that is stored, while it is served: is the tree whole, and is each file there that it speaks of?
 */
public final class StoreCheck {

    private static final int TOLD = 20;

    private final Look look;
    private final Path note;
    private final Clock clock;

    private interface Look {
        List<String> problems() throws IOException;
    }

    /** The check of one data folder; what it found last stays there, over restarts. */
    public StoreCheck(Path data, Clock clock) {
        this(data, () -> problems(data), clock);
    }

    private StoreCheck(Path data, Look look, Clock clock) {
        this.look = look;
        this.note = data.resolve("looked-through");
        this.clock = clock;
    }

    /** The check of what a database holds; what it found stays in the data folder of the machine that looked. */
    public static StoreCheck ofDatabase(Repository repository, Path data, Clock clock) {
        return new StoreCheck(data, () -> twice(repository::problems), clock);
    }

    /**
     * What was found.
     *
     * @param problems in words for who mends it; empty when all is whole
     */
    public record Found(Instant at, List<String> problems) {

        public boolean isWhole() {
            return problems.isEmpty();
        }
    }

    /** Looks through everything; this reads the whole tree. */
    public Found run() {
        try {
            Instant at = clock.instant();
            Found found = new Found(at, look.problems().stream().limit(TOLD).toList());
            Files.writeString(note, at + "\n" + String.join("\n", found.problems()) + "\n", StandardCharsets.UTF_8);
            return found;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** What was found last; nothing when it was never looked through. */
    public Optional<Found> last() {
        try {
            if (Files.notExists(note)) {
                return Optional.empty();
            }
            List<String> lines = Files.readAllLines(note, StandardCharsets.UTF_8);
            return Optional.of(new Found(
                    Instant.parse(lines.get(0)),
                    lines.stream().skip(1).filter(line -> !line.isBlank()).toList()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static List<String> problems(Path data) throws IOException {
        List<String> problems = new ArrayList<>(StoreFiles.problems(data, data));
        if (problems.isEmpty()) {
            twice(() -> missing(data)).forEach(name -> problems.add("a file is missing: binaries/…/" + name));
        }
        return problems;
    }

    private static List<String> missing(Path data) throws IOException {
        return StoreFiles.binariesNamed(data, data).stream()
                .filter(name -> Files.notExists(StoreFiles.binary(data, name)))
                .toList();
    }

    /** What two looks find: one that was erased between them is not missing. */
    private static List<String> twice(Look look) throws IOException {
        List<String> suspects = look.problems();
        if (suspects.isEmpty()) {
            return suspects;
        }
        Set<String> still = Set.copyOf(look.problems());
        return suspects.stream().filter(still::contains).toList();
    }
}
