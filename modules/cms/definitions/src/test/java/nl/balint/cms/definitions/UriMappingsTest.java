package nl.balint.cms.definitions;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import nl.balint.cms.definitions.UriMapping.Target;
import nl.balint.cms.definitions.UriMapping.Target.Kind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class UriMappingsTest {

    private static final String PACKAGE = "class: info.magnolia.virtualuri.mapping.";

    @TempDir
    Path folder;

    private ModuleFolder modules;

    @BeforeEach
    void makeFolder() {
        modules = new ModuleFolder(folder)
                .with("m/virtualUriMappings/plain.yaml", "fromUri: /plain", "toUri: /to.html")
                .with(
                        "m/virtualUriMappings/red.yaml",
                        "$type: defaultVirtualUriMapping",
                        "fromUri: /red",
                        "toUri: redirect:/to.html?x=1")
                .with(
                        "m/virtualUriMappings/perm.yaml",
                        PACKAGE + "DefaultVirtualUriMapping",
                        "fromUri: /perm",
                        "toUri: permanent:https://example.org/x")
                .with("m/virtualUriMappings/star.yaml", "fromUri: /star*", "toUri: forward:/star")
                .with("m/virtualUriMappings/longer.yaml", "fromUri: /star/longer*", "toUri: forward:/longer")
                .with("m/virtualUriMappings/mid.yaml", "fromUri: /v/*/mid?.html", "toUri: /mid")
                .with(
                        "m/virtualUriMappings/rx.yaml",
                        PACKAGE + "RegexpVirtualUriMapping",
                        "fromUri: /rx/([a-z]+)/(\\d+)",
                        "toUri: forward:/to.html?a=$1&b=$2");
    }

    @Test
    void theTargetSaysHowToGoThere() {
        assertThat(mapped("/plain")).contains(new Target(Kind.FORWARD, "/to.html"));
        assertThat(mapped("/red")).contains(new Target(Kind.REDIRECT, "/to.html?x=1"));
        assertThat(mapped("/perm")).contains(new Target(Kind.PERMANENT, "https://example.org/x"));
        assertThat(mapped("/plain/")).isEmpty();
        assertThat(mapped("/PLAIN")).isEmpty();
    }

    @Test
    void aStarIsAnythingAndTheMorePreciseMappingCounts() {
        assertThat(mapped("/star")).contains(new Target(Kind.FORWARD, "/star"));
        assertThat(mapped("/star/a/b")).contains(new Target(Kind.FORWARD, "/star"));
        assertThat(mapped("/star/longer")).contains(new Target(Kind.FORWARD, "/longer"));
        assertThat(mapped("/v/a/b/mid1.html")).contains(new Target(Kind.FORWARD, "/mid"));
        assertThat(mapped("/v/a/b/mid.html")).isEmpty();
    }

    @Test
    void aPatternFillsItsGroupsIn() {
        assertThat(mapped("/rx/abc/12")).contains(new Target(Kind.FORWARD, "/to.html?a=abc&b=12"));
        assertThat(mapped("/rx/$2/12")).isEmpty();
    }

    @Test
    @Timeout(10)
    void aHostilePathKeepsNoMappingBusy() {
        modules.with(
                        "m/virtualUriMappings/slow.yaml",
                        "$type: regexpVirtualUriMapping",
                        "fromUri: /(a+)+b",
                        "toUri: /x")
                .with(
                        "m/virtualUriMappings/deep.yaml",
                        "$type: regexpVirtualUriMapping",
                        "fromUri: /(a|b)*",
                        "toUri: /x")
                .with("m/virtualUriMappings/stars.yaml", "fromUri: '/a*a*a*a*a*a*a*c'", "toUri: /x");

        assertThat(mapped("/" + "a".repeat(100_000) + "!")).isEmpty();
    }

    @Test
    void aBrokenMappingIsToldAndTheOthersStay() {
        modules.with("m/virtualUriMappings/bad.yaml", PACKAGE + "RegexpVirtualUriMapping", "fromUri: /v/(", "toUri: /x")
                .with("m/virtualUriMappings/none.yaml", "fromUri: /v")
                .with(
                        "m/virtualUriMappings/host.yaml",
                        PACKAGE + "RotatingVirtualUriMapping",
                        "fromUri: /v",
                        "toUri: /x",
                        "start: 3",
                        "end: 2");

        assertThat(modules.told())
                .containsExactly(
                        "/m/virtualUriMappings/bad.yaml:2 /v/( is no regular expression: Unclosed group",
                        "/m/virtualUriMappings/host.yaml:5 a mapping rotates from start to end, with at most 9 digits of"
                                + " padding",
                        "/m/virtualUriMappings/none.yaml:1 a mapping needs both fromUri and toUri");
        assertThat(mapped("/plain")).isPresent();
    }

    private Optional<Target> mapped(String path) {
        return modules.read().mapped(path);
    }

    @Test
    void aMappingMayHangOnTheHostThatWasAsked() {
        modules.with(
                        "m/virtualUriMappings/host.yaml",
                        PACKAGE + "HostBasedVirtualUriMapping",
                        "fromUri: /start",
                        "toUri: redirect:/for-others",
                        "mappings:",
                        "  WWW.example.org: redirect:/for-org",
                        "  second: {host: example.nl, toUri: 'forward:/for-nl'}")
                .with(
                        "m/virtualUriMappings/hostrx.yaml",
                        PACKAGE + "HostBasedRegexpVirtualUriMapping",
                        "fromUri: /h/(\\d+)",
                        "mappings: {example.org: 'forward:/n/$1'}");
        Definitions definitions = modules.read();

        assertThat(definitions.mapped("www.EXAMPLE.org", "/start")).contains(new Target(Kind.REDIRECT, "/for-org"));
        assertThat(definitions.mapped("example.nl", "/start")).contains(new Target(Kind.FORWARD, "/for-nl"));
        assertThat(definitions.mapped("elsewhere", "/start")).contains(new Target(Kind.REDIRECT, "/for-others"));
        assertThat(definitions.mapped("example.org", "/h/12")).contains(new Target(Kind.FORWARD, "/n/12"));
        assertThat(definitions.mapped("elsewhere", "/h/12")).isEmpty();
        assertThat(definitions.isSameForAll("/start")).isFalse();
        assertThat(definitions.isSameForAll("/plain")).isTrue();
    }

    @Test
    void aMappingMayRotate() {
        modules.with(
                "m/virtualUriMappings/turn.yaml",
                PACKAGE + "RotatingVirtualUriMapping",
                "fromUri: /turn",
                "toUri: redirect:/img/*.png",
                "start: 3",
                "end: 4",
                "padding: 2");

        assertThat(mapped("/turn").orElseThrow().to()).isIn("/img/03.png", "/img/04.png");
        assertThat(modules.read().isSameForAll("/turn")).isFalse();
    }

    @Test
    void theOlderNamesOfTheKeysAreUnderstoodAndAnUnknownTypeStopsNothing() {
        modules.with("m/virtualUriMappings/old.yaml", "fromURI: /old", "toURI: /new")
                .with("m/virtualUriMappings/odd.yaml", "class: com.example.Odd", "fromUri: /odd", "toUri: /new");

        assertThat(mapped("/old")).contains(new Target(Kind.FORWARD, "/new"));
        assertThat(mapped("/odd")).isEmpty();
        assertThat(modules.read().problems()).extracting(Problem::severity).containsExactly(Severity.WARNING);
    }
}
