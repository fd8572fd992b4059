package nl.balint.cms.upkeep;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What a look found last, in a file: when, then a line for each thing that is wrong. */
record FoundNote(Path file) {

    void write(Found found) throws IOException {
        Files.writeString(file, found.at() + "\n" + String.join("\n", found.problems()) + "\n", StandardCharsets.UTF_8);
    }

    Optional<Found> read() {
        try {
            if (Files.notExists(file)) {
                return Optional.empty();
            }
            List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
            return Optional.of(new Found(
                    Instant.parse(lines.get(0)),
                    lines.stream().skip(1).filter(line -> !line.isBlank()).toList()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
