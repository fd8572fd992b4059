package nl.balint.cms.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import nl.balint.cms.content.Access;
import nl.balint.cms.content.Content;
import nl.balint.cms.content.Node;
import nl.balint.cms.content.Repository;
import nl.balint.cms.content.Value;
import nl.balint.cms.content.View;
import nl.balint.cms.definitions.Definitions;
import nl.balint.cms.definitions.LightModules;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Templates and dialogs that an older project keeps in its configuration. */
class StoredDefinitionsTest {

    private static final String CONTENT = "mgnl:content";
    private static final String PART = "mgnl:contentNode";

    @TempDir
    Path folder;

    private final Repository repository = Repository.inMemory(Clock.systemUTC());
    private Content draft;
    private Node module;

    @BeforeEach
    void aModuleInTheConfiguration() {
        repository.addWorkspace("config");
        draft = repository.open(Access.SYSTEM, View.DRAFT);
        module = draft.root("config").add("modules", CONTENT).add("travel", CONTENT);
    }

    @AfterEach
    void close() {
        draft.close();
        repository.close();
    }

    private Definitions read() {
        StoredDefinitions.write(draft, folder);
        try (LightModules modules = LightModules.open(List.of(folder), LightModules.Reload.NEVER)) {
            return modules.current();
        }
    }

    @Test
    void aTemplateIsKnownByTheFoldersAroundIt() {
        Node tour = module.add("templates", CONTENT).add("pages", CONTENT).add("tour", PART);
        tour.set("templateScript", "/travel/templates/tour.ftl");
        tour.set("renderType", "freemarker");
        tour.set("visible", "false");
        tour.set("mgnl:created", "then");
        Node main = tour.add("areas", PART).add("main", PART);
        main.set("maxComponents", Value.of(3));
        main.add("availableComponents", PART).add("text", PART).set("id", "travel:components/text");

        var template = read().template("travel:pages/tour").orElseThrow();

        assertThat(template.templateScript()).isEqualTo("/travel/templates/tour.ftl");
        assertThat(template.visible()).isFalse();
        assertThat(template.areas().values()).singleElement().satisfies(area -> {
            assertThat(area.maxComponents()).isEqualTo(3);
            assertThat(area.availableComponents()).containsOnlyKeys("text");
        });
    }

    @Test
    void whatANodeExtendsLiesBeneath() {
        Node dialogs = module.add("dialogs", CONTENT);
        Node base =
                dialogs.add("base", PART).add("form", PART).add("tabs", PART).add("tabMain", PART);
        field(base, "title").set("label", "Title");
        field(base, "intro").set("label", "Intro");
        Node tour = dialogs.add("tour", PART);
        tour.set("extends", "/modules/travel/dialogs/base");
        Node tab = tour.add("form", PART).add("tabs", PART).add("tabMain", PART);
        field(tab, "title").set("label", "Name");
        dialogs.add("near", PART).set("extends", "../base");
        dialogs.add("round", PART).set("extends", "../round");
        dialogs.add("nowhere", PART).set("extends", "../../../../etc/'passwd");

        Definitions definitions = read();

        assertThat(definitions.dialog("travel:tour").orElseThrow().fields())
                .extracting(field -> field.name() + "=" + field.label().text())
                .containsExactly("title=Name", "intro=Intro");
        assertThat(definitions.dialog("travel:near").orElseThrow().fields()).hasSize(2);
        assertThat(definitions.dialog("travel:round")).isPresent();
        assertThat(definitions.dialog("travel:nowhere")).isPresent();
    }

    private static Node field(Node tab, String name) {
        Node fields = tab.child("fields").orElseGet(() -> tab.add("fields", PART));
        Node field = fields.add(name, PART);
        field.set("class", "info.magnolia.ui.form.field.definition.TextFieldDefinition");
        return field;
    }

    @Test
    void theSiteAndItsMappingsComeAlong() {
        module.add("virtualURIMapping", CONTENT).add("old", PART).set("fromURI", "/oud");
        draft.get(module.path().child("virtualURIMapping").child("old")).set("toURI", "redirect:/nieuw");
        module.parent()
                .orElseThrow()
                .add("site", CONTENT)
                .add("config", CONTENT)
                .add("site", PART)
                .add("theme", PART)
                .set("name", "calm");

        Definitions definitions = read();

        assertThat(definitions.site().theme()).isEqualTo("calm");
        assertThat(definitions.mapped("/oud")).isPresent();
    }

    @Test
    void namesNeverLeadOutOfTheFolder() {
        module.add("templates", CONTENT).add("-x", PART).set("title", "odd");
        module.add("dialogs", CONTENT).add("well", PART).set("label", "Well");

        assertThat(StoredDefinitions.write(draft, folder.resolve("in")))
                .containsExactly(folder.resolve("in/travel/dialogs/well.yaml"));
        assertThat(folder.toFile().list()).containsExactly("in");
    }

    @Test
    void withoutConfigurationThereIsNothing() {
        module.delete();

        assertThat(StoredDefinitions.write(draft, folder)).isEmpty();
    }
}
