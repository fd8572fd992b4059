package nl.balint.cms.definitions;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class YamlTest {

    @TempDir
    Path folder;

    private ModuleFolder modules;

    @BeforeEach
    void makeFolder() {
        modules = new ModuleFolder(folder);
    }

    @Test
    void valuesAreThoseOfYamlOneDotOne() {
        TemplateDefinition template = modules.template(
                "title: 2018",
                "description: No",
                "parameters:",
                "  octal: 010",
                "  half: 0.5",
                "  on: off",
                "  7: seven",
                "  day: 2018-01-02",
                "  none: ~",
                "  huge: 123456789012345678901234567890",
                "  empty: ''");

        assertThat(template.title()).isEqualTo("2018");
        assertThat(template.description()).isEqualTo("No");
        assertThat(template.parameters())
                .isEqualTo(Map.of(
                        "octal",
                        8L,
                        "half",
                        0.5,
                        "true",
                        false,
                        "7",
                        "seven",
                        "day",
                        "2018-01-02",
                        "huge",
                        new BigInteger("123456789012345678901234567890"),
                        "empty",
                        ""));
    }

    @Test
    void anchorsAndMergeKeysAreWrittenOut() {
        TemplateDefinition template = modules.template(
                "parameters:", "  one: &one {x: 1, y: 2}", "  same: *one", "  more:", "    <<: *one", "    y: 3");

        assertThat(template.parameters()).hasToString("{one={x=1, y=2}, same={x=1, y=2}, more={y=3, x=1}}");
    }

    @Test
    void aNoBreakSpaceIsLayoutAtTheEdgesAndTextInTheMidst() {
        TemplateDefinition template = modules.template(
                "parameters:", "\u00A0\u00A0a:\u00A0x\u00A0", "  b: 'Dr.\u00A0Balint'", "  c: [\u00A01 ]");

        assertThat(template.parameters().toString()).isEqualTo("{a=x, b=Dr.\u00A0Balint, c=[1]}");
    }

    @Test
    void aByteOrderMarkIsNoText() {
        modules.with("m/templates/pages/t.yaml", "\uFEFFtitle: Marked");

        assertThat(modules.read().template("m:pages/t").orElseThrow().title()).isEqualTo("Marked");
    }

    @Test
    void ofAKeyThatStandsTwiceTheLastCounts() {
        TemplateDefinition template = modules.template("parameters:", "  twice: 1", "  twice: 2");

        assertThat(template.parameters()).isEqualTo(Map.of("twice", 2L));
        assertThat(modules.told())
                .containsExactly("/m/templates/pages/t.yaml:4 the key twice stands twice; the last one counts");
    }

    @Test
    void brokenFilesAreToldWithTheirLineAndTheRestStays() {
        modules.template("title: Fine");
        modules.with("m/templates/pages/a-tab.yaml", "title: x", "parameters:", "\ta: x")
                .with("m/templates/pages/b-quote.yaml", "title: \"open", "type: x")
                .with("m/templates/pages/c-list.yaml", "- a", "- b")
                .with("m/templates/pages/d-two.yaml", "title: a", "---", "title: b")
                .with("m/templates/pages/e-empty.yaml", "")
                .with("m/templates/pages/g-key.yaml", "? [a, b]", ": c");

        assertThat(modules.told())
                .extracting(told -> told.replaceAll("^/m/templates/pages/(\\S+) .*", "$1"))
                .containsExactly(
                        "a-tab.yaml:3",
                        "b-quote.yaml:2",
                        "c-list.yaml:1",
                        "d-two.yaml:2",
                        "e-empty.yaml",
                        "g-key.yaml:1");
        assertThat(modules.read().templates()).extracting("id").containsExactly("m:pages/t");
    }

    @Test
    void nothingIsEverConstructed() {
        modules.with(
                "m/templates/pages/t.yaml",
                "!!javax.script.ScriptEngineManager [!!java.net.URLClassLoader [[!!java.net.URL ['http://x.invalid/']]]]");
        modules.with("m/templates/pages/u.yaml", "title: !unknown Kept");

        assertThat(modules.told())
                .containsExactly(
                        "/m/templates/pages/t.yaml:1 cannot be read: Global tag is not allowed:"
                                + " tag:yaml.org,2002:javax.script.ScriptEngineManager",
                        "/m/templates/pages/u.yaml:1 the tag !unknown is unknown and left aside",
                        "/m/templates/pages/u.yaml:1 the template has no templateScript, so it shows nothing");
        assertThat(modules.read().template("m:pages/u").orElseThrow().title()).isEqualTo("Kept");
    }

    @Test
    void whatIsNoUtf8ShowsAsSuchWithANoticeAtItsLine() {
        modules.with(
                "m/templates/pages/t.yaml", "visible: true\ntitle: caf\u00e9 a".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(modules.told())
                .contains("/m/templates/pages/t.yaml:2 is not UTF-8; what cannot be read is shown as \uFFFD");
        assertThat(modules.read().template("m:pages/t").orElseThrow().title()).isEqualTo("caf\uFFFD a");
    }

    @Test
    void theOtherTagsOfYamlAreReadAsWhatTheyStandOn() {
        modules.with(
                "m/templates/pages/t.yaml",
                "title: !!str 7",
                "templateScript: /m/t.ftl",
                "parameters:",
                "  set: !!set {a, b}",
                "  bytes: !!binary aGk=",
                "  pairs: !!omap [{a: 1}]");

        assertThat(modules.told()).containsExactly("/m/templates/pages/t.yaml:2 there is no file /m/t.ftl");
        assertThat(modules.read().template("m:pages/t").orElseThrow().title()).isEqualTo("7");
    }

    @Test
    void bombsEndAsAProblem() {
        var manyAliases = new StringBuilder("a: &a [x, x]\nb: [");
        manyAliases.append("*a, ".repeat(1000)).append("*a]\n");
        var laughs = new StringBuilder("a0: &a0 [" + "x, ".repeat(9000) + "x]\n");
        for (int level = 1; level <= 6; level++) {
            String below = "*a" + (level - 1);
            laughs.append("a%d: &a%d [%s, %s, %s]\n".formatted(level, level, below, below, below));
        }
        modules.with("m/templates/pages/a-aliases.yaml", manyAliases.toString())
                .with("m/templates/pages/b-laughs.yaml", laughs.toString())
                .with("m/templates/pages/c-deep.yaml", "a: " + "[".repeat(100_000))
                .with("m/templates/pages/d-self.yaml", "a: &a", "  b: *a")
                .with("m/templates/pages/e-huge.yaml", "a: " + "x".repeat(11_000_000))
                .with("m/templates/pages/f-binary.yaml", new byte[] {0x7F, 'E', 'L', 'F', 0, 1, 2});

        assertThat(modules.told())
                .satisfiesExactly(
                        aliases ->
                                assertThat(aliases).contains("a-aliases.yaml").contains("aliases"),
                        many -> assertThat(many).contains("b-laughs.yaml").contains("100000 values"),
                        deep -> assertThat(deep).contains("c-deep.yaml").containsIgnoringCase("depth"),
                        self -> assertThat(self).contains("d-self.yaml:2").contains("alias"),
                        huge -> assertThat(huge).contains("e-huge.yaml").contains("larger"),
                        binary -> assertThat(binary).contains("f-binary.yaml").contains("cannot be read"));
    }
}
