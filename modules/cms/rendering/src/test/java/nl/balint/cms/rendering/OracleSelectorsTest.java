package nl.balint.cms.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import nl.balint.cms.content.Access;
import nl.balint.cms.content.ContentPath;
import nl.balint.cms.content.Repository;
import nl.balint.cms.content.View;
import nl.balint.cms.definitions.LightModules;
import nl.balint.cms.rendering.PageOrder.Asked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a template was told of selectors and extensions by a real Magnolia 5.6.2, and what it is told here. */
class OracleSelectorsTest {

    private static final Path ORACLE = Path.of("src/test/resources/oracle");

    private static final Pattern ASKED = Pattern.compile(
            "## /magnoliaPublic(/pr/small\\S*)\nHTTP/1.1 200 [^\n]*\n(small.*?)(?=\n## |\\z)", Pattern.DOTALL);

    /** What differs, and why. */
    private static final Map<String, String> KEPT = Map.of(
            "/pr/small.txt", "an extension that no variation has is not there, so that a page has one address",
            "/pr/small.xyz", "the same",
            "/pr/small.pdf", "the same",
            "/pr/small", "the address that each page has here, of which templates see the extension html as there",
            "/pr/small/", "the address without the slash, to which the visitor is sent first");

    @TempDir
    Path scratch;

    @Test
    void aTemplateIsToldTheSameOfAnAddress() throws IOException {
        try (var modules = LightModules.open(List.of(ORACLE.resolve("modules")), LightModules.Reload.NEVER);
                var repository =
                        Repository.inMemory(Clock.fixed(Instant.parse("2026-11-21T20:51:41Z"), ZoneOffset.UTC))) {
            OracleTest.fill(repository, modules.current());
            OracleTest.publish(repository);
            var asked = ASKED.matcher(Files.readString(ORACLE.resolve("http-sel.txt")));
            var same = 0;
            while (asked.find()) {
                if (!KEPT.containsKey(asked.group(1))) {
                    assertThat(lines(render(asked.group(1), modules, repository)))
                            .as(asked.group(1))
                            .isEqualTo(lines(asked.group(2)));
                    same++;
                }
            }
            assertThat(same).isEqualTo(3);
        }
    }

    private String render(String path, LightModules modules, Repository repository) {
        var renderer = new PageRenderer(RenderingConfig.standard(scratch), new RichText(), List.of());
        var address = (SiteAddress.Page) SiteAddress.parse(path, Set.of());
        try (var content = repository.open(Access.ANONYMOUS, View.PUBLISHED)) {
            var definitions = modules.current();
            var page = content.get(ContentPath.of("website", address.path()));
            var template = definitions
                    .template(page.text("mgnl:template").orElseThrow())
                    .orElseThrow();
            var asked = new Asked(path, address.withoutLanguage(), address, "", Map.of());
            return renderer.render(PageOrder.of(definitions, page, template).withRequest(asked))
                    .html();
        }
    }

    /**
     * Addresses have neither host nor {@code .html} here; and half a selector is left out of the one after mappings.
     */
    private static List<String> lines(String text) {
        return text.lines()
                .filter(line -> line.startsWith("small."))
                .map(line -> line.replace("[HOST/magnoliaPublic", "[").replaceAll("\\.html\\]$", "]"))
                .map(line -> line.replaceFirst("(currentURI: .*)~[^~]*\\]$", "$1]"))
                .toList();
    }
}
