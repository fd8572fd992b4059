package nl.balint.cms.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What holds for content files of both forms. */
class ContentFilesTest {

    private static final ContentPath SPRING = ContentPath.parse("website:/lente");

    @RegisterExtension
    static final FileDesk DESK = new FileDesk();

    private final Path folder = DESK.folder();
    private final Content draft = DESK.draft();
    private final ContentFiles files = DESK.files();

    @Test
    void nastyValuesSurviveYamlAndXmlToTheByte() throws IOException {
        Node page = nastyPage();
        draft.save();
        Path yaml = files.exportYaml(page.path(), folder.resolve("yaml"));
        Path xml = files.exportXml(page.path(), folder.resolve("xml"));
        String firstYaml = Files.readString(yaml);
        String firstXml = Files.readString(xml);
        var before = page.properties();

        files.importAll(List.of(yaml), Progress.SILENT);
        assertThat(withoutCreated(draft.get(page.path()).properties())).isEqualTo(withoutCreated(before));
        assertThat(Files.readString(files.exportYaml(page.path(), folder.resolve("again"))))
                .isEqualTo(firstYaml);

        files.importAll(List.of(xml), Progress.SILENT);
        assertThat(withoutCreated(draft.get(page.path()).properties())).isEqualTo(withoutCreated(before));
        assertThat(Files.readString(files.exportXml(page.path(), folder.resolve("again"))))
                .isEqualTo(firstXml);
        assertThat(Files.readString(files.exportYaml(page.path(), folder.resolve("again"))))
                .isEqualTo(firstYaml);
    }

    private Node nastyPage() {
        Node page = draft.root("website").add("lente", "mgnl:page");
        List<String> texts = List.of(
                "",
                " voor",
                "achter ",
                "yes",
                "no",
                "null",
                "~",
                "2018-01-02",
                "2018-01-02T03:04:05.000+01:00",
                "12",
                "0x1F",
                "1e3",
                "10:30",
                "a: b",
                "- a",
                "# geen commentaar",
                "'",
                "\"",
                "''",
                "\\n",
                "a\nb",
                "\n",
                "\r\n",
                "a\tb",
                "é ü ß œ",
                "€ – … 日本",
                "😀",
                "harde\u00A0spatie",
                "\u00A0\u00A0",
                "\uFEFFmark",
                "regel\u2028einde",
                "\u0085",
                "<script>alert(1)</script>",
                "]]>",
                "&amp;",
                "${link:{uuid:{x}}}",
                "!tag",
                "*alias",
                "&anker",
                "{a: b}",
                "[a, b]",
                "%",
                "@",
                "`",
                "? a",
                "x".repeat(100_000),
                "a\u0001b",
                "'a'\n\"b\"");
        for (int i = 0; i < texts.size(); i++) {
            page.set("text" + i, texts.get(i));
        }
        page.set("texts", Value.of(texts));
        page.set("whole", Value.of(Long.MIN_VALUE));
        page.set("tiny", Value.of(4.9E-324));
        page.set("huge", Value.of(1.7976931348623157E308));
        page.set("infinite", Value.of(Double.NEGATIVE_INFINITY));
        page.set("nan", Value.of(Double.NaN));
        page.set("decimal", Value.of(new BigDecimal("12.340")));
        page.set("exponent", Value.of(new BigDecimal("1E+30")));
        page.set("flag", Value.of(false));
        page.set("moment", Value.of(OffsetDateTime.parse("2026-03-04T05:06:07.089-11:30")));
        page.set("year1", Value.of(OffsetDateTime.parse("0001-01-01T00:00:00Z")));
        page.set("name", new Value.Name("mgnl:page"));
        page.set("path", new Value.Path("/een pad/met haken (en) 'komma's"));
        page.set("uri", new Value.Uri("https://example.org/?a=b#c"));
        page.set("weak", new Value.Reference("7c0c7ce4-8e25-5466-89d5-d3091a9cb0b2", true));
        page.set("hard", new Value.Reference(page.id(), false));
        page.set("empty", Value.of(List.of()));
        page.set("yes", Value.of(true));
        page.set("a b", "een sleutel met een spatie");
        page.set("it's", "een sleutel met een apostrof");
        page.set(
                "decimals",
                new Value.Many(
                        Value.Kind.DECIMAL, List.of(Value.of(BigDecimal.ONE), Value.of(new BigDecimal("0.10")))));
        page.add("leeg", "mgnl:contentNode");
        page.add("punt. en spatie", "mgnl:contentNode");
        return page;
    }

    @Test
    void aNodeIsReplacedAtItsPlaceAndKeepsItsRights() throws IOException {
        draft.root("website").add("winter", "mgnl:page");
        draft.root("website").add("lente", "mgnl:page").set("old", "weg");
        draft.root("website").add("zomer", "mgnl:page");
        draft.allow(SPRING, "group:utrecht", Right.WRITE);
        draft.save();

        DESK.importYaml("website.lente.yaml", "lente: {jcr:primaryType: mgnl:page, title: nieuw}");

        assertThat(draft.root("website").children()).extracting(Node::name).containsExactly("winter", "lente", "zomer");
        assertThat(draft.get(SPRING).text("title")).contains("nieuw");
        assertThat(draft.get(SPRING).property("old")).isEmpty();
        assertThat(draft.grants(SPRING)).contains(new Grant("group:utrecht", Right.WRITE, Grant.Effect.ALLOW));
    }

    @Test
    void anIdIsKeptWhenItIsFree() throws IOException {
        String id = "1f314f36-e087-461b-b250-83f9a8f4ead4";
        DESK.importYaml("website.lente.yaml", "lente: {'jcr:primaryType': 'mgnl:page', 'jcr:uuid': '" + id + "'}");
        DESK.importYaml("website.lente.yaml", "lente: {'jcr:primaryType': 'mgnl:page', 'jcr:uuid': '" + id + "'}");
        assertThat(draft.get(SPRING).id()).isEqualTo(id);

        Imported second = DESK.importYaml(
                "website.zomer.yaml", "zomer:\n  'jcr:primaryType': 'mgnl:page'\n  'jcr:uuid': '" + id + "'\n");

        assertThat(draft.get(ContentPath.parse("website:/zomer")).id()).isNotEqualTo(id);
        assertThat(second.warnings()).singleElement().asString().contains("website.zomer.yaml:1:", "/website/lente");
    }

    @Test
    void parentsComeBeforeTheirChildrenWhateverTheOrderOfTheFiles() throws IOException {
        DESK.write("website.a.b.yaml", "b: {title: kind}");
        DESK.write("website.a.yaml", "a: {title: ouder}");
        DESK.write("sub/website.a.c..d.yaml", "c.d: {title: punt}");

        Imported imported = files.importAll(List.of(folder), Progress.SILENT);

        assertThat(imported.nodes()).first().isEqualTo(ContentPath.parse("website:/a"));
        assertThat(draft.get(ContentPath.parse("website:/a")).children())
                .extracting(Node::name)
                .containsExactly("c.d", "b");
    }

    @Test
    void aDotInANameIsDoubledInTheNameOfItsFile() {
        ContentPath path = ContentPath.parse("dam:/foto.s/a..b.jpg");

        assertThat(ContentFiles.fileName(path, "yaml")).isEqualTo("dam.foto..s.a....b..jpg.yaml");
        assertThat(ContentFiles.path("dam.foto..s.a....b..jpg.yaml")).isEqualTo(path);
        assertThat(ContentFiles.path("website.yaml")).isEqualTo(ContentPath.root("website"));
    }

    @Test
    void aWholeWorkspaceGoesOutAndIn() throws IOException {
        draft.root("website").add("a", "mgnl:page").set("title", "A");
        draft.root("website").add("b", "mgnl:page");
        draft.save();
        Path yaml = files.exportYaml(ContentPath.root("website"), folder);
        Path xml = files.exportXml(ContentPath.root("website"), folder.resolve("xml"));

        for (Path file : List.of(yaml, xml)) {
            draft.get(ContentPath.parse("website:/a")).delete();
            draft.save();
            files.importAll(List.of(file), Progress.SILENT);

            assertThat(draft.get(ContentPath.parse("website:/a")).text("title")).contains("A");
        }
    }

    private static Map<String, Value> withoutCreated(Map<String, Value> all) {
        var others = new TreeMap<>(all);
        others.remove("jcr:created");
        others.remove("jcr:createdBy");
        return others;
    }
}
