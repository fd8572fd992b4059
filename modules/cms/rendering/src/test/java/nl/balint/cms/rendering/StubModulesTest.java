package nl.balint.cms.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import nl.balint.cms.content.Access;
import nl.balint.cms.content.Content;
import nl.balint.cms.content.ContentPath;
import nl.balint.cms.content.Node;
import nl.balint.cms.content.Repository;
import nl.balint.cms.content.Value;
import nl.balint.cms.content.View;
import nl.balint.cms.definitions.LightModules;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The modules that others decorate, include and inherit from: {@code mtk}, {@code mtk2} and {@code form}. */
@TestInstance(Lifecycle.PER_CLASS)
class StubModulesTest {

    @TempDir
    static Path scratch;

    private final LightModules modules =
            LightModules.open(List.of(Path.of("../../../light-modules")), LightModules.Reload.NEVER);
    private final Repository repository = Repository.inMemory(Clock.systemUTC());
    private Content draft;

    @BeforeAll
    void aPageWithEachComponent() {
        draft = repository.open(Access.SYSTEM, View.DRAFT);
        var page = add(draft.root("website"), "start", "mgnl:page", "mtk:pages/basic");
        page.set("title", "Start & <i>begin</i>");
        var main = page.add("main", "mgnl:area");
        add(main, "text", "mgnl:component", "mtk:components/textImage").set("headline", "Kop");
        var link = add(main, "link", "mgnl:component", "mtk:components/link");
        link.set("link", page.id());
        link.set("linkText", "Naar het begin");
        var child = add(page, "onder", "mgnl:page", "mtk2:pages/basic");
        child.set("title", "Onder");
        add(add(child, "main", "mgnl:area", ""), "teaser", "mgnl:component", "mtk2:components/teaser")
                .set("link", page.id());
        add(page.add("footer", "mgnl:area"), "list", "mgnl:component", "mtk:components/linkList")
                .set("headline", "Voet");
        form(main);
        draft.save();
    }

    private static void form(Node main) {
        var form = add(main, "form", "mgnl:component", "form:components/form");
        form.set("formTitle", "Aanvraag");
        form.set("requiredSymbol", "(verplicht)");
        var fields =
                add(form.add("fieldsets", "mgnl:area"), "group", "mgnl:component", "form:components/formGroupFields");
        fields.set("title", "Over u");
        var area = fields.add("fields", "mgnl:area");
        field(area, "formEdit", "naam").set("mandatory", Value.of(true));
        field(area, "formEdit", "mail").set("validation", Value.of(List.of("email")));
        var lines = field(area, "formEdit", "verhaal");
        lines.set("rows", Value.of(4));
        lines.set("description", "In uw eigen woorden");
        field(area, "formPassword", "woord");
        field(area, "formNumber", "aantal");
        field(area, "formFile", "bijlage");
        field(area, "formHidden", "bron").set("value", "\"x\"");
        field(area, "formHoneypot", "website");
        field(area, "formGroupEdit", "rij").set("labels", "Een\nTwee");
        field(area, "formSelection", "keuze").set("labels", "Ja:j\nNee:n");
        var radio = field(area, "formSelection", "bol");
        radio.set("type", "radio");
        radio.set("labels", "Rood & wit\nBlauw");
        field(area, "formSummary", "overzicht");
        field(area, "formSubmit", "klaar");
    }

    private static Node field(Node area, String kind, String name) {
        var field = add(area, name, "mgnl:component", "form:components/" + kind);
        field.set("title", "Titel van " + name);
        field.set("controlName", name);
        return field;
    }

    private static Node add(Node parent, String name, String type, String template) {
        var node = parent.add(name, type);
        if (!template.isEmpty()) {
            node.set("mgnl:template", template);
        }
        return node;
    }

    @AfterAll
    void close() {
        draft.close();
        repository.close();
        modules.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/start", "/start/onder"})
    void eachPageIsWhole(String path) {
        var page = page(path);

        assertThat(page.select("title, h1, nav a, footer h2")).hasSizeGreaterThanOrEqualTo(4);
        assertThat(page.select("nav a[aria-current=page]")).hasSize(1);
        assertThat(page.select("footer h2").text()).isEqualTo("Voet");
        assertThat(page.select(".rendering-failure")).isEmpty();
    }

    @Test
    void whatIsWrittenIsTextAndLinksLead() {
        var page = page("/start");

        assertThat(page.select("h1").text()).isEqualTo("Start & <i>begin</i>");
        assertThat(page.select("main p a").attr("href")).isEqualTo("/start");
        assertThat(page("/start/onder").select("article a").text()).isEqualTo("Start & <i>begin</i>");
    }

    @Test
    void everyFieldOfAFormHasAName() {
        var form = page("/start").expectFirst("form");

        for (var field : form.select("input:not([type=hidden]), textarea, select")) {
            assertThat(form.select("label[for=" + field.id() + "]"))
                    .as(field.outerHtml())
                    .hasSize(1);
        }
        assertThat(form.select("fieldset > legend").eachText()).contains("Over u", "Titel van rij", "Titel van bol");
        assertThat(form.select("input[type=radio] + label").eachText()).containsExactly("Rood & wit", "Blauw");
        assertThat(form.select("option[value=j]").text()).isEqualTo("Ja");
        assertThat(form.select("input[type=email]").attr("name")).isEqualTo("mail");
        assertThat(form.select("textarea").attr("aria-describedby"))
                .isEqualTo(form.select(".field__help").attr("id"));
    }

    @Test
    void whatMustBeFilledInSaysSo() {
        var name = page("/start").expectFirst("input[name=naam]");

        assertThat(name.hasAttr("required")).isTrue();
        assertThat(page("/start").select("label[for=" + name.id() + "]").text())
                .isEqualTo("Titel van naam (verplicht)");
    }

    @Test
    void allThatOthersDecorateIsThere() {
        var definitions = modules.current();

        for (var module : List.of("mtk", "mtk2")) {
            for (var component :
                    List.of("html", "image", "link", "linkList", "pageIntro", "teaser", "textImage", "video")) {
                assertThat(definitions.template(module + ":components/" + component))
                        .isPresent();
                assertThat(definitions.dialog(module + ":components/" + component))
                        .isPresent();
            }
        }
        for (var field : List.of(
                "form",
                "formStep",
                "formGroupFields",
                "formEdit",
                "formPassword",
                "formHidden",
                "formGroupEdit",
                "formSelection",
                "formFile",
                "formSubmit",
                "formCondition",
                "formSummary",
                "formHoneypot",
                "formNumber")) {
            assertThat(definitions.template("form:components/" + field))
                    .as(field)
                    .isPresent();
            assertThat(definitions.dialog("form:" + field)).as(field).isPresent();
        }
    }

    private Document page(String path) {
        var definitions = modules.current();
        var config = new RenderingConfig(Duration.ofSeconds(60), 1_000_000, 0, scratch, ZoneOffset.UTC);
        var node = draft.get(ContentPath.of("website", path));
        var template =
                definitions.template(node.text("mgnl:template").orElseThrow()).orElseThrow();
        var order = PageOrder.of(definitions, node, template).withAudience(Audience.EDITOR);
        return Jsoup.parse(new PageRenderer(config, new RichText(), List.of())
                .render(order)
                .html());
    }
}
