package nl.balint.cms.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The form of the YAML, as Magnolia writes and reads it, and what is refused. */
class ContentYamlTest {

    private static final ContentPath SPRING = ContentPath.parse("website:/lente");

    @RegisterExtension
    static final FileDesk DESK = new FileDesk();

    private final Path folder = DESK.folder();
    private final Content draft = DESK.draft();
    private final ContentFiles files = DESK.files();

    @Test
    void anExportIsLaidOutAsMagnoliaDoes() throws IOException {
        DESK.importYaml("website.lente.yaml", """
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

        assertThat(DESK.exported(SPRING)).isEqualTo("""
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
    void theTypesOfYamlAreThoseOfMagnolia() throws IOException {
        DESK.importYaml("website.lente.yaml", """
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

    @Test
    void aNullIsLeftOutAndAnEmptyNodeIsANode() throws IOException {
        Imported imported = DESK.importYaml("website.lente.yaml", """
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
        DESK.importYaml(
                "website.lente.yaml",
                "\uFEFFlente:\n\u00A0\u00A0'title':\u00A0'een\u00A0titel'\n\u00A0 main:\n  \u00A0 text: x\n");

        assertThat(draft.get(SPRING).text("title")).contains("een\u00A0titel");
        assertThat(draft.get(SPRING.child("main")).text("text")).contains("x");
    }

    @Test
    void whatIsWrongIsToldWithFileAndLineAndNothingIsLeftBehind() throws IOException {
        DESK.write("website.goed.yaml", "goed: {title: goed}");
        DESK.write("website.lente.yaml", """
                lente:
                  title: a
                  date: 2018-13-45
                  title: b
                  size: !decimal veel
                  other: !onbekend x
                  mixed: [a, 1]
                  main:
                    jcr:primaryType: nt:nergens
                  'a/b': {}
                """);
        DESK.write("website.stuk.yaml", "stuk:\n  a: [1\n  b: 2\n");
        DESK.write("elders.x.yaml", "x: {}");

        ContentFileFailure failure =
                catchThrowableOfType(ContentFileFailure.class, () -> files.importAll(List.of(folder), Progress.SILENT));

        assertThat(failure.problems())
                .anySatisfy(problem -> assertThat(problem).contains("lente.yaml:3:", "not a date that exists"))
                .anySatisfy(problem -> assertThat(problem).contains("lente.yaml:4:", "a second time", "line 2"))
                .anySatisfy(problem -> assertThat(problem).contains("lente.yaml:5:", "not a decimal number"))
                .anySatisfy(problem -> assertThat(problem).contains("lente.yaml:6:"))
                .anySatisfy(problem -> assertThat(problem).contains("lente.yaml:7:", "different types"))
                .anySatisfy(problem -> assertThat(problem).contains("lente.yaml:8:", "nt:nergens"))
                .anySatisfy(problem -> assertThat(problem).contains("lente.yaml:10:", "cannot be a node's name"))
                .anySatisfy(problem -> assertThat(problem).contains("stuk.yaml:3:", "no YAML"))
                .anySatisfy(problem -> assertThat(problem).contains("elders.x.yaml: There is no elders:/"));
        assertThat(draft.root("website").children()).isEmpty();
        assertThat(DESK.repository()
                        .open(Access.SYSTEM, View.DRAFT)
                        .root("website")
                        .children())
                .isEmpty();
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
        Path file = DESK.write("website.lente.yaml", yaml);

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
        Path bomb = DESK.write("website.lente.yaml", laughs.toString());
        Path pit = DESK.write("website.zomer.yaml", "zomer: " + "{a: ".repeat(5_000) + "b" + "}".repeat(5_000));

        for (Path file : List.of(bomb, pit)) {
            assertThatThrownBy(() -> files.importAll(List.of(file), Progress.SILENT))
                    .isInstanceOf(ContentFileFailure.class);
        }
    }
}
