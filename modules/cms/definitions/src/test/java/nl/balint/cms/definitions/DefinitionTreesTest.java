package nl.balint.cms.definitions;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import nl.balint.cms.definitions.DefinitionTrees.Part;
import nl.balint.cms.definitions.DefinitionTrees.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What can be told of how a definition was read. */
class DefinitionTreesTest {

    private static final String LINK = "/m/dialogs/link.yaml";

    @TempDir
    Path folder;

    private ModuleFolder modules;

    @BeforeEach
    void makeFolder() {
        modules = new ModuleFolder(folder)
                .with("m/includes/title.yaml", "$type: textField", "rows: 2", "required: yes")
                .with(
                        "m/dialogs/link.yaml",
                        "form:",
                        "  properties:",
                        "    title: !include:/m/includes/title.yaml",
                        "      rows: 3")
                .with("n/module.yaml", "dependencies: {m: }")
                .with("n/decorations/m/dialogs/link.form.properties.yaml", "intro: {$type: textField, label: 'yes'}")
                .with("m/templates/components/link.yaml", "title: Link", "dialog: m:link")
                .with("n/templates/components/torn.yaml", "a: [");
    }

    @Test
    void aDefinitionIsShownWithAllThatIsFilledIn() {
        String text = modules.read().trees().text(LINK).orElseThrow();

        assertThat(text.lines())
                .containsExactly(
                        "form:",
                        "  properties:",
                        "    title:",
                        "      $type: textField",
                        "      rows: 3",
                        "      required: yes",
                        "    intro:",
                        "      $type: textField",
                        "      label: 'yes'");
    }

    @Test
    void theFilesThatItIsMadeFromAreTold() {
        assertThat(modules.read().trees().parts(LINK))
                .containsExactly(
                        new Part(Role.OWN, LINK),
                        new Part(Role.BENEATH, "/m/includes/title.yaml"),
                        new Part(Role.DECORATION, "/n/decorations/m/dialogs/link.form.properties.yaml"));
    }

    @Test
    void thoseThatNameItAreTold() {
        DefinitionTrees trees = modules.read().trees();

        assertThat(trees.mentions(LINK))
                .containsExactly(new DefinitionTrees.Mention(
                        "templates",
                        "m:components/link",
                        "/m/templates/components/link.yaml",
                        "/m/templates/components/link.yaml",
                        2));
        assertThat(trees.knowsMentions(LINK)).isTrue();
    }

    @Test
    void ofOneThatCannotBeReadOnlyItsFileIsKnown() {
        DefinitionTrees trees = modules.read().trees();

        assertThat(trees.text("/n/templates/components/torn.yaml")).isEmpty();
        assertThat(trees.mentions("/n/templates/components/torn.yaml")).isEqualTo(List.of());
        assertThat(trees.parts("/n/templates/components/torn.yaml")).hasSize(1);
    }
}
