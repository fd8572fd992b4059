package nl.balint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each row of docs/privacy.md that says where a requirement holds names a test; here we see that it exists. */
class PrivacyTableTest {

    private static final Path HOME = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern ROW = Pattern.compile("\\| .+ \\| .+ \\| `(\\w+)` \\|");

    private static List<String> rows() throws IOException {
        return Files.readAllLines(HOME.resolve("docs/privacy.md")).stream()
                .takeWhile(line -> !line.startsWith("## Not yet"))
                .filter(line -> line.startsWith("| "))
                .filter(line -> !line.startsWith("| requirement |") && !line.startsWith("| ---"))
                .toList();
    }

    private static Set<String> tests() throws IOException {
        try (Stream<Path> files = Files.walk(HOME)) {
            return files.filter(file -> file.toString().contains("/src/test/java/"))
                    .map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.endsWith("Test.java"))
                    .map(name -> name.substring(0, name.length() - ".java".length()))
                    .collect(Collectors.toSet());
        }
    }

    @Test
    void everyRowNamesATestThatExists() throws IOException {
        Set<String> tests = tests();

        assertThat(rows()).hasSizeGreaterThan(35).allSatisfy(row -> {
            Matcher named = ROW.matcher(row);
            assertThat(named.matches()).as("names a test: " + row).isTrue();
            assertThat(tests).contains(named.group(1));
        });
    }
}
