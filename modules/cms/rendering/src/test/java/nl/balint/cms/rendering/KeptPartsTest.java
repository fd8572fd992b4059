package nl.balint.cms.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Addresses with a query are never kept as a page, so what is the same twice was kept as a part. */
class KeptPartsTest {

    @TempDir
    Path folder;

    private final AtomicInteger pages = new AtomicInteger();
    private TestSite site;

    /** {@code ${number}} is another one in each page that is rendered. */
    @BeforeEach
    void aSiteThatNumbersItsPages() {
        site = new TestSite(folder)
                .plug("number", context -> "nr " + pages.incrementAndGet())
                .plug("here", context -> context.address())
                .plug("soon", context -> {
                    context.validUntil(Instant.parse("2026-11-21T13:00:00Z"));
                    return "straks";
                })
                .pageTemplate("article", "[@cms.area name=\"main\"/]");
    }

    @AfterEach
    void close() {
        site.close();
    }

    private void component(String script) {
        site.componentTemplate("text", script);
        page("/kosten", "Veertig euro");
    }

    private void page(String path, String text) {
        site.page(path, "article", page -> {
            var main = TestSite.area(page, "main");
            var component = main.child("c0").orElseGet(() -> TestSite.component(main, "text"));
            component.set("text", text);
        });
    }

    private void assertIsRenderedEachTime() throws Exception {
        assertThat(site.html("/kosten?a")).isNotEqualTo(site.html("/kosten?a"));
    }

    @Test
    void aComponentIsRenderedOncePerRevision() throws Exception {
        component("${number} ${content.text}");
        var first = site.html("/kosten?a");

        assertThat(site.html("/kosten?b")).isEqualTo(first);
    }

    @Test
    void aPublishedTextShowsAtOnce() throws Exception {
        component("${number} ${content.text}");
        site.html("/kosten?a");

        page("/kosten", "Vijftig euro");

        assertThat(site.html("/kosten?a")).contains("Vijftig euro");
    }

    @Test
    void aChangedTemplateShowsAtOnce() throws Exception {
        component("oud");
        site.html("/kosten?a");

        site.componentTemplate("text", "nieuw");

        assertThat(site.html("/kosten?a")).contains("nieuw");
    }

    @Test
    void whatShowsTheRequestIsRenderedEachTime() throws Exception {
        component("${number} ${ctx.zoek!}");

        assertIsRenderedEachTime();
        assertThat(site.html("/kosten?zoek=een")).contains("een");
        assertThat(site.html("/kosten?zoek=twee")).contains("twee").doesNotContain("een");
    }

    @Test
    void whatShowsThePageAroundIsRenderedEachTime() throws Exception {
        component("${number} ${here}");

        assertIsRenderedEachTime();
    }

    @Test
    void whatEndsAtAMomentIsRenderedEachTime() throws Exception {
        component("${number} ${soon}");

        assertIsRenderedEachTime();
    }

    @Test
    void anEditorSeesEachPartAsItIsNow() {
        component("${number}");

        assertThat(site.asEditor("/kosten")).isNotEqualTo(site.asEditor("/kosten"));
    }

    @Test
    void aNamedPartIsTheSameForAllPagesThatGiveTheSameBy() throws Exception {
        site.pageTemplate("article", "[@cms.kept name=\"foot\" by=content.section!]${number} ${here}[/@cms.kept]");
        site.page("/een", "article", page -> page.set("section", "a"));
        site.page("/twee", "article", page -> page.set("section", "a"));
        site.page("/drie", "article", page -> page.set("section", "b"));

        assertThat(site.html("/een?a")).isEqualTo(site.html("/twee?a")).isNotEqualTo(site.html("/drie?a"));
    }

    @Test
    void aPageGoesWhenAPartOfItReadSomethingThatChanged() throws Exception {
        site.pageTemplate(
                "article",
                "[#assign kosten = cmsfn.contentByPath('/kosten')][@cms.kept name=\"foot\"]${kosten.title}[/@cms.kept]");
        site.page("/kosten", "article", page -> page.set("title", "Kosten"));
        site.page("/een", "article").page("/twee", "article");
        site.html("/een");
        site.html("/twee");

        site.page("/kosten", "article", page -> page.set("title", "Prijzen"));

        assertThat(site.html("/een")).isEqualTo("Prijzen");
        assertThat(site.html("/twee")).isEqualTo("Prijzen");
    }
}
