package nl.balint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Each row of docs/light-modules.md names a test; here we see that there is such a test. */
class LightModulesTableTest {

    private static final Pattern ROW = Pattern.compile("\\| .* \\| `(\\w+)\\.(\\w+)` \\|$");

    private static List<String> rows() throws IOException {
        return Files.readAllLines(NamedTests.HOME.resolve("docs/light-modules.md")).stream()
                .filter(line -> line.startsWith("| "))
                .filter(line -> !line.startsWith("| what |") && !line.startsWith("| ---"))
                .toList();
    }

    @Test
    void everyRowNamesATestThatExists() throws IOException {
        NamedTests tests = NamedTests.read();

        assertThat(rows()).hasSizeGreaterThan(60).allSatisfy(row -> {
            Matcher named = ROW.matcher(row);
            assertThat(named.matches()).as("names a test").isTrue();
            assertThat(tests.has(named.group(1), named.group(2))).as(row).isTrue();
        });
    }
}
