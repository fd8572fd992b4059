package nl.balint.cms.contentapps;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.balint.cms.content.Content;
import nl.balint.cms.content.ContentFiles;
import nl.balint.cms.content.ContentPath;
import nl.balint.cms.content.Node;
import nl.balint.cms.content.Value;
import nl.balint.cms.definitions.DialogDefinition;
import nl.balint.cms.definitions.FieldKind;
import nl.balint.cms.editing.dialog.DialogForm;
import nl.balint.cms.editing.dialog.Parcels;
import nl.balint.cms.editing.dialog.Rearranging;
import nl.balint.cms.editing.dialog.Slot;
import nl.balint.cms.editing.dialog.Writer;
import nl.balint.cms.forms.Brought;
import nl.balint.cms.forms.FieldProblem;
import nl.balint.cms.forms.FormData;
import nl.balint.cms.http.Parameters;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every family of fields, of both generations: filled in, kept as Magnolia keeps it, and shown again. */
class EveryFieldTest {

    private static final String FIVE = "ref:every5";
    private static final String SIX = "ref:every6";

    private final TestApps house = new TestApps();
    private final Parcels parcels = new Parcels(house.repository, Clock.systemUTC());

    @TempDir
    Path folder;

    @BeforeEach
    void plant() {
        try (Content draft = house.draft()) {
            draft.root("website").add("plek", "mgnl:page");
            draft.root("tours").add("drenthe", "rt:tour").set("title", "Rondje Drenthe");
            draft.save();
        }
    }

    @AfterEach
    void close() {
        house.close();
    }

    /** What somebody typed, by the names of the fields; a part of another is named after a slash. */
    private FormData saved(String dialog, Map<String, String> typed, String... deeds) {
        DialogDefinition definition = house.modules.current().dialog(dialog).orElseThrow();
        try (Content draft = house.draft()) {
            Node node = draft.find(ContentPath.of("website", "/plek/0"))
                    .orElseGet(() -> draft.get(ContentPath.of("website", "/plek"))
                            .add("0", "mgnl:component"));
            DialogForm form = DialogForm.of(definition, node, house.shown(draft));
            for (String deed : deeds) {
                String[] parts = deed.split(" ", 2);
                Parameters sent =
                        Rearranging.of(parts[0] + " " + input(form.slots(), parts[1]), filled(form, typed));
                form = DialogForm.read(definition, sent, house.shown(draft));
            }
            // Once more, for what appears by a choice.
            form = DialogForm.read(definition, filled(form, typed), house.shown(draft));
            form = DialogForm.read(definition, filled(form, typed), house.shown(draft));
            if (form.data().isSound()) {
                new Writer(house.shown(draft), form.data()).write(form.slots(), node);
                draft.save();
            }
            return form.data();
        }
    }

    private static Parameters filled(DialogForm form, Map<String, String> typed) {
        Map<String, List<String>> sent = new HashMap<>(form.sent().values());
        typed.forEach((name, value) -> {
            String input = input(form.slots(), name);
            if (!input.isEmpty()) {
                sent.put(input, List.of(value.split("\\|", -1)));
            }
        });
        return new Parameters(sent);
    }

    /** By the way to it, such as {@code nodes/1/a}; empty when it is not there. */
    private static String input(List<Slot> slots, String way) {
        String[] parts = way.split("/", 2);
        for (Slot slot : slots) {
            boolean isMeant = slot.field().name().equals(parts[0]) && !slot.when().isIdle();
            if (isMeant && parts.length == 1) {
                return slot.input();
            }
            if (isMeant) {
                String[] below = parts[1].split("/", 2);
                if (slot.field().kind() != FieldKind.MULTI) {
                    return input(slot.parts(), parts[1]);
                }
                int at = Integer.parseInt(below[0]);
                if (at >= slot.entries().size()) {
                    return "";
                }
                Slot entry = slot.entries().get(at);
                return below.length == 1 ? entry.input() : input(entry.parts(), below[1]);
            }
        }
        return "";
    }

    /** As it goes out to Magnolia, without what the house adds to each node. */
    private String kept() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Content draft = house.draft()) {
            new ContentFiles(draft)
                    .exportYaml(ContentPath.of("website", "/plek/0"), out);
        }
        return out.toString(StandardCharsets.UTF_8)
                .replaceAll("(?m)^ *'?(jcr:uuid|mgnl:|jcr:primaryType)[^\n]*\n", "")
                .replaceAll("(?m) +$", "")
                .strip()
                .concat("\n");
    }

    /** Who opens it again sees what was typed, and changes nothing by saving it. */
    private void againTheSame(String dialog) {
        String before = kept();
        assertThat(saved(dialog, Map.of()).problems()).isEmpty();
        assertThat(kept()).isEqualTo(before);
    }

    @Test
    void theNewerFamiliesAreKeptAsMagnoliaKeepsThem() {
        FormData form = saved(
                SIX,
                Map.ofEntries(
                        Map.entry("title", "Titel"),
                        Map.entry("combo", "los woord"),
                        Map.entry("page", "/plek"),
                        Map.entry("pagePath", "/plek"),
                        Map.entry("link", "/drenthe"),
                        Map.entry("slide", "4"),
                        Map.entry("pair/a", "onder"),
                        Map.entry("here/a", "hier"),
                        Map.entry("nodes/0/a", "een"),
                        Map.entry("nodes/1/a", "twee"),
                        Map.entry("values/0", "drie"),
                        Map.entry("switch/field", "b"),
                        Map.entry("switch/y", "/plek")),
                "add nodes",
                "add nodes",
                "add values");

        assertThat(form.problems()).isEmpty();
        assertThat(kept().replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "ID"))
                .isEqualTo(
                        """
                        '0':
                          'a': 'hier'
                          'combo': 'los woord'
                          'link': 'ID'
                          'page': 'ID'
                          'pagePath': '/plek'
                          'slide': 4.0
                          'title': 'Titel'
                          'values': ['drie']
                          'pair':
                            'a': 'onder'
                          'nodes':
                            'nodes0':
                              'a': 'een'
                            'nodes1':
                              'a': 'twee'
                          'switch':
                            'field': 'b'
                            'y': 'ID'
                        """);
        againTheSame(SIX);
    }

    @Test
    void theOlderFamiliesAreKeptAsMagnoliaKeepsThem() {
        FormData form = saved(
                FIVE,
                Map.ofEntries(
                        Map.entry("text", "Tekst"),
                        Map.entry("pair/paira", "links"),
                        Map.entry("pair/pairb", "rechts"),
                        Map.entry("same/a", "zelf"),
                        Map.entry("many/0", "m"),
                        Map.entry("childNode/0", "cn0"),
                        Map.entry("childNode/1", "cn1"),
                        Map.entry("childrenNode/0", "los"),
                        Map.entry("subChildren/0", "Een lange naam met te veel letters"),
                        Map.entry("subProperties/0/a", "sp"),
                        Map.entry("delegating/0", "d0"),
                        Map.entry("subnode/0", "sn"),
                        Map.entry("json/0", "x"),
                        Map.entry("json/1", "y,z"),
                        Map.entry("switch/switch", "b"),
                        Map.entry("switch/switchb", "bee")),
                "add many",
                "add childNode",
                "add childNode",
                "add childrenNode",
                "add subChildren",
                "add subProperties",
                "add delegating",
                "add subnode",
                "add json",
                "add json");

        assertThat(form.problems()).isEmpty();
        assertThat(kept())
                .isEqualTo(
                        """
                        '0':
                          'a': 'zelf'
                          'json': 'x,yz'
                          'many': ['m']
                          'paira': 'links'
                          'pairb': 'rechts'
                          'switch': 'b'
                          'switchb': 'bee'
                          'text': 'Tekst'
                          'childNode':
                            '0': 'cn0'
                            '1': 'cn1'
                          '00':
                            'childrenNode': 'los'
                          'subChildren':
                            'Een-lange-naam-met-t':
                              'subChildren': 'Een lange naam met te veel letters'
                          'subProperties':
                            '00':
                              'a': 'sp'
                          'delegating0':
                            'delegating': 'd0'
                          'subnode':
                            'subnode0':
                              'subnode': 'sn'
                        """);
        againTheSame(FIVE);
    }

    private String brought(String name, String type, String octets) throws IOException {
        Path file = Files.writeString(folder.resolve(name), octets);
        return parcels.put(new Brought(name, type, file, 40, 30));
    }

    @Test
    void aFileIsKeptInANodeOfItsOwn() throws IOException {
        FormData form = saved(
                SIX,
                Map.of("title", "Titel", "upload", brought("kring.png", "image/png", "octetten")),
                "add nodes");

        assertThat(form.problems()).isEmpty();
        try (Content draft = house.draft()) {
            Node file = draft.get(ContentPath.of("website", "/plek/0/upload"));
            assertThat(file.type()).isEqualTo("mgnl:resource");
            assertThat(file.text("fileName")).hasValue("kring.png");
            assertThat(file.text("jcr:mimeType")).hasValue("image/png");
            assertThat(file.property("width")).hasValue(Value.of(40));
            assertThat(file.property("jcr:data")).isPresent();
        }

        saved(SIX, Map.of("title", "Anders"));
        assertThat(kept()).contains("kring.png").contains("Anders");

        saved(SIX, Map.of("upload", ""));
        assertThat(kept()).doesNotContain("kring.png");
    }

    @Test
    void aFileThatTheFieldDoesNotTakeOrThatIsNotThereIsRefused() throws IOException {
        String large = "o".repeat(2_000);
        assertThat(wrong(FIVE, Map.of("text", "T", "file", brought("brief.txt", "text/plain", "tekst"))))
                .containsExactly("editing.problem.file.type");
        assertThat(wrong(FIVE, Map.of("text", "T", "file", brought("groot.png", "image/png", large))))
                .containsExactly("editing.problem.file.large");
        assertThat(wrong(FIVE, Map.of("text", "T", "file", "0123456789abcdef0123456789abcdef:x.png")))
                .containsExactly("editing.problem.file.gone");
        assertThat(wrong(FIVE, Map.of("text", "T", "file", "../../website/plek:x.png")))
                .containsExactly("editing.problem.file.gone");
        assertThat(wrong(FIVE, Map.of("text", "T", "file", "kept:x.png"))).isEmpty();
        assertThat(kept()).doesNotContain("upload", "file");
    }

    @Test
    void aSecretIsKeptAsAHashAndNeverShown() {
        saved(FIVE, Map.of("text", "T", "secret", "kring van stoelen"));
        String once = kept();

        assertThat(once).contains("'secret': '$2a$12$").doesNotContain("kring van stoelen");
        saved(FIVE, Map.of("text", "Anders"));
        assertThat(kept()).contains(once.lines().filter(line -> line.contains("secret")).findFirst().orElseThrow());
    }

    @Test
    void whatBelongsToAnotherChoiceGoesWhenItIsMade() {
        saved(FIVE, Map.of("text", "T", "switch/switch", "a", "switch/switcha", "ja"));
        assertThat(kept()).contains("'switcha': 'ja'");

        saved(FIVE, Map.of("switch/switch", "b", "switch/switchb", "bee"));
        assertThat(kept()).contains("'switch': 'b'", "'switchb': 'bee'").doesNotContain("switcha");
    }

    @Test
    void anOptionThatIsNoLongerOfferedStaysUntilAnotherIsChosen() {
        try (Content draft = house.draft()) {
            Node node = draft.get(ContentPath.of("website", "/plek")).add("0", "mgnl:component");
            node.set("choice", "Oud");
            node.set("boxes", Value.of(List.of("A", "Oud")));
            draft.save();
        }

        assertThat(wrong(FIVE, Map.of("text", "T", "choice", "", "boxes", "A"))).isEmpty();
        assertThat(kept()).contains("'choice': 'Oud'", "'boxes': ['A','Oud']");
        assertThat(wrong(FIVE, Map.of("text", "T", "choice", "A", "boxes", "A"))).isEmpty();
        assertThat(kept()).contains("'choice': 'A'", "'boxes': ['A','Oud']");
    }

    @Test
    void tooManyEntriesAndNumbersOutOfRangeAreToldBesideTheField() {
        assertThat(wrong(SIX, Map.of("title", "T", "slide", "11")))
                .containsExactlyInAnyOrder("editing.problem.range", "editing.problem.entries");
        assertThat(wrong(SIX, Map.of("title", "T", "slide", "veel")))
                .containsExactlyInAnyOrder("editing.problem.number", "editing.problem.entries");
        String[] six = {"add nodes", "add nodes", "add nodes", "add nodes", "add nodes", "add nodes"};
        assertThat(wrong(SIX, Map.of("title", "T"), six)).containsExactly("editing.problem.entries.many");
        assertThat(wrong(FIVE, Map.of("text", "T", "digits", "b"))).containsExactly("editing.problem.told");
    }

    private List<String> wrong(String dialog, Map<String, String> typed, String... deeds) {
        return saved(dialog, typed, deeds).problems().stream()
                .map(FieldProblem::key)
                .toList();
    }
}
