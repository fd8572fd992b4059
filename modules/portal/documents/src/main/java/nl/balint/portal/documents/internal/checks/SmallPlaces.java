package nl.balint.portal.documents.internal.checks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Places where so few people live that the place and a profession may be enough to know who is meant. */
final class SmallPlaces {

    private static final Set<String> NAMES = read();

    private SmallPlaces() {}

    /** Whether these words, or the first of them, are the name of such a place. */
    static boolean isBeginningOf(String words) {
        String name = words.replace('’', '\'');
        while (!name.isEmpty()) {
            if (NAMES.contains(name)) {
                return true;
            }
            name = name.substring(0, Math.max(0, Math.max(name.lastIndexOf(' '), name.lastIndexOf('-'))));
        }
        return false;
    }

    private static Set<String> read() {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(SmallPlaces.class.getResourceAsStream("small-places.txt")),
                StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> !line.startsWith("#")).collect(Collectors.toUnmodifiableSet());
        } catch (IOException failure) {
            throw new UncheckedIOException("The list of small places cannot be read", failure);
        }
    }
}
