package nl.balint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Each row of docs/privacy.md that says where a requirement holds names a test; here we see that it exists. */
class PrivacyTableTest {

    private static final Pattern ROW = Pattern.compile("\\| .+ \\| .+ \\| `(\\w+)` \\|");

    private static List<String> rows() throws IOException {
        return Files.readAllLines(NamedTests.HOME.resolve("docs/privacy.md")).stream()
                .takeWhile(line -> !line.startsWith("## Not yet"))
                .filter(line -> line.startsWith("| "))
                .filter(line -> !line.startsWith("| requirement |") && !line.startsWith("| ---"))
                .toList();
    }

    @Test
    void everyRowNamesATestThatExists() throws IOException {
        NamedTests tests = NamedTests.read();

        assertThat(rows()).hasSizeGreaterThan(35).allSatisfy(row -> {
            Matcher named = ROW.matcher(row);
            assertThat(named.matches()).as("names a test: " + row).isTrue();
            assertThat(tests.has(named.group(1))).as(row).isTrue();
        });
    }
}
