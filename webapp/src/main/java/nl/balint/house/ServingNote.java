package nl.balint.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A note in the data folder of where it is being served, for commands of the same machine. */
public final class ServingNote {

    private final Path file;

    public ServingNote(Path data) {
        this.file = data.resolve("serving");
    }

    /** Where the server answers, if it runs; after a fall the note may be stale. */
    public Optional<String> address() {
        try {
            return Files.exists(file)
                    ? Optional.of(Files.readString(file, StandardCharsets.UTF_8).strip())
                    : Optional.empty();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    void write(int port) {
        try {
            Files.writeString(file, "http://127.0.0.1:" + port + "\n", StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    void remove() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
