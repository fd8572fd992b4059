package nl.balint;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All tests of the house by their names, so that a table in docs/ is held to those that it names. */
final class NamedTests {

    static final Path HOME = Path.of("..").toAbsolutePath().normalize();

    private final Map<String, String> texts;

    private NamedTests(Map<String, String> texts) {
        this.texts = texts;
    }

    static NamedTests read() throws IOException {
        try (Stream<Path> files = Files.walk(HOME)) {
            return new NamedTests(files.filter(file -> file.toString().contains("/src/test/java/"))
                    .filter(file -> file.toString().endsWith("Test.java"))
                    .collect(Collectors.toMap(
                            file -> String.valueOf(file.getFileName()).replace(".java", ""),
                            NamedTests::text,
                            (one, other) -> one + other)));
        }
    }

    /** Whether there is a test class of this name. */
    boolean has(String name) {
        return texts.containsKey(name);
    }

    /** Whether there is such a test in a class of this name. */
    boolean has(String name, String method) {
        return texts.getOrDefault(name, "").contains("void " + method + "(");
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
