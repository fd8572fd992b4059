package nl.balint.cms.definitions;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DecorationsTest {

    @TempDir
    Path folder;

    private ModuleFolder modules;

    @BeforeEach
    void makeFolder() {
        modules = new ModuleFolder(folder);
        modules.template("parameters: {a: m, b: m}", "areas: {main: {title: Main}}");
    }

    @Test
    void modulesDecorateInTheOrderOfTheirDependencies() {
        modules.with("a-late/module.yaml", "dependencies: {z-early: {version: 1.0/*}}")
                .with("z-early/decorations/m/templates/pages/t.yaml", "parameters: {a: early, b: early}")
                .with("a-late/decorations/m/templates/pages/t.yaml", "parameters: {b: late}");

        assertThat(parameters()).isEqualTo(Map.of("a", "early", "b", "late"));
    }

    @Test
    void theRestOfTheFileNameIsAPathIntoTheDefinition() {
        modules.with(
                "d/decorations/m/templates/pages/t.areas.main.availableComponents.yaml", "two:", "  id: m:pages/t");

        AreaDefinition main = template().area("main").orElseThrow();
        assertThat(main.title()).isEqualTo("Main");
        assertThat(main.availableComponents().keySet()).containsExactly("two");
    }

    @Test
    void namesMayBeNumberedOrPatterns() {
        modules.with("d/decorations/m/templates/pages/0.t.yaml", "parameters: {a: numbered}")
                .with("d/decorations/m/templates/pages/[a-z]+.parameters.yaml", "b: pattern");

        assertThat(parameters()).isEqualTo(Map.of("a", "numbered", "b", "pattern"));
    }

    @Test
    void whatDecoratesNothingIsAWarningAndABrokenOneIsLeftOut() {
        modules.with("d/decorations/m/templates/pages/none.yaml", "title: x")
                .with("d/decorations/m/templates/pages/(.yaml", "title: x")
                .with("d/decorations/m/templates/pages/t.yaml", "title: [")
                .with("d/decorations/stray.yaml", "title: x");

        assertThat(modules.told())
                .satisfiesExactly(
                        nothing -> assertThat(nothing).contains("(.yaml decorates nothing"),
                        missing -> assertThat(missing)
                                .isEqualTo("/d/decorations/m/templates/pages/none.yaml decorates nothing: m has no"
                                        + " template named pages/none"),
                        broken -> assertThat(broken).contains("t.yaml:1 cannot be read"),
                        stray -> assertThat(stray).contains("stray.yaml decorates nothing"));
        assertThat(parameters()).isEqualTo(Map.of("a", "m", "b", "m"));
    }

    @Test
    void configurationIsDecoratedToo() {
        modules.with("m/config.yaml", "limit: 5", "text: own")
                .with("d/decorations/m/config.yaml", "text: decorated")
                .with("d/decorations/m/config.deep.er.yaml", "x: 1");

        assertThat(modules.read().config("m"))
                .isEqualTo(Map.of("limit", 5L, "text", "decorated", "deep", Map.of("er", Map.of("x", 1L))));
    }

    @Test
    void dependenciesThatAreMissingOrGoRoundAreToldAndTheModulesStay() {
        modules.with("a/module.yaml", "dependencies: {b: , nowhere: }")
                .with("b/module.yaml", "dependencies: [{name: a}]");

        assertThat(modules.told())
                .containsExactly(
                        "/a/module.yaml depends on the module nowhere, which is not there",
                        "/b/module.yaml modules depend on each other in a circle: a > b > a");
        assertThat(modules.read().modules()).extracting("name").startsWith("b", "a", "m");
    }

    private TemplateDefinition template() {
        return modules.read().template("m:pages/t").orElseThrow();
    }

    private Map<String, Object> parameters() {
        return template().parameters();
    }
}
