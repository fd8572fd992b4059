package nl.balint.cms.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A page of a project made elsewhere may use the scripts and styles that its templates write, and no others. */
class OwnScriptsTest {

    private static final String POLICY = "Content-Security-Policy";

    @TempDir
    Path folder;

    private TestSite site;

    @BeforeEach
    void aSite() {
        site = new TestSite(folder);
    }

    @AfterEach
    void close() {
        site.close();
    }

    private String policy(String path) throws Exception {
        return site.get(path).header(POLICY).orElse("");
    }

    private static String hash(String script) throws Exception {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8));
        return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
    }

    @Test
    void whatATemplateWritesRuns() throws Exception {
        site.pageTemplate("x.ftl", """
                <link rel="stylesheet" href="https://fonts.example.org/css?family=A">
                <script src='//cdn.example.org:8443/chart.js'></script><script src="/.resources/site/a.js"></script>
                <SCRIPT>let title = "${content.title!}";</SCRIPT>
                """).page("/x", "x");

        assertThat(policy("/x"))
                .contains("script-src 'self' https://cdn.example.org:8443 " + hash("let title = \"\";") + ";")
                .contains("style-src 'self' 'unsafe-inline' https://fonts.example.org;")
                .contains("img-src 'self' data: https:;", "object-src 'none'", "frame-ancestors 'none'");
        assertThat(site.html("/x"))
                .contains("<script src='//cdn.example.org:8443/chart.js'></script>", "<SCRIPT>let title")
                .doesNotContain("data-written");
    }

    @Test
    void whatStandsInContentDoesNot() throws Exception {
        site.pageTemplate("x.ftl", "${cmsfn.decode(content).text!}")
                .page(
                        "/x",
                        "x",
                        node -> node.set(
                                "text",
                                "<script data-written=0>alert(1)</script><script src=\"https://evil.example.org/x.js\"></script>"));

        assertThat(policy("/x")).contains("script-src 'self';").doesNotContain("evil", "sha256");
    }

    @Test
    void aScriptInAPartCountsAndOneInATextOfAScriptIsNoTag() throws Exception {
        site.file("templates/parts/p.ftl", "<script>p('<script>')</script>")
                .pageTemplate("x.ftl", "[#include \"/site/templates/parts/p.ftl\"]")
                .page("/x", "x");

        assertThat(policy("/x")).contains(hash("p('<script>')"));
        assertThat(site.html("/x")).isEqualTo("<script>p('<script>')</script>");
    }

    @Test
    void ourOwnPagesHaveThePolicyOfTheHouse() throws Exception {
        site.pageTemplate("x.ftlh", "<script>alert(1)</script>").page("/x", "x");

        assertThat(policy("/x")).isEmpty();
    }
}
