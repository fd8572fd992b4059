package nl.balint.cms.contentapps;

import static nl.balint.cms.contentapps.FieldDesk.FIVE;
import static nl.balint.cms.contentapps.FieldDesk.SIX;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.balint.cms.content.Content;
import nl.balint.cms.content.ContentPath;
import nl.balint.cms.content.Node;
import nl.balint.cms.content.Value;
import nl.balint.cms.definitions.DialogDefinition;
import nl.balint.cms.definitions.LightModules;
import nl.balint.cms.editing.dialog.DialogForm;
import nl.balint.cms.editing.dialog.Parcels;
import nl.balint.cms.editing.dialog.Shown;
import nl.balint.cms.editing.dialog.Words;
import nl.balint.cms.editing.dialog.Writer;
import nl.balint.cms.forms.Brought;
import nl.balint.cms.forms.FieldProblem;
import nl.balint.cms.forms.FormData;
import nl.balint.cms.http.Parameters;
import nl.balint.cms.rendering.RichText;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of fields, and what is told or left alone when something is wrong. */
class FieldProblemsTest {

    private final FieldDesk desk = new FieldDesk();
    private final Parcels parcels = new Parcels(desk.house.repository, Clock.systemUTC());

    @TempDir
    Path folder;

    @AfterEach
    void close() {
        desk.close();
    }

    private String brought(String name, String type, String octets) throws IOException {
        Path file = Files.writeString(folder.resolve(name), octets);
        return parcels.put(new Brought(name, type, file, 40, 30));
    }

    @Test
    void aFileIsKeptInANodeOfItsOwn() throws IOException {
        FormData form = desk.saved(
                SIX, Map.of("title", "Titel", "upload", brought("kring.png", "image/png", "octetten")), "add nodes");

        assertThat(form.problems()).isEmpty();
        try (Content draft = desk.house.draft()) {
            Node file = draft.get(ContentPath.of("website", "/plek/0/upload"));
            assertThat(file.type()).isEqualTo("mgnl:resource");
            assertThat(file.text("fileName")).hasValue("kring.png");
            assertThat(file.text("jcr:mimeType")).hasValue("image/png");
            assertThat(file.property("width")).hasValue(Value.of(40));
            assertThat(file.property("jcr:data")).isPresent();
        }

        desk.saved(SIX, Map.of("title", "Anders"));
        assertThat(desk.kept()).contains("kring.png").contains("Anders");

        desk.saved(SIX, Map.of("upload", ""));
        assertThat(desk.kept()).doesNotContain("kring.png");
    }

    @Test
    void aFileThatTheFieldDoesNotTakeOrThatIsNotThereIsRefused() throws IOException {
        String large = "o".repeat(2_000);
        assertThat(desk.wrong(FIVE, Map.of("text", "T", "file", brought("brief.txt", "text/plain", "tekst"))))
                .containsExactly("editing.problem.file.type");
        assertThat(desk.wrong(FIVE, Map.of("text", "T", "file", brought("groot.png", "image/png", large))))
                .containsExactly("editing.problem.file.large");
        assertThat(desk.wrong(FIVE, Map.of("text", "T", "file", "0123456789abcdef0123456789abcdef:x.png")))
                .containsExactly("editing.problem.file.gone");
        assertThat(desk.wrong(FIVE, Map.of("text", "T", "file", "../../website/plek:x.png")))
                .containsExactly("editing.problem.file.gone");
        assertThat(desk.wrong(FIVE, Map.of("text", "T", "file", "kept:x.png"))).isEmpty();
        assertThat(desk.kept()).doesNotContain("upload", "file");
    }

    @Test
    void tooManyEntriesAndNumbersOutOfRangeAreToldBesideTheField() {
        assertThat(desk.wrong(SIX, Map.of("title", "T", "slide", "11")))
                .containsExactlyInAnyOrder("editing.problem.range", "editing.problem.entries");
        assertThat(desk.wrong(SIX, Map.of("title", "T", "slide", "veel")))
                .containsExactlyInAnyOrder("editing.problem.number", "editing.problem.entries");
        String[] six = {"add nodes", "add nodes", "add nodes", "add nodes", "add nodes", "add nodes"};
        assertThat(desk.wrong(SIX, Map.of("title", "T"), six)).containsExactly("editing.problem.entries.many");
        assertThat(desk.wrong(FIVE, Map.of("text", "T", "digits", "b"))).containsExactly("editing.problem.told");
        assertThat(desk.wrong(FIVE, Map.of("text", "T", "number", "drie"))).containsExactly("editing.problem.number");
    }

    @Test
    void aDialogWithProblemsShowsWhatItCanAndLeavesTheRestAlone() throws IOException {
        Path dialogs = Files.createDirectories(folder.resolve("broken/dialogs"));
        Files.writeString(dialogs.resolve("odd.yaml"), """
                form:
                  properties:
                    title: {$type: textField, validators: {wrong: {$type: regexpValidator, pattern: "("}}}
                    stars: {$type: starsField}
                    none: {}
                    switch: {$type: switchableField, forms: {a: {properties: {x: {$type: textField}}}}}
                    many: {$type: jcrMultiValueField}
                    pair: {$type: compositeField}
                    pick: {$type: comboBoxField, datasource: {$type: jcrDatasource, workspace: users}}
                    link: {$type: linkField, datasource: {$type: jcrDatasource, workspace: "../users"}}
                """);
        try (LightModules modules = LightModules.open(List.of(folder), LightModules.Reload.NEVER);
                Content draft = desk.house.draft()) {
            DialogDefinition dialog = modules.current().dialog("broken:odd").orElseThrow();
            Shown shown = new Shown(
                    draft, new Words(modules.current(), Locale.ROOT), new RichText(), ZoneId.of("Europe/Amsterdam"));
            Node node = draft.get(ContentPath.of("website", "/plek")).add("0", "mgnl:component");
            for (String name : List.of("stars", "none", "many", "pick", "link")) {
                node.set(name, "blijft");
            }
            node.add("switch", "mgnl:contentNode").set("field", "a");
            Map<String, List<String>> sent =
                    new HashMap<>(DialogForm.of(dialog, node, shown).sent().values());
            sent.put("f0", List.of("Titel"));
            sent.put("f6", List.of(""));
            DialogForm form = DialogForm.read(dialog, new Parameters(sent), shown);
            new Writer(shown, form.data()).write(form.slots(), node);
            draft.save();

            assertThat(form.data().problems()).extracting(FieldProblem::key).containsExactly("editing.problem.link");
        }
        assertThat(desk.kept()).contains("'title': 'Titel'", "'pick': 'blijft'", "'link': 'blijft'", "'field': 'a'");
    }

    @Test
    void aPatternThatWouldTryForEverKeepsNobodyWaiting() throws IOException {
        Path dialogs = Files.createDirectories(folder.resolve("hard/dialogs"));
        Files.writeString(dialogs.resolve("hard.yaml"), """
                form:
                  properties:
                    title: {$type: textField, validators: {hard: {$type: regexpValidator, pattern: "(.*)(.*)(.*)(.*)(.*)(.*)b"}}}
                """);
        try (LightModules modules = LightModules.open(List.of(folder), LightModules.Reload.NEVER);
                Content draft = desk.house.draft()) {
            DialogDefinition dialog = modules.current().dialog("hard:hard").orElseThrow();
            Shown shown = new Shown(
                    draft, new Words(modules.current(), Locale.ROOT), new RichText(), ZoneId.of("Europe/Amsterdam"));

            assertThat(wrong(dialog, shown, "aac")).containsExactly("editing.problem.pattern");
            for (int length : List.of(40, 999, 100_000)) {
                assertThat(assertTimeoutPreemptively(
                                Duration.ofSeconds(10), () -> wrong(dialog, shown, "a".repeat(length) + "c")))
                        .isEmpty();
            }
        }
    }

    private static List<String> wrong(DialogDefinition dialog, Shown shown, String title) {
        DialogForm form = DialogForm.read(dialog, new Parameters(Map.of("f0", List.of(title))), shown);
        return form.data().problems().stream().map(FieldProblem::key).toList();
    }
}
