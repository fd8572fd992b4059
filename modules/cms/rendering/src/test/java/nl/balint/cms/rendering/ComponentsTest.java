package nl.balint.cms.rendering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import nl.balint.cms.content.Access;
import nl.balint.cms.content.ContentPath;
import nl.balint.cms.content.View;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ComponentsTest {

    @TempDir
    Path folder;

    private TestSite site;

    @BeforeEach
    void aSite() {
        site = new TestSite(folder)
                .pageTemplate(
                        "article", "<h1>${content.title}</h1>[@cms.area name=\"main\"/]|[@cms.area name=\"side\"/]")
                .componentTemplate("text", "<p>${content.text!}</p>")
                .componentTemplate("broken", "<b>half</b>${nope.x}");
    }

    @AfterEach
    void close() {
        site.close();
    }

    private void kosten(String... components) {
        site.page("/kosten", "article", page -> {
            page.set("title", "Kosten");
            var main = TestSite.area(page, "main");
            for (var template : components) {
                TestSite.component(main, template).set("text", template);
            }
        });
    }

    private String body() throws Exception {
        return site.document("/kosten").body().html().replace("\n", "");
    }

    @Test
    void componentsStandInTheirOrder() throws Exception {
        site.componentTemplate("quote", "<q>${content.text}</q>");
        kosten("text", "quote", "text");

        assertThat(body()).isEqualTo("<h1>Kosten</h1><p>text</p><q>quote</q><p>text</p>|");
    }

    @Test
    void aComponentThatFailsTakesDownItselfAlone() throws Exception {
        kosten("text", "broken", "text");

        assertThat(body()).isEqualTo("<h1>Kosten</h1><p>text</p><p>text</p>|");
    }

    @Test
    void soDoOneWithoutATemplateAndOneWithABrokenFile() throws Exception {
        site.componentTemplate("unclosed", "[#if true]x");
        kosten("unknown", "unclosed", "text");

        assertThat(body()).isEqualTo("<h1>Kosten</h1><p>text</p>|");
    }

    @Test
    void anEditorReadsInItsPlaceWhatIsWrongAndWhere() {
        kosten("text", "broken");

        assertThat(site.asEditor("/kosten"))
                .contains("Dit onderdeel kan niet worden getoond", "/site/templates/components/broken.ftlh:1", "nope")
                .doesNotContain("<b>half");
    }

    @Test
    void oneThatNeverEndsIsLeftOutInTime() throws Exception {
        site.deadline(Duration.ofMillis(400)).componentTemplate("endless", "[#list 1.. as x][#assign y=x][/#list]");
        kosten("text", "endless", "text");

        assertThat(body()).isEqualTo("<h1>Kosten</h1><p>text</p><p>text</p>|");
    }

    @Test
    void oneThatContainsItselfComesToAnEnd() throws Exception {
        site.componentTemplate("circle", "<p>x[@cms.component content=content/]</p>");
        kosten("circle", "text");

        assertThat(site.document("/kosten").select("p")).hasSizeBetween(2, 40);
    }

    @Test
    void aPageWhoseOwnScriptNeverEndsFails() {
        site.deadline(Duration.ofMillis(200)).pageTemplate("article", "[#list 1.. as x][#assign y=x][/#list]");
        kosten();

        assertThatThrownBy(this::body)
                .isInstanceOf(PageFailure.class)
                .hasMessageContaining("/site/templates/pages/article.ftlh:1")
                .hasMessageContaining("time");
    }

    @Test
    void aCapturedAreaIsWholeToo() throws Exception {
        site.pageTemplate(
                "article",
                "[#assign x][@cms.area name=\"main\"/][/#assign]<i>${x?length > 5}</i>"
                        .replace("${x?length > 5}", "${(x?markup_string?length > 5)?c}"));
        kosten("broken", "text");

        assertThat(body()).isEqualTo("<i>true</i>");
    }

    @Test
    void anAreaWithAScriptGetsItsComponentsAndHandsDownValues() throws Exception {
        site.componentTemplate("text", "<p>${ctx.level}</p>")
                .file(
                        "templates/areas/main.ftlh",
                        "<ul>[#list components as c]<li>${c.text}[@cms.component content=c contextAttributes={\"level\": 3}/]</li>[/#list]</ul>[${ctx.level!\"weg\"}]")
                .file("templates/pages/article.yaml", """
                        renderType: freemarker
                        templateScript: /site/templates/pages/article.ftlh
                        areas:
                          main: {templateScript: /site/templates/areas/main.ftlh, maxComponents: 2}
                          side: {optional: true}
                        """);
        kosten("text", "text", "text");

        assertThat(body()).isEqualTo("<h1>Kosten</h1><ul><li>text<p>3</p></li><li>text<p>3</p></li></ul>[weg]|");
    }

    @Test
    void definitionsHandDownValuesAndADirectiveOthers() throws Exception {
        var seen = "${ctx.level!'-'}/${ctx.tone!'-'}/${ctx.depth!'-'}";
        site.componentTemplate("text", "<p>" + seen + "</p>")
                .file("templates/components/text.yaml", """
                        templateScript: /site/templates/components/text.ftlh
                        contextAttributes: {tone: soft}
                        """)
                .file(
                        "templates/pages/article.ftlh",
                        seen + "[@cms.area name='main'/]" + seen
                                + "[@cms.area name='main' contextAttributes={'level': 'three', 'tone': 'loud'}/]" + seen
                                + "[@cms.component content=cmsfn.children(content.main)[0] contextAttributes={'tone': 'loud'}/]"
                                + seen)
                .file("templates/pages/article.yaml", """
                        templateScript: /site/templates/pages/article.ftlh
                        contextAttributes: {depth: top}
                        areas:
                          main: {contextAttributes: {level: 2, tone: calm}}
                        """);
        kosten("text");

        assertThat(body())
                .isEqualTo("-/-/top<p>2/soft/top</p>-/-/top<p>three/soft/top</p>-/-/top<p>-/loud/top</p>-/-/top");
    }

    @Test
    void aSingleAreaShowsOneAndADisabledOneNothing() throws Exception {
        site.file("templates/pages/article.yaml", """
                renderType: freemarker
                templateScript: /site/templates/pages/article.ftlh
                areas:
                  main: {type: single}
                  side: {enabled: false}
                """);
        kosten("text", "text");

        assertThat(body()).isEqualTo("<h1>Kosten</h1><p>text</p>|");
    }

    @Test
    void anAreaWithoutItsOwnNodeReadsThePage() throws Exception {
        site.file("templates/areas/main.ftlh", "<i>${content.title}</i>").file("templates/pages/article.yaml", """
                        renderType: freemarker
                        templateScript: /site/templates/pages/article.ftlh
                        areas:
                          main: {type: noComponent, createAreaNode: false, templateScript: /site/templates/areas/main.ftlh}
                        """);
        kosten();

        assertThat(body()).isEqualTo("<h1>Kosten</h1><i>Kosten</i>|");
    }

    @Test
    void anAreaTakesOverWhatPagesAboveMarkAsInheritable() throws Exception {
        site.file("templates/pages/article.yaml", """
                renderType: freemarker
                templateScript: /site/templates/pages/article.ftlh
                areas:
                  main: {inheritance: {enabled: true}}
                  side: {inheritance: {enabled: true, components: all}}
                """);
        site.page("/opleiding", "article", page -> {
            page.set("title", "Opleiding");
            var main = TestSite.area(page, "main");
            TestSite.component(main, "text").set("text", "verborgen");
            var shared = TestSite.component(main, "text");
            shared.set("text", "gedeeld");
            shared.set("inheritable", "true");
            TestSite.component(TestSite.area(page, "side"), "text").set("text", "kant");
        });
        site.page("/opleiding/intervisie", "article", page -> {
            page.set("title", "Intervisie");
            TestSite.component(TestSite.area(page, "main"), "text").set("text", "eigen");
        });

        assertThat(site.document("/opleiding/intervisie").body().html().replace("\n", ""))
                .isEqualTo("<h1>Intervisie</h1><p>gedeeld</p><p>eigen</p>|<p>kant</p>");
    }

    @Test
    void anEditorGetsMarksAndAVisitorNone() throws Exception {
        site.pageTemplate("article", "<head>[@cms.page/]</head>[@cms.area name=\"main\"/]");
        kosten("text");

        assertThat(site.asEditor("/kosten"))
                .contains(
                        "<!-- cms:page content=\"website:/kosten\" -->",
                        "<!-- cms:area content=\"website:/kosten/main\" name=\"main\"",
                        "<!-- cms:component content=\"website:/kosten/main/c0\"",
                        "<!-- /cms:component -->\n<!-- /cms:area -->\n");
        assertThat(site.html("/kosten")).doesNotContain("cms:");
    }

    @Test
    void whatAnEditorTypesCannotEndAMark() {
        site.file("templates/components/text.yaml", """
                renderType: freemarker
                title: '--><script>alert(1)</script>'
                templateScript: /site/templates/components/text.ftlh
                """);
        kosten("text");

        assertThat(site.asEditor("/kosten")).doesNotContain("<script>").doesNotContain("--><s");
    }

    @Test
    void aChangedTemplateShowsAtTheNextRequest() throws Exception {
        kosten("text");
        assertThat(body()).contains("<p>text</p>");

        site.componentTemplate("text", "<p>nieuw</p>");

        assertThat(body()).contains("<p>nieuw</p>");
    }

    @Test
    void aBrokenTemplateThatIsMendedShowsAgain() throws Exception {
        site.componentTemplate("text", "[#if");
        kosten("text");
        assertThat(body()).doesNotContain("<p>");

        site.componentTemplate("text", "<p>heel</p>");

        assertThat(body()).contains("<p>heel</p>");
    }

    @Test
    void aComponentRendersByItselfForTheCatalogue() {
        kosten("text");
        try (var content = site.repository().open(Access.ANONYMOUS, View.PUBLISHED)) {
            var component = content.get(ContentPath.of("website", "/kosten/main/c0"));
            var definitions = site.modules().current();
            var order = PageOrder.of(
                    definitions,
                    component,
                    definitions.template("site:components/text").orElseThrow());

            assertThat(site.rendering().renderer().render(order).html()).isEqualTo("<p>text</p>");
        }
    }
}
