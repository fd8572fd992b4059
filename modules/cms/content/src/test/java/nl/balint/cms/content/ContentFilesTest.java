package nl.balint.cms.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ContentFilesTest {

    private static final ContentPath SPRING = ContentPath.parse("website:/lente");

    @TempDir
    private Path folder;

    private final Repository repository = Repository.inMemory(Clock.systemUTC());
    private final Content draft = repository.open(Access.SYSTEM, View.DRAFT);
    private final ContentFiles files = new ContentFiles(draft);

    @AfterEach
    void empty() {
        draft.discard();
        for (String workspace : List.of("website", "dam")) {
            draft.root(workspace).children().forEach(Node::delete);
        }
        draft.save();
    }

    @AfterAll
    void close() {
        draft.close();
        repository.close();
    }

    @Test
    void anExportIsLaidOutAsMagnoliaDoes() throws IOException {
        importYaml("website.lente.yaml", """
                lente:
                  jcr:primaryType: mgnl:page
                  jcr:uuid: 1f314f36-e087-461b-b250-83f9a8f4ead4
                  mgnl:template: 'site:pages/article'
                  title: Lente
                  title_nl: Lente in het land
                  many: [a, b]
                  hideInNav: true
                  order: 5
                  size: 1.5
                  date: 2018-01-02
                  start: 2018-01-02T03:04:05+01:00
                  none: []
                  text: "regel 1\\nregel 2: x"
                  main:
                    jcr:primaryType: mgnl:area
                    jcr:uuid: 2f314f36-e087-461b-b250-83f9a8f4ead4
                    '0':
                      jcr:uuid: 3f314f36-e087-461b-b250-83f9a8f4ead4
                      quote: dat's 't
                """);

        assertThat(exported(SPRING)).isEqualTo("""
                'lente':\s
                  'date': 2018-01-02T00:00:00.000Z
                  'hideInNav': true
                  'many': ['a','b']
                  'none': []
                  'order': 5
                  'size': 1.5
                  'start': 2018-01-02T03:04:05.000+01:00
                  'text': "regel 1\\nregel 2: x"
                  'title_nl': 'Lente in het land'
                  'title': 'Lente'
                  jcr:primaryType: 'mgnl:page'
                  jcr:uuid: '1f314f36-e087-461b-b250-83f9a8f4ead4'
                  mgnl:template: 'site:pages/article'
                  'main':\s
                    jcr:primaryType: 'mgnl:area'
                    jcr:uuid: '2f314f36-e087-461b-b250-83f9a8f4ead4'
                    '0':\s
                      'quote': 'dat''s ''t'
                      jcr:uuid: '3f314f36-e087-461b-b250-83f9a8f4ead4'
                """);
    }

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
        assertThat(withoutCreated(draft.get(page.path()))).isEqualTo(withoutCreated(before));
        assertThat(Files.readString(files.exportYaml(page.path(), folder.resolve("again"))))
                .isEqualTo(firstYaml);

        files.importAll(List.of(xml), Progress.SILENT);
        assertThat(withoutCreated(draft.get(page.path()))).isEqualTo(withoutCreated(before));
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

        importYaml("website.lente.yaml", "lente: {jcr:primaryType: mgnl:page, title: nieuw}");

        assertThat(draft.root("website").children()).extracting(Node::name).containsExactly("winter", "lente", "zomer");
        assertThat(draft.get(SPRING).text("title")).contains("nieuw");
        assertThat(draft.get(SPRING).property("old")).isEmpty();
        assertThat(draft.grants(SPRING)).contains(new Grant("group:utrecht", Right.WRITE, Grant.Effect.ALLOW));
    }

    @Test
    void anIdIsKeptWhenItIsFree() throws IOException {
        String id = "1f314f36-e087-461b-b250-83f9a8f4ead4";
        importYaml("website.lente.yaml", "lente: {'jcr:primaryType': 'mgnl:page', 'jcr:uuid': '" + id + "'}");
        importYaml("website.lente.yaml", "lente: {'jcr:primaryType': 'mgnl:page', 'jcr:uuid': '" + id + "'}");
        assertThat(draft.get(SPRING).id()).isEqualTo(id);

        Imported second = importYaml(
                "website.zomer.yaml", "zomer:\n  'jcr:primaryType': 'mgnl:page'\n  'jcr:uuid': '" + id + "'\n");

        assertThat(draft.get(ContentPath.parse("website:/zomer")).id()).isNotEqualTo(id);
        assertThat(second.warnings()).singleElement().asString().contains("website.zomer.yaml:1:", "/website/lente");
    }

    @Test
    void parentsComeBeforeTheirChildrenWhateverTheOrderOfTheFiles() throws IOException {
        write("website.a.b.yaml", "b: {title: kind}");
        write("website.a.yaml", "a: {title: ouder}");
        write("sub/website.a.c..d.yaml", "c.d: {title: punt}");

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

    @Test
    void aNullIsLeftOutAndAnEmptyNodeIsANode() throws IOException {
        Imported imported = importYaml("website.lente.yaml", """
                lente:
                  title: ~
                  texts: [a, ~, b]
                  main: {}
                """);

        assertThat(draft.get(SPRING).property("title")).isEmpty();
        assertThat(draft.get(SPRING).property("texts")).contains(Value.of(List.of("a", "b")));
        assertThat(draft.get(SPRING).children()).extracting(Node::name).containsExactly("main");
        assertThat(imported.warnings()).hasSize(2).first().asString().contains("website.lente.yaml:2:");
    }

    @Test
    void aMarkAtTheStartAndHardSpacesBetweenDoNoHarm() throws IOException {
        importYaml(
                "website.lente.yaml",
                "\uFEFFlente:\n\u00A0\u00A0'title':\u00A0'een\u00A0titel'\n\u00A0 main:\n  \u00A0 text: x\n");

        assertThat(draft.get(SPRING).text("title")).contains("een\u00A0titel");
        assertThat(draft.get(SPRING.child("main")).text("text")).contains("x");
    }

    @Test
    void binariesLieBesideTheYamlAndComeBackWhole() throws IOException {
        byte[] photo = new byte[300_001];
        new Random(1).nextBytes(photo);
        Node asset = draft.root("dam").add("kring.jpg", "mgnl:asset");
        Node resource = asset.add("jcr:content", "mgnl:resource");
        resource.set("jcr:data", Value.Binary.of(photo));
        resource.set("fileName", "een kring ../.jpg");
        draft.save();

        Path yaml = files.exportYaml(asset.path(), folder);
        Path xml = files.exportXml(asset.path(), folder);
        ByteArrayOutputStream inline = new ByteArrayOutputStream();
        files.exportYaml(asset.path(), inline);

        assertThat(Files.readString(yaml)).contains("jcr:data: !file 'dam.kring..jpg.files/1-een_kring_.._.jpg'");
        assertThat(Files.readAllBytes(folder.resolve("dam.kring..jpg.files/1-een_kring_.._.jpg")))
                .isEqualTo(photo);
        Path stream = write("stream/dam.kring..jpg.yaml", inline.toString(StandardCharsets.UTF_8));
        for (Path file : List.of(yaml, xml, stream)) {
            draft.get(asset.path()).delete();
            draft.save();
            files.importAll(List.of(file), Progress.SILENT);
            assertThat(bytes(asset.path().child("jcr:content"))).isEqualTo(photo);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"../geheim.txt", "/etc/passwd", "sub/../../geheim.txt", "link", "er-is-niets", "."})
    void aFileOutsideTheFolderIsNotRead(String relative) throws IOException {
        Path inside = Files.createDirectories(folder.resolve("in"));
        Files.writeString(folder.resolve("geheim.txt"), "geheim");
        Files.createSymbolicLink(inside.resolve("link"), folder.resolve("geheim.txt"));
        Path file = write("in/website.lente.yaml", "lente:\n  geheim: !file '" + relative + "'\n");

        assertThatThrownBy(() -> files.importAll(List.of(file), Progress.SILENT))
                .isInstanceOf(ContentFileFailure.class)
                .hasMessageContaining("website.lente.yaml:2: The value of 'geheim'");
    }

    @Test
    void whatIsWrongIsToldWithFileAndLineAndNothingIsLeftBehind() throws IOException {
        write("website.goed.yaml", "goed: {title: goed}");
        write("website.lente.yaml", """
                lente:
                  title: a
                  date: 2018-13-45
                  title: b
                  size: !decimal veel
                  other: !onbekend x
                  mixed: [a, 1]
                  main:
                    jcr:primaryType: mgnl:nergens
                  'a/b': {}
                """);
        write("website.stuk.yaml", "stuk:\n  a: [1\n  b: 2\n");
        write("elders.x.yaml", "x: {}");

        ContentFileFailure failure =
                catchThrowableOfType(ContentFileFailure.class, () -> files.importAll(List.of(folder), Progress.SILENT));

        assertThat(failure.problems())
                .anySatisfy(problem -> assertThat(problem).contains("lente.yaml:3:", "not a date that exists"))
                .anySatisfy(problem -> assertThat(problem).contains("lente.yaml:4:", "a second time", "line 2"))
                .anySatisfy(problem -> assertThat(problem).contains("lente.yaml:5:", "not a decimal number"))
                .anySatisfy(problem -> assertThat(problem).contains("lente.yaml:6:"))
                .anySatisfy(problem -> assertThat(problem).contains("lente.yaml:7:", "different types"))
                .anySatisfy(problem -> assertThat(problem).contains("lente.yaml:8:", "mgnl:nergens"))
                .anySatisfy(problem -> assertThat(problem).contains("lente.yaml:10:", "cannot be a node's name"))
                .anySatisfy(problem -> assertThat(problem).contains("stuk.yaml:3:", "no YAML"))
                .anySatisfy(problem -> assertThat(problem).contains("elders.x.yaml: There is no elders:/"));
        assertThat(draft.root("website").children()).isEmpty();
        assertThat(repository.open(Access.SYSTEM, View.DRAFT).root("website").children())
                .isEmpty();
    }

    @Test
    void anAssetWithoutBytesIsRefusedAsAWhole() throws IOException {
        Path file = write(
                "dam.leeg.yaml",
                "leeg:\n  jcr:primaryType: mgnl:asset\n  jcr:content:\n    jcr:primaryType: mgnl:resource\n");

        assertThatThrownBy(() -> files.importAll(List.of(file), Progress.SILENT))
                .isInstanceOf(ContentFileFailure.class)
                .hasMessageContaining("jcr:data");
        assertThat(draft.root("dam").children()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lente: &a {b: *a}",
                "lente: {<<: {a: b}}",
                "lente: !!javax.script.ScriptEngineManager [x]",
                "lente: {a: {b: !!java.io.File '/etc/passwd'}}",
                "- lente",
                "lente",
                "lente: x",
                "a: {}\nb: {}",
                "",
                "lente: {}\n---\nlente: {}",
            })
    void hostileOrMeaninglessYamlIsRefused(String yaml) throws IOException {
        Path file = write("website.lente.yaml", yaml);

        assertThatThrownBy(() -> files.importAll(List.of(file), Progress.SILENT))
                .isInstanceOf(ContentFileFailure.class)
                .hasMessageContaining("website.lente.yaml");
    }

    @Test
    void aThousandLaughsAndABottomlessPitAreRefused() throws IOException {
        StringBuilder laughs = new StringBuilder("lente:\n  a0: &a0 {x: y}\n");
        for (int i = 1; i < 30; i++) {
            laughs.append("  a%d: &a%d {p: *a%d, q: *a%d}%n".formatted(i, i, i - 1, i - 1));
        }
        Path bomb = write("website.lente.yaml", laughs.toString());
        Path pit = write("website.zomer.yaml", "zomer: " + "{a: ".repeat(5_000) + "b" + "}".repeat(5_000));

        for (Path file : List.of(bomb, pit)) {
            assertThatThrownBy(() -> files.importAll(List.of(file), Progress.SILENT))
                    .isInstanceOf(ContentFileFailure.class);
        }
    }

    @Test
    void theTypesOfYamlAreThoseOfMagnolia() throws IOException {
        importYaml("website.lente.yaml", """
                lente:
                  a: yes
                  b: 'yes'
                  c: 0x10
                  d: 123456789012345678901234567890
                  e: 10:30
                  f: 2001-12-14t21:59:43.10-05:00
                  g: !weakreference '7c0c7ce4-8e25-5466-89d5-d3091a9cb0b2'
                  h: !!binary aG9p
                  i: [1, 2]
                  j: |
                    regel
                    regel
                """);

        var properties = draft.get(SPRING).properties();
        assertThat(properties)
                .containsEntry("a", Value.of(true))
                .containsEntry("b", Value.of("yes"))
                .containsEntry("c", Value.of(16))
                .containsEntry("d", Value.of(new BigDecimal("123456789012345678901234567890")))
                .containsEntry("e", Value.of("10:30"))
                .containsEntry("f", Value.of(OffsetDateTime.parse("2001-12-14T21:59:43.100-05:00")))
                .containsEntry("g", new Value.Reference("7c0c7ce4-8e25-5466-89d5-d3091a9cb0b2", true))
                .containsEntry("i", new Value.Many(Value.Kind.WHOLE, List.of(Value.of(1), Value.of(2))))
                .containsEntry("j", Value.of("regel\nregel\n"));
        assertThat(properties.get("h")).isInstanceOf(Value.Binary.class);
    }

    private Imported importYaml(String name, String yaml) throws IOException {
        return files.importAll(List.of(write(name, yaml)), Progress.SILENT);
    }

    private Path write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.resolveSibling(""));
        return Files.writeString(file, text);
    }

    private String exported(ContentPath path) throws IOException {
        return Files.readString(files.exportYaml(path, folder.resolve("out")));
    }

    private byte[] bytes(ContentPath path) throws IOException {
        Value.Binary binary =
                (Value.Binary) draft.get(path).property("jcr:data").orElseThrow();
        try (InputStream bytes = binary.open()) {
            return bytes.readAllBytes();
        }
    }

    private static java.util.Map<String, Value> withoutCreated(Node node) {
        return withoutCreated(node.properties());
    }

    private static java.util.Map<String, Value> withoutCreated(java.util.Map<String, Value> all) {
        var others = new java.util.TreeMap<>(all);
        others.remove("jcr:created");
        others.remove("jcr:createdBy");
        return others;
    }
}
