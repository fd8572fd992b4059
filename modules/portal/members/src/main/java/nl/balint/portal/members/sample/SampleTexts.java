package nl.balint.portal.members.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The lists that stand beside this class. */
final class SampleTexts {

    private SampleTexts() {}

    static List<String> lines(String file) {
        return text(file)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    static List<String> words(String file) {
        return List.of(text(file).strip().split("\\s+", -1));
    }

    private static String text(String file) {
        try (InputStream in = Objects.requireNonNull(SampleTexts.class.getResourceAsStream(file))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
