package nl.balint.cms.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import nl.balint.cms.definitions.Definitions;
import nl.balint.cms.definitions.LightModules;
import org.junit.jupiter.api.Test;

/** Where mappings led in a real Magnolia 5.6.2, and where they lead here. */
class OracleAddressesTest {

    private static final Path ORACLE = Path.of("src/test/resources/oracle");

    private static final Pattern ASKED =
            Pattern.compile("## HOST/magnoliaPublic(\\S+)\nHTTP/1.1 (\\d+) \n(.*?)(?=\n## |\\z)", Pattern.DOTALL);

    /** What differs, and why. */
    private static final Map<String, String> KEPT = Map.of(
            "/v/typed", "a mapping by $type is one of Magnolia 6, which 5.6.2 does not know",
            "/v/nores",
                    "the mapping leads to a page that is not there: 404 here too, by the page and not by the mapping",
            "/v/noclass", "a mapping without a class is one of the default kind, as in Magnolia 6");

    @Test
    void mappingsLeadWhereTheyLedThere() throws IOException {
        try (var modules = LightModules.open(List.of(ORACLE.resolve("modules")), LightModules.Reload.NEVER)) {
            var asked = ASKED.matcher(Files.readString(ORACLE.resolve("http-virt.txt")));
            var count = 0;
            while (asked.find()) {
                var path = asked.group(1).replaceFirst("(?<=.)\\?.*=.*", "");
                if (!KEPT.containsKey(path)) {
                    assertThat(led(modules.current(), path)).as(path).isEqualTo(there(asked.group(2), asked.group(3)));
                }
                count++;
            }
            assertThat(count).isGreaterThan(20);
        }
    }

    private static String led(Definitions definitions, String path) {
        return definitions
                .mapped(path)
                .map(target -> switch (target.kind()) {
                    case FORWARD ->
                        "shows " + target.to().replaceFirst("\\?.*", "").replaceFirst("\\.html$", "");
                    case REDIRECT -> "302 " + target.to();
                    case PERMANENT -> "301 " + target.to();
                })
                .orElse("404");
    }

    private static String there(String status, String rest) {
        return switch (status) {
            case "200" ->
                "shows "
                        + find(
                                "currentURI: \\[(.*?)(?:\\.html)?\\]",
                                rest,
                                "/.resources/probea/webresources/css/a.css");
            case "404" -> "404";
            default -> status + " " + find("Location: (.*)", rest, "").replaceFirst("^(HOST)?/magnoliaPublic", "");
        };
    }

    private static String find(String pattern, String text, String otherwise) {
        var found = Pattern.compile(pattern).matcher(text);
        return found.find() ? found.group(1) : otherwise;
    }
}
