package nl.balint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each row of docs/light-modules.md names a test; here we see that there is such a test. */
class LightModulesTableTest {

    private static final Path HOME = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern ROW = Pattern.compile("\\| .* \\| `(\\w+)\\.(\\w+)` \\|$");

    private static List<String> rows() throws IOException {
        return Files.readAllLines(HOME.resolve("docs/light-modules.md")).stream()
                .filter(line -> line.startsWith("| "))
                .filter(line -> !line.startsWith("| what |") && !line.startsWith("| ---"))
                .toList();
    }

    private static Map<String, String> tests() throws IOException {
        try (Stream<Path> files = Files.walk(HOME)) {
            return files.filter(file -> file.toString().contains("/src/test/java/"))
                    .filter(file -> file.toString().endsWith("Test.java"))
                    .collect(Collectors.toMap(
                            file -> String.valueOf(file.getFileName()).replace(".java", ""),
                            LightModulesTableTest::text,
                            (one, other) -> one + other));
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Test
    void everyRowNamesATestThatExists() throws IOException {
        Map<String, String> tests = tests();

        assertThat(rows()).hasSizeGreaterThan(60).allSatisfy(row -> {
            Matcher named = ROW.matcher(row);
            assertThat(named.matches()).as("names a test").isTrue();
            assertThat(tests.getOrDefault(named.group(1), ""))
                    .as(named.group(1))
                    .contains("void " + named.group(2) + "(");
        });
    }
}
