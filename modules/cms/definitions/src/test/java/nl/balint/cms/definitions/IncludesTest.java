package nl.balint.cms.definitions;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IncludesTest {

    @TempDir
    Path folder;

    private ModuleFolder modules;

    @BeforeEach
    void makeFolder() {
        modules = new ModuleFolder(folder)
                .with("m/includes/item.yaml", "name: item1", "v: 1")
                .with("m/includes/d.yaml", "x: dx", "y: dy")
                .with("m/includes/params.yaml", "a: p-a", "b: p-b", "d: !include /m/includes/d.yaml")
                .with("m/includes/word.yaml", "a single text");
    }

    @Test
    void theOldFormReplacesAValueAnItemOrAWholeFile() {
        modules.with("m/includes/root.yaml", "title: Whole", "templateScript: /m/templates/x.ftl")
                .with("m/templates/pages/whole.yaml", "!include /m/includes/root.yaml");

        TemplateDefinition template = modules.template(
                "parameters:",
                "  one: !include /m/includes/params.yaml",
                "  word: !include /m/includes/word.yaml",
                "  list:",
                "    - !include /m/includes/item.yaml",
                "    - two");

        assertThat(template.parameters())
                .isEqualTo(Map.of(
                        "one", Map.of("a", "p-a", "b", "p-b", "d", Map.of("x", "dx", "y", "dy")),
                        "word", "a single text",
                        "list", List.of(Map.of("name", "item1", "v", 1L), "two")));
        assertThat(modules.read().template("m:pages/whole").orElseThrow().title())
                .isEqualTo("Whole");
    }

    @Test
    void theNewFormHasWhatIsWrittenBelowItOnTop() {
        TemplateDefinition template = modules.template(
                "parameters: !include:/m/includes/params.yaml",
                "  b: own",
                "  d: {y: own-y}",
                "  list:",
                "    - !include:/m/includes/item.yaml",
                "      v: 9",
                "  bare: !include:/m/includes/item.yaml");

        assertThat(template.parameters())
                .isEqualTo(Map.of(
                        "a", "p-a",
                        "b", "own",
                        "d", Map.of("x", "dx", "y", "own-y"),
                        "list", List.of(Map.of("name", "item1", "v", 9L)),
                        "bare", Map.of("name", "item1", "v", 1L)));
    }

    @Test
    void mergingGoesByNameOrPositionAndAnEmptyValueHidesNothing() {
        modules.with(
                "m/includes/base.yaml",
                "templateScript: /m/templates/x.ftl",
                "parameters:",
                "  kept: here",
                "  replaced: {x: bx, y: by}",
                "  plain: [l1, l2]",
                "  named: [{name: m1, v: 1}, {name: m2, v: 2}]");
        modules.with(
                "m/templates/pages/t2.yaml",
                "!include:/m/includes/base.yaml",
                "parameters:",
                "  kept: null",
                "  replaced: !override {y: own}",
                "  plain: [l3]",
                "  named: [{name: m2, v: 22}, {name: m3, v: 3}]");

        assertThat(modules.read().template("m:pages/t2").orElseThrow().parameters())
                .isEqualTo(Map.of(
                        "kept",
                        "here",
                        "replaced",
                        Map.of("y", "own"),
                        "plain",
                        List.of("l3", "l2"),
                        "named",
                        List.of(
                                Map.of("name", "m1", "v", 1L),
                                Map.of("name", "m2", "v", 22L),
                                Map.of("name", "m3", "v", 3L))));
    }

    @Test
    void anOverrideWithEmptyKeysSelectsAndOrdersWhatTheBaseHas() {
        modules.with("m/includes/base.yaml", "parameters: {f: {a: 1, b: 2, c: 3}}");

        TemplateDefinition template = modules.with("m/templates/x.ftl", "")
                .with(
                        "m/templates/pages/t2.yaml",
                        "!include:/m/includes/base.yaml",
                        "parameters:",
                        "  f: !override",
                        "    c:",
                        "    a:")
                .read()
                .template("m:pages/t2")
                .orElseThrow();

        assertThat(template.parameters()).hasToString("{f={c=3, a=1}}");
    }

    @Test
    void aDefinitionInheritsFromAnotherAsItIsInTheEnd() {
        modules.template("parameters: {a: base, b: base}", "areas: {main: }");
        modules.with("m/decorations/m/templates/pages/t.yaml", "parameters: {a: decorated}")
                .with("m/templates/pages/child.yaml", "!inherit:m:pages/t", "parameters: {b: own}", "areas: {extra: }");

        TemplateDefinition child = modules.read().template("m:pages/child").orElseThrow();

        assertThat(child.parameters()).isEqualTo(Map.of("a", "decorated", "b", "own"));
        assertThat(child.areas().keySet()).containsExactly("main", "extra");
    }

    @Test
    void circlesAreToldWithTheirWayRoundAndTheRestStays() {
        modules.with("m/includes/a.yaml", "x: !include /m/includes/b.yaml")
                .with("m/includes/b.yaml", "x: !include:/m/includes/a.yaml")
                .with("m/templates/pages/round.yaml", "title: Round", "parameters: !include /m/includes/a.yaml")
                .with("m/templates/pages/self.yaml", "!inherit:m:pages/self");
        modules.template("title: Fine");

        assertThat(modules.told())
                .containsExactly(
                        "/m/includes/b.yaml:1 goes round in a circle: /m/templates/pages/round.yaml > /m/includes/a.yaml"
                                + " > /m/includes/b.yaml > /m/includes/a.yaml",
                        "/m/templates/pages/round.yaml is left out, since it needs /m/includes/b.yaml:1",
                        "/m/templates/pages/self.yaml:1 goes round in a circle: /m/templates/pages/self.yaml"
                                + " > /m/templates/pages/self.yaml");
        assertThat(modules.read().templates()).extracting("id").containsExactly("m:pages/t");
    }

    @Test
    void aMissingOrBrokenFileIsToldWhereItIsIncluded() {
        modules.with("m/includes/broken.yaml", "a: [")
                .with("m/templates/pages/one.yaml", "title: One", "parameters: !include /m/includes/none.yaml")
                .with("m/templates/pages/two.yaml", "parameters: !include /m/includes/broken.yaml")
                .with("m/templates/pages/three.yaml", "parameters: !include ../../../etc/passwd")
                .with("m/templates/pages/four.yaml", "!inherit:m:none");

        assertThat(modules.told())
                .containsExactly(
                        "/m/includes/broken.yaml:1 cannot be read: while parsing a flow node, expected the node"
                                + " content, but found '<stream end>'",
                        "/m/templates/pages/four.yaml:1 inherits the template m:none, which is not there",
                        "/m/templates/pages/one.yaml:2 includes /m/includes/none.yaml, which is not there",
                        "/m/templates/pages/three.yaml:1 includes ../../../etc/passwd, which is not there",
                        "/m/templates/pages/two.yaml:1 includes /m/includes/broken.yaml, which cannot be read");
    }

    @Test
    void whatAModuleThatIsNotThereWouldBringIsLeftOutAndTheRestStays() {
        modules.with("m/templates/x.ftl", "")
                .with(
                        "m/templates/pages/base.yaml",
                        "!inherit:shop:pages/base",
                        "templateScript: /m/templates/x.ftl",
                        "parameters: {a: own}")
                .with(
                        "m/templates/pages/part.yaml",
                        "templateScript: /m/templates/x.ftl",
                        "parameters: !include:/shop/includes/params.yaml",
                        "  b: own");

        assertThat(modules.told())
                .containsExactly(
                        "/m/templates/pages/base.yaml:1 inherits the template shop:pages/base of a module that is not"
                                + " there; the rest stays",
                        "/m/templates/pages/part.yaml:2 includes /shop/includes/params.yaml of a module that is not"
                                + " there; the rest stays");
        assertThat(modules.read().template("m:pages/base").orElseThrow().parameters())
                .isEqualTo(Map.of("a", "own"));
        assertThat(modules.read().template("m:pages/part").orElseThrow().parameters())
                .isEqualTo(Map.of("b", "own"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/../../etc/passwd", "/m/../../etc/passwd", "/shop/../../etc/passwd", "/etc/../passwd"})
    void noIncludeLeadsOutOfTheModules(String path) {
        modules.with("m/templates/pages/one.yaml", "title: One", "parameters: !include " + path);

        assertThat(modules.told())
                .containsExactly("/m/templates/pages/one.yaml:2 includes " + path + ", which is not there");
        assertThat(modules.read().template("m:pages/one")).isEmpty();
    }

    @Test
    void filesThatIncludeTheNextOneTwiceStayBounded() {
        for (int level = 0; level < 17; level++) {
            String next = "!include /m/includes/l" + (level + 1) + ".yaml";
            modules.with("m/includes/l" + level + ".yaml", "a: " + next, "b: " + next);
        }
        modules.with("m/includes/l17.yaml", "x: 1").with("m/templates/pages/t.yaml", "!include /m/includes/l0.yaml");

        assertThat(modules.told()).anySatisfy(told -> assertThat(told).contains("more than 100000 values"));
        assertThat(modules.read().templates()).isEmpty();
    }
}
