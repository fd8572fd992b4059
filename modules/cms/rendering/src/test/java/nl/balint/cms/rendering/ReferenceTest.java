package nl.balint.cms.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.balint.cms.content.ContentPath;
import nl.balint.cms.content.Depth;
import nl.balint.cms.content.Value;
import nl.balint.cms.definitions.Definitions;
import nl.balint.cms.definitions.FieldKind;
import nl.balint.cms.definitions.LightModules;
import nl.balint.cms.definitions.Problem;
import nl.balint.cms.definitions.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Light modules of ours that hold every key, tag, field type, directive and function of docs/light-modules.md, with
 * what comes of them beside them.
 */
class ReferenceTest {

    private static final Path REFERENCE = Path.of("src/test/resources/reference");

    @TempDir
    Path folder;

    private static Definitions read() {
        try (LightModules modules =
                LightModules.open(List.of(REFERENCE.resolve("modules")), LightModules.Reload.NEVER)) {
            return modules.current();
        }
    }

    private static String everything() throws IOException {
        try (Stream<Path> files = Files.walk(REFERENCE.resolve("modules"))) {
            return files.filter(Files::isRegularFile).map(ReferenceTest::text).collect(Collectors.joining("\n"));
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    @Test
    void everyWordStandsInTheModules() throws IOException {
        String all = everything();

        assertThat(Files.readAllLines(REFERENCE.resolve("words.txt")))
                .filteredOn(line -> !line.isBlank() && !line.startsWith("#"))
                .flatMap(line -> List.of(line.strip().split("\\s+", -1)))
                .filteredOn(word -> !all.contains(word))
                .isEmpty();
    }

    @Test
    void everythingIsReadAndNothingRefused() {
        Definitions definitions = read();

        assertThat(definitions.problems())
                .filteredOn(problem -> problem.severity() == Severity.ERROR)
                .isEmpty();
        assertThat(definitions.files()).filteredOn(file -> !file.isRead()).isEmpty();
        assertThat(definitions.problems()).extracting(Problem::told).noneMatch(told -> told.contains("field type"));
        assertThat(definitions.dialog("ref:every6").orElseThrow().fields())
                .noneMatch(field -> field.kind() == FieldKind.UNKNOWN);
        assertThat(definitions.dialog("ref:every5").orElseThrow().fields())
                .noneMatch(field -> field.kind() == FieldKind.UNKNOWN);
    }

    @Test
    void whatIsInheritedIncludedAndDecoratedIsThere() {
        Definitions definitions = read();
        var heir = definitions.template("ref:pages/heir").orElseThrow();
        var every = definitions.template("ref:pages/every").orElseThrow();

        assertThat(heir.parameters()).containsEntry("kept", "from the base").containsEntry("changed", "from the heir");
        assertThat(heir.area("main").orElseThrow().availableComponents()).containsKeys("text", "plain");
        assertThat(definitions.template("refbase:pages/base").orElseThrow().title())
                .isEqualTo("Decorated");
        assertThat(every.areas()).containsKeys("main", "one", "alone", "maybe", "off-area", "more", "fromPrototype");
        assertThat(every.parameters()).containsEntry("true", "switch").containsEntry("7", "seven");
        assertThat(definitions.config("admincentral")).containsKey("layout");
    }

    @Test
    void everyDirectiveAndFunctionGivesWhatIsWrittenBeside() throws Exception {
        try (var site = new TestSite(folder, REFERENCE.resolve("modules"))) {
            site.change(content -> {
                var asset = content.root("dam").add("sea.png", "mgnl:asset");
                var file = asset.add("jcr:content", "mgnl:resource");
                file.set("jcr:data", Value.Binary.of(new byte[] {1}));
                file.set("fileName", "sea.png");
                file.set("jcr:mimeType", "image/png");
                var top = content.root("website").add("top", "mgnl:page");
                top.set("mgnl:template", "ref:pages/every");
                top.set("title", "Top");
                var page = top.add("every", "mgnl:page");
                page.set("mgnl:template", "ref:pages/every");
                page.set("title", "Every & all");
                page.set("html", "<i>zoekterm</i>");
                page.set("url", "example.org");
                page.set("image", "jcr:" + asset.id());
                page.set("ref", top.id());
                page.set("flag", Value.of(true));
                var main = page.add("main", "mgnl:area");
                main.set("note", "a note");
                var text = main.add("0", "mgnl:component");
                text.set("mgnl:template", "ref:components/text");
                text.set("text", "Hallo");
                page.add("below", "mgnl:page").set("mgnl:template", "ref:pages/every");
                content.save();
                content.publish(ContentPath.of("website", "/top"), Depth.TREE);
                content.publish(ContentPath.of("dam", "/sea.png"), Depth.TREE);
            });

            String html = site.html("/top/every?q=vraag")
                    .replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "ID")
                    .replaceAll("~[0-9-]+~", "~STAMP~");

            assertThat(html.lines().map(String::stripTrailing).toList())
                    .isEqualTo(Files.readAllLines(REFERENCE.resolve("every.html")));
        }
    }
}
