package nl.balint.cms.definitions;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemplatesTest {

    @TempDir
    Path folder;

    private ModuleFolder modules;

    @BeforeEach
    void makeFolder() {
        modules = new ModuleFolder(folder);
    }

    @Test
    void aTemplateIsKnownByModuleAndPath() {
        TemplateDefinition template = modules.template("title: Home", "type: home", "parameters: {rows: 3, tall: yes}");

        assertThat(template.id()).isEqualTo("m:pages/t");
        assertThat(template.title()).isEqualTo("Home");
        assertThat(template.isPage()).isTrue();
        assertThat(template.parameters()).isEqualTo(Map.of("rows", 3L, "tall", true));
    }

    @Test
    void whatATemplateLeavesOutHasTheDefaultsOfMagnolia() {
        TemplateDefinition template = modules.template("areas: {main: }");

        assertThat(template.renderType()).isEqualTo("freemarker");
        assertThat(template.visible()).isTrue();
        assertThat(template.dialog()).isEmpty();
        assertThat(template.area("main")).contains(AreaDefinition.adHoc("main"));
    }

    @Test
    void aFrontEndElsewhereIsToldByTheTypeToo() {
        String type = "class: info.magnolia.rendering.spa.renderer.SpaRenderableDefinition";

        assertThat(modules.template(type).renderType()).isEqualTo("spa");
        assertThat(modules.template("$type: siteSpa").renderType()).isEqualTo("spa");
        assertThat(modules.template("$type: siteSpa", "renderType: js").renderType())
                .isEqualTo("js");
        assertThat(modules.template("class: info.magnolia.rendering.template.configured.ConfiguredTemplateDefinition")
                        .renderType())
                .isEqualTo("freemarker");
    }

    @Test
    void areasKeepTheirOrderAndMayBeAList() {
        TemplateDefinition template = modules.template(
                "areas:", "  - name: zebra", "    type: single", "  - name: ant", "    maxComponents: 2");

        assertThat(template.areas().keySet()).containsExactly("zebra", "ant");
        assertThat(template.area("zebra").orElseThrow().type()).isEqualTo(AreaType.SINGLE);
        assertThat(template.area("ant").orElseThrow().maxComponents()).isEqualTo(2);
    }

    @Test
    void anAreaSaysWhatItTakes() {
        TemplateDefinition template = modules.template(
                "areas:",
                "  main:",
                "    availableComponents:",
                "      text: {id: 'm:pages/t', roles: [editor]}",
                "      old: {id: 'm:pages/t', enabled: false}",
                "    inheritance: {enabled: true, components: all}",
                "    autoGeneration:",
                "      content:",
                "        first: {nodeType: mgnl:component, templateId: 'm:pages/t', n: 5, below: {text: x}}");

        AreaDefinition main = template.area("main").orElseThrow();
        assertThat(main.enabledComponents())
                .containsExactly(new AvailableComponent("text", "m:pages/t", List.of("editor"), true));
        assertThat(main.inheritance())
                .isEqualTo(new Inheritance(true, Inheritance.Components.ALL, Inheritance.Properties.ALL));
        assertThat(main.autoGeneration().nodes()).singleElement().satisfies(node -> {
            assertThat(node.properties()).isEqualTo(Map.of("n", 5L));
            assertThat(node.children()).singleElement().extracting("name").isEqualTo("below");
        });
    }

    @Test
    void aVariationIsTheTemplateWithItsOwnScript() {
        modules.with("m/templates/x.json.ftl", "");
        TemplateDefinition template = modules.template(
                "parameters: {a: 1}", "variations:", "  json: {templateScript: /m/templates/x.json.ftl}");

        TemplateDefinition variation = template.variations().values().iterator().next();
        assertThat(variation.id()).isEqualTo("m:pages/t");
        assertThat(variation.name()).isEqualTo("json");
        assertThat(variation.templateScript()).isEqualTo("/m/templates/x.json.ftl");
        assertThat(variation.parameters()).isEqualTo(template.parameters());
    }

    @Test
    void whatIsNamedButNotThereIsToldWithItsLine() {
        modules.with(
                "m/templates/components/c.yaml",
                "templateScript: /m/none.ftl",
                "dialog: m:none",
                "tilte: Typo",
                "areas:",
                "  main:",
                "    type: weird",
                "    maxComponents: veel",
                "    availableComponents:",
                "      a: {id: 'm:components/none'}");

        assertThat(modules.told())
                .containsExactly(
                        "/m/templates/components/c.yaml:1 there is no file /m/none.ftl",
                        "/m/templates/components/c.yaml:2 there is no dialog m:none",
                        "/m/templates/components/c.yaml:3 a template has no key tilte; did you mean title?",
                        "/m/templates/components/c.yaml:6 an area is list, single or noComponent, not weird;"
                                + " read as list",
                        "/m/templates/components/c.yaml:7 maxComponents must be a whole number, not veel",
                        "/m/templates/components/c.yaml:9 there is no template m:components/none");
        assertThat(modules.read().template("m:components/c")).isPresent();
    }
}
