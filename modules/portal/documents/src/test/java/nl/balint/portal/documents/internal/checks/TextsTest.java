package nl.balint.portal.documents.internal.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever is said to an author has a text. */
class TextsTest {

    private static final Path TEXTS = Path.of("../../../light-modules/documents/i18n/checks-messages_nl.properties");
    private static final Path SOURCES = Path.of("src/main/java/nl/balint/portal/documents/internal/checks");
    private static final Pattern SAID = Pattern.compile(
            "Objection\\s*\\.of\\(\\s*\"(?<refused>\\w+)\""
                    + "|Optional\\.of\\(\"(?<forbidden>\\w+)\"\\)|Trace\\.of\\(\\s*\"(?<finding>\\w+)\"|\"documents\\.(?<whole>\\w+\\.\\w+)\"");

    private static final Map<String, String> PREFIXES = Map.of(
            "refused", "documents.refused.",
            "forbidden", "documents.refused.",
            "finding", "documents.finding.",
            "whole", "documents.");

    @Test
    void everyKeyHasItsText() throws IOException {
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(TEXTS)) {
            texts.load(reader);
        }

        assertThat(texts.stringPropertyNames()).containsAll(said()).doesNotContain("");
    }

    private static Set<String> said() throws IOException {
        Set<String> said = new TreeSet<>();
        try (Stream<Path> sources = Files.list(SOURCES)) {
            for (Path source : sources.toList()) {
                Matcher keys = SAID.matcher(Files.readString(source));
                while (keys.find()) {
                    PREFIXES.forEach((group, prefix) -> {
                        if (keys.group(group) != null) {
                            said.add(prefix + keys.group(group));
                        }
                    });
                }
            }
        }
        assertThat(said).hasSizeGreaterThan(25);
        return said;
    }
}
