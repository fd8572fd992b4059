package nl.balint.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import nl.balint.journeys.Browser.Look;
import nl.balint.journeys.Browser.Visit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The tree of pages: by keys, with a mouse, and without any script. */
class TreeTest {

    private static final Look DESK = new Look(1280, ColorScheme.LIGHT, true);
    private static final Look SMALL = new Look(320, ColorScheme.DARK, true);
    private static final String TREE = "/beheer/paginas";

    @RegisterExtension
    static final RunningSite SITE = RunningSite.apart();

    @RegisterExtension
    static final Browser BROWSER = new Browser();

    private static HttpResponse<String> act(Person person, String deed, String page, String... more) {
        Map<String, String> fields = new java.util.LinkedHashMap<>(Map.of("doen", deed, "page", page));
        for (int at = 0; at < more.length; at += 2) {
            fields.put(more[at], more[at + 1]);
        }
        fields.put("_csrf", person.csrf(TREE));
        return person.post(TREE, fields);
    }

    private static List<String> titles(Person person, String place) {
        return person.page(TREE + "?pad=" + place.replace("/", "%2F"))
                .select(".tree__title")
                .eachText();
    }

    @Test
    void withoutScriptsPagesAreCopiedMovedDeletedAndAllIsTakenBack() {
        Person bram = SITE.signedIn("bram");
        List<String> before = titles(bram, "/agenda");
        String first = bram.page(TREE + "?pad=%2Fagenda")
                .select("input[name=page]")
                .first()
                .val();

        act(bram, "dupliceren", first);
        assertThat(titles(bram, "/agenda")).hasSize(before.size() + 1).contains(before.get(0) + " (kopie)");
        act(bram, "terug", "");
        act(bram, "omlaag", first);
        assertThat(titles(bram, "/agenda")).startsWith(before.get(1), before.get(0));
        act(bram, "verplaatsen", first, "naar", "/kosten");
        assertThat(titles(bram, "/kosten")).containsExactly(before.get(0));
        act(bram, "terug", "");
        act(bram, "terug", "");
        assertThat(titles(bram, "/agenda")).isEqualTo(before);

        act(bram, "verwijderen", first);
        assertThat(titles(bram, "/agenda")).doesNotContain(before.get(0));
        act(bram, "terug", "");
        assertThat(titles(bram, "/agenda")).containsAll(before);
    }

    @Test
    void pagesGoOnTheSiteTogetherOrNotAtAll() {
        Person bram = SITE.signedIn("bram");
        bram.submit(
                TREE + "/nieuw?pad=%2F", TREE + "/nieuw", Map.of("title", "Boven", "template", "site:pages/article"));
        bram.submit(
                TREE + "/nieuw?pad=%2Fboven",
                TREE + "/nieuw",
                Map.of("title", "Onder", "template", "site:pages/article"));

        HttpResponse<String> refused = act(bram, "publiceren", "/boven/onder");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(SITE.ask("/boven/onder").statusCode()).isEqualTo(404);
        act(bram, "publiceren", "/boven");
        act(bram, "publiceren", "/boven/onder");
        assertThat(SITE.ask("/boven/onder").statusCode()).isEqualTo(200);
        act(bram, "offline", "/boven");
        assertThat(SITE.ask("/boven/onder").statusCode()).isEqualTo(404);
    }

    @Test
    void whatIsForgedOrNotAllowedChangesNothing() {
        Person lotte = SITE.signedIn("lotte");
        for (String deed : List.of("publiceren", "offline", "verwijderen", "verbranden")) {
            assertThat(act(lotte, deed, "/kosten").statusCode()).as(deed).isEqualTo(404);
        }
        for (String page : List.of("kosten", "/kosten/main", "/kosten/../home", "/bestaat/niet")) {
            assertThat(act(lotte, "dupliceren", page).statusCode()).as(page).isEqualTo(404);
        }
        for (String place : List.of("", "kosten", "/kosten", "/kosten/main", "/nergens", "../x")) {
            assertThat(act(lotte, "verplaatsen", "/kosten", "naar", place).statusCode())
                    .as(place)
                    .isEqualTo(422);
        }
        assertThat(act(lotte, "dupliceren", "").statusCode()).isEqualTo(422);
        assertThat(lotte.get(TREE + "/takken?pad=%2Fkosten%2Fmain&open=../x~99999&vanaf=-1")
                        .statusCode())
                .isEqualTo(200);
        assertThat(lotte.get(TREE + "/plek").statusCode()).isEqualTo(404);
        assertThat(SITE.ask("/kosten").statusCode()).isEqualTo(200);
    }

    @Test
    void byKeysAloneAPageIsFoundCopiedCutAndPastedAndAllIsTakenBack() {
        try (Visit bram = BROWSER.signIn(DESK, SITE, "bram")) {
            Page page = bram.page();
            page.navigate(SITE.address(TREE));
            Locator tree = page.getByRole(com.microsoft.playwright.options.AriaRole.TREE);
            tree.waitFor();
            tree.locator("[role=treeitem]").first().focus();
            page.keyboard().press("n");
            assertThat(here(page)).isEqualTo("/nieuws");
            page.keyboard().press("ArrowRight");
            page.locator("[data-path='/nieuws'] > ul").waitFor();
            page.keyboard().press("ArrowRight");
            assertThat(here(page)).startsWith("/nieuws/");
            assertThat(bram.faults()).isEmpty();

            page.keyboard().press("Control+d");
            says(page, "Gekopieerd");
            page.keyboard().press("ArrowDown");
            String copy = here(page);
            page.keyboard().press("Control+x");
            says(page, "1 geknipt");
            page.keyboard().press("ArrowLeft");
            page.keyboard().press("Home");
            page.keyboard().press("w");
            page.keyboard().press("Control+v");
            says(page, "Verplaatst");
            assertThat(page.locator("[data-path='" + copy + "']").count()).isZero();
            page.keyboard().press("Control+z");
            says(page, "Ongedaan");
            page.locator("[data-path='" + copy + "']").waitFor();
            page.keyboard().press("Control+z");
            page.waitForCondition(
                    () -> page.locator("[data-path='" + copy + "']").count() == 0);
            page.keyboard().press("End");
            page.keyboard().press("?");
            page.locator("#boomtoetsen").waitFor();
            assertThat(bram.faults()).isEmpty();
        }
    }

    @Test
    void withAMouseAPageIsDraggedIntoAnotherAndOnAPhoneItFits() {
        try (Visit bram = BROWSER.signIn(SMALL, SITE, "bram")) {
            Page page = bram.page();
            page.navigate(SITE.address(TREE));
            page.getByRole(com.microsoft.playwright.options.AriaRole.TREE).waitFor();
            assertThat(bram.faults()).isEmpty();
            Locator cookies = page.locator("[data-path='/cookies'] > .tree__row");
            Locator colophon = page.locator("[data-path='/colofon'] > .tree__row");
            cookies.dragTo(colophon);
            says(page, "Verplaatst");
            page.locator("[data-path='/colofon/cookies']").waitFor();
            page.locator("button[value=terug]").click();
            says(page, "Ongedaan");
            page.locator("[data-path='/cookies']").waitFor();

            page.locator("input[name=q]").fill("privacy");
            page.waitForCondition(() -> page.locator(".tree__item").count() < 6);
            assertThat(page.locator(".tree__title").allInnerTexts()).contains("Privacyverklaring");
            page.navigate(SITE.address(TREE + "/plek?pad=%2Fcookies"));
            assertThat(bram.faults()).isEmpty();
        }
    }

    private static String here(Page page) {
        return (String) page.evaluate("document.activeElement.dataset.path");
    }

    private static void says(Page page, String words) {
        page.waitForFunction("words => document.querySelector('.tree__status').textContent.includes(words)", words);
    }
}
