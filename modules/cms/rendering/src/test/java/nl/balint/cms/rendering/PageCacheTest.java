package nl.balint.cms.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import nl.balint.cms.content.Access;
import nl.balint.cms.content.Content;
import nl.balint.cms.content.ContentPath;
import nl.balint.cms.content.NodeQuery;
import nl.balint.cms.content.View;
import nl.balint.cms.http.Request;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PageCacheTest {

    private static final String NAVIGATION =
            "[#list navfn.navItems(cmsfn.root(content)) as item]<a href=\"${cmsfn.link(item)}\">${item.title}</a>[/#list]";

    @TempDir
    Path folder;

    private TestSite site;

    @BeforeEach
    void twoPagesThatListEachOther() {
        site = new TestSite(folder)
                .pageTemplate("article", NAVIGATION + "<main>[@cms.area name=\"main\"/]</main>")
                .componentTemplate("text", "<p>${content.text}</p>");
        page("/kosten", "Kosten", "Veertig euro");
        page("/groepen", "Groepen", "Vijftig groepen");
    }

    @AfterEach
    void close() {
        site.close();
    }

    private void page(String path, String title, String text) {
        site.page(path, "article", page -> {
            page.set("title", title);
            var main = TestSite.area(page, "main");
            var component = main.child("c0").orElseGet(() -> TestSite.component(main, "text"));
            component.set("text", text);
        });
    }

    private boolean isReady(String path) {
        return site.rendering().cache().find(path).isPresent();
    }

    private void visitBoth() throws Exception {
        site.get("/kosten");
        site.get("/groepen");
        assertThat(isReady("/kosten") && isReady("/groepen")).isTrue();
    }

    @Test
    void aVisitedPageLiesReady() throws Exception {
        assertThat(isReady("/kosten")).isFalse();

        var html = site.html("/kosten");

        assertThat(isReady("/kosten")).isTrue();
        assertThat(site.html("/kosten")).isEqualTo(html);
        assertThat(site.get("/kosten").header("ETag")).isPresent();
    }

    @Test
    void aPublishedTextTakesAwayItsOwnPageOnly() throws Exception {
        visitBoth();

        page("/kosten", "Kosten", "Vijftig euro");

        assertThat(isReady("/kosten")).isFalse();
        assertThat(isReady("/groepen")).isTrue();
        assertThat(site.html("/kosten")).contains("Vijftig euro");
    }

    @Test
    void aPublishedTitleTakesAwayAllPagesThatShowIt() throws Exception {
        visitBoth();

        page("/kosten", "Prijzen", "Veertig euro");

        assertThat(isReady("/kosten")).isFalse();
        assertThat(isReady("/groepen")).isFalse();
        assertThat(site.html("/groepen")).contains("Prijzen");
    }

    @Test
    void aNewPageShowsInTheMenuOfAll() throws Exception {
        visitBoth();

        page("/contact", "Contact", "Bel ons");

        assertThat(site.html("/groepen")).contains("Contact");
    }

    @Test
    void anUnpublishedPageIsGoneEverywhere() throws Exception {
        visitBoth();

        site.change(content -> content.unpublish(ContentPath.of("website", "/kosten")));

        assertThat(isReady("/kosten")).isFalse();
        assertThat(site.html("/groepen")).doesNotContain("Kosten");
    }

    @Test
    void aSavedDraftChangesNothingForVisitors() throws Exception {
        visitBoth();

        site.change(content -> content.get(ContentPath.of("website", "/kosten")).set("title", "Anders"));

        assertThat(isReady("/kosten") && isReady("/groepen")).isTrue();
    }

    @Test
    void anAssetThatAppearsTakesAwayThePagesThatMissedIt() throws Exception {
        site.componentTemplate("text", "<p>${(cmsfn.contentByPath('/later').title)!'nog niet'}</p>");
        assertThat(site.html("/kosten")).contains("nog niet");

        page("/later", "Nu wel", "x");

        assertThat(site.html("/kosten")).contains("<p>Nu wel</p>");
    }

    @Test
    void aQueryWatchesAllThatItAskedAbout() throws Exception {
        site.plug(
                        "listfn",
                        context -> context.list(NodeQuery.in("website").ofType("mgnl:page")).stream()
                                .map(page -> page.text("title"))
                                .toList())
                .componentTemplate("text", "<p>${listfn?join(\",\")}</p>");
        assertThat(site.html("/kosten")).contains("Kosten", "Groepen");
        page("/groepen/utrecht", "Utrecht", "x");

        assertThat(site.html("/kosten")).contains("Utrecht");
    }

    @Test
    void aChangedTemplateTakesAwayAll() throws Exception {
        visitBoth();

        site.componentTemplate("text", "<p>nieuw</p>");

        assertThat(isReady("/kosten") || isReady("/groepen")).isFalse();
    }

    @Test
    void whatSomebodyAsksWithAQueryIsNotKept() throws Exception {
        site.get("/kosten?a=1");

        assertThat(isReady("/kosten") || isReady("/kosten?a=1")).isFalse();
    }

    @Test
    void aPageThatSaysSoIsKeptWithItsQueryForAMinute() throws Exception {
        var made = new AtomicInteger();
        site.plug("askfn", context -> {
                    context.keepWithQuery();
                    return made.incrementAndGet() + String.join("+", context.parameters("a"));
                })
                .componentTemplate("text", "${askfn}");
        site.get("/kosten?a=0");

        assertThat(site.html("/kosten?a=1&a=2")).contains("1+2");
        assertThat(isReady("/kosten?a=1&a=2")).isTrue();
        assertThat(isReady("/kosten?a=3")).isFalse();
        assertThat(site.html("/kosten?a=1&a=2")).contains("1+2");
        assertThat(made).hasValue(2);

        site.later(Duration.ofMinutes(2));
        assertThat(isReady("/kosten?a=1&a=2")).isFalse();
    }

    @Test
    void aPublicationTakesAwayThePagesWithAQueryToo() throws Exception {
        site.plug("askfn", context -> {
                    context.keepWithQuery();
                    return "x";
                })
                .componentTemplate("text", "${askfn}${content.text}");
        site.get("/kosten");
        site.get("/kosten?a=1");
        assertThat(isReady("/kosten?a=1")).isTrue();

        page("/kosten", "Kosten", "Vijftig euro");

        assertThat(isReady("/kosten?a=1")).isFalse();
    }

    @Test
    void aPageGoesWhenSomethingElseThatItHangsOnTurns() throws Exception {
        var turn = new AtomicLong();
        site.plug("elsefn", context -> {
                    context.hangsOn(turn::get);
                    return "turn " + turn.get();
                })
                .componentTemplate("text", "${elsefn}");
        assertThat(site.html("/kosten")).contains("turn 0");
        assertThat(isReady("/kosten")).isTrue();

        turn.incrementAndGet();

        assertThat(isReady("/kosten")).isFalse();
        assertThat(site.html("/kosten")).contains("turn 1");
        assertThat(site.html("/groepen")).contains("turn 1");
    }

    @Test
    void aPageGoesWhenItsTimeIsOver() throws Exception {
        site.plug("untilfn", context -> {
                    context.validUntil(Instant.parse("2026-11-21T12:10:00Z"));
                    return "x";
                })
                .componentTemplate("text", "${untilfn}");
        site.get("/kosten");
        assertThat(isReady("/kosten")).isTrue();

        site.later(Duration.ofMinutes(11));

        assertThat(isReady("/kosten")).isFalse();
    }

    @Test
    void aPageCutShortIsNotKept() throws Exception {
        site.deadline(Duration.ofMillis(200)).componentTemplate("text", "[#list 1.. as x][#assign y=x][/#list]");

        site.get("/kosten");

        assertThat(isReady("/kosten")).isFalse();
    }

    @Test
    void aChangeWhileItIsMadeKeepsItFromLyingReady() throws Exception {
        var times = new AtomicInteger();
        site.plug("nowfn", context -> {
                    if (times.incrementAndGet() == 1) {
                        page("/kosten", "Kosten", "Vijftig euro");
                    }
                    return "x";
                })
                .componentTemplate("text", "<p>${content.text} ${nowfn}</p>");

        site.get("/kosten");

        assertThat(site.html("/kosten")).contains("Vijftig euro");
    }

    @Test
    void onlyAPageThatIsPublishedForAllLiesReady() throws Exception {
        try (var draft = site.repository().open(Access.SYSTEM, View.DRAFT)) {
            site.ask(Request.get("/kosten").with(Content.class, draft));
        }

        assertThat(isReady("/kosten")).isFalse();
    }
}
