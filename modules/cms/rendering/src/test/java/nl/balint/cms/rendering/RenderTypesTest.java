package nl.balint.cms.rendering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import nl.balint.cms.http.Answer;
import nl.balint.cms.http.RequestFailure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RenderTypesTest {

    @TempDir
    Path folder;

    private TestSite site;

    @BeforeEach
    void aSite() {
        site = new TestSite(folder)
                .pageTemplate(
                        "article.ftl",
                        "<main>[@cms.area name=\"main\"/]</main><aside>[@cms.area name=\"side\"/]</aside>")
                .page("/kosten", "article", page -> {
                    page.set("title", "Kosten & \"baten\"");
                    TestSite.component(TestSite.area(page, "main"), "part").set("text", "<b>Vet</b>");
                });
    }

    @AfterEach
    void close() {
        site.close();
    }

    private void component(String definition) {
        site.file("templates/components/part.yaml", definition);
    }

    @Test
    void plainTextIsThePropertyTextAsItIs() throws Exception {
        component("renderType: plaintext\n");

        assertThat(site.html("/kosten")).contains("<main><b>Vet</b></main>");
    }

    @Test
    void whatHasNoScriptShowsNothingButItsMarks() throws Exception {
        component("renderType: noscript\n");

        assertThat(site.html("/kosten")).contains("<main></main>");
        assertThat(site.asEditor("/kosten")).contains("cms:component content=\"website:/kosten/main/c0\"");
    }

    @Test
    void aModelInJavaScriptLeavesTheTemplateAsItIs() throws Exception {
        site.file("templates/components/part.ftl", "${content.text} ${model.text!\"-\"}");
        component("""
                renderType: js
                modelClass: /site/models/part.js
                templateScript: /site/templates/components/part.ftl
                """);

        assertThat(site.html("/kosten")).contains("&lt;b&gt;Vet&lt;/b&gt; -");
    }

    @Test
    void theFileOfAFrontEndIsThePage() throws Exception {
        site.file("webresources/build/index.html", "<div id=\"root\">${ja}</div>");
        page("renderType: spa\ntemplateScript: /site/webresources/build/index.html\n");

        assertThat(site.html("/kosten")).isEqualTo("<div id=\"root\">${ja}</div>");
    }

    @Test
    void aFrontEndElsewhereIsOneStepAway() throws Exception {
        page("""
                renderType: spa
                baseUrl: https://front.example
                routeTemplate: '/{language}{{@path}}'
                class: info.magnolia.rendering.spa.renderer.SpaRenderableDefinition
                """);

        var page = site.document("/kosten");
        assertThat(page.select("a").attr("href")).isEqualTo("https://front.example/en/kosten");
        assertThat(page.title()).isEqualTo("Kosten & \"baten\"");
    }

    private void page(String definition) {
        site.file("templates/pages/article.yaml", definition);
    }

    @Test
    void oneAreaComesAlone() throws Exception {
        component("renderType: plaintext\n");

        assertThat(site.html("/kosten~mgnlArea=main~")).isEqualTo("<b>Vet</b>");
        assertThatThrownBy(() -> site.html("/kosten~mgnlArea=nergens~")).isInstanceOf(RequestFailure.class);
    }

    @Test
    void thePreviewIsThePageWithTheMarkInItsHead() throws Exception {
        component("renderType: plaintext\n");
        site.pageTemplate("article.ftl", "[@cms.page/]<main>[@cms.area name=\"main\"/]</main>");

        assertThat(site.asPreview("/kosten"))
                .startsWith("<!-- cms:page content=\"website:/kosten\" -->\n<!-- /cms:page -->\n")
                .endsWith("<main><b>Vet</b></main>");
        assertThat(site.html("/kosten")).isEqualTo("<main><b>Vet</b></main>");
    }

    @Test
    void aFrontEndGetsTheMarksByPath() {
        component("renderType: noscript\ntitle: Onderdeel\n");

        assertThat(site.annotations("/kosten").keySet())
                .containsExactly("/kosten", "/kosten/main", "/kosten/main/c0", "/kosten/side");
        assertThat(site.annotations("/kosten"))
                .containsEntry("/kosten", "cms:page content=\"website:/kosten\"")
                .hasEntrySatisfying(
                        "/kosten/main/c0",
                        mark -> assertThat(mark)
                                .startsWith("cms:component content=\"website:/kosten/main/c0\" label=\"Onderdeel\""));
        assertThat(site.asEditor("/kosten"))
                .contains("<!-- " + site.annotations("/kosten").get("/kosten/main") + " -->");
    }

    @Test
    void aFrontEndGetsWhatADefinitionSays() {
        page("""
                renderType: spa
                title: Artikel
                dialog: site:article
                parameters: {level: 2}
                areas:
                  main: {maxComponents: 3, availableComponents: {part: {id: "site:components/part"}}}
                """);
        var template = site.modules().current().template("site:pages/article").orElseThrow();

        assertThat(Answer.asJson(TemplateOutline.of(template)).text())
                .contains(
                        "\"id\":\"site:pages/article\"",
                        "\"dialog\":\"site:article\"",
                        "\"level\":2",
                        "\"maxComponents\":3",
                        "\"id\":\"site:components/part\"");
    }

    @Test
    void whatFailsStaysWithinReachOfTheEditor() {
        site.componentTemplate("part.ftlh", "${nope.x}");

        assertThat(site.asEditor("/kosten"))
                .containsSubsequence(
                        "<!-- cms:component content=\"website:/kosten/main/c0\"",
                        "rendering-failure",
                        "<!-- /cms:component -->",
                        "<!-- /cms:area -->");
    }
}
