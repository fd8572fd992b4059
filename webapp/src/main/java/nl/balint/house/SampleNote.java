package nl.balint.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;

/**
 * In the data folder of a demo, while its sample documents are being laid: the day on which that began. A demo that was
 * stopped in between goes on at its next start.
 */
final class SampleNote {

    private final Path file;

    SampleNote(Path data) {
        this.file = data.resolve("sample-documents");
    }

    void begin(LocalDate day) {
        try {
            Files.writeString(file, day.toString());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Nothing when all is there. */
    Optional<LocalDate> begun() {
        try {
            return Files.exists(file) ? Optional.of(LocalDate.parse(Files.readString(file))) : Optional.empty();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    void end() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
