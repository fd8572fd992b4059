package nl.balint.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Map;
import nl.balint.journeys.Browser.Look;
import nl.balint.journeys.Browser.Visit;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The redactie changes a page, somebody else of it puts the page on the site; two at one text lose nothing. */
@TestMethodOrder(OrderAnnotation.class)
class WritingTest {

    private static final Look DESK = new Look(1280, ColorScheme.LIGHT, true);
    private static final Look PHONE = new Look(390, ColorScheme.DARK, true);
    private static final String TEXT = "/beheer/paginas/onderdeel?pad=%2Fkosten%2Fmain%2F00";

    @RegisterExtension
    static final RunningSite SITE = RunningSite.apart();

    @RegisterExtension
    static final Browser BROWSER = new Browser();

    @Test
    @Order(1)
    void changesATextWhichVisitorsSeeWhenItIsPutOnTheSite() {
        try (Visit lotte = BROWSER.signIn(DESK, SITE, "lotte")) {
            Page page = lotte.page();
            lotte.follow("Pagina’s");
            check(lotte);
            lotte.follow("Wat kost een Balintgroep?");
            check(lotte);
            page.locator(".studio-outline summary").click();
            lotte.follow("Wijzig Tekst Waarom voor een jaar?");
            page.locator("input[name=f0]").fill("Waarom een heel jaar?");
            Locator text = page.locator(".rich-text__page");
            text.focus();
            page.keyboard().press("Control+End");
            page.keyboard().type(" Dat werkt ook voor nieuwe leden.");
            check(lotte);
            lotte.press("Bewaar");
            assertThat(page.locator("main").innerText()).contains("Bewaard.", "Gewijzigd", "Waarom een heel jaar?");
            assertThat(page.locator("main").innerText()).contains("De eindredactie zet de pagina op de site.");
        }
        assertThat(SITE.page("/kosten").text()).doesNotContain("nieuwe leden");

        try (Visit bram = BROWSER.signIn(PHONE, SITE, "bram")) {
            bram.page().navigate(SITE.address("/beheer/paginas/pagina?pad=%2Fkosten"));
            check(bram);
            bram.page().locator("button[popovertarget=publiceren]").first().click();
            bram.page().locator("#publiceren form button").click();
            assertThat(bram.page().locator("main").innerText()).contains("De pagina staat op de site.", "Op de site");
        }
        assertThat(SITE.page("/kosten").text())
                .contains("Waarom een heel jaar?", "Dat werkt ook voor nieuwe leden.")
                .doesNotContain("Waarom voor een jaar?");
    }

    @Test
    @Order(2)
    void addsAComponentWithEntriesAndTakesItOff() {
        try (Visit bram = BROWSER.signIn(DESK, SITE, "bram")) {
            Page page = bram.page();
            page.navigate(SITE.address("/beheer/paginas/pagina?pad=%2Fcolofon"));
            page.locator(".studio-outline summary").click();
            bram.follow("Voeg toe Inhoud");
            check(bram);
            bram.follow("Lijst van links");
            bram.press("Nog een Links");
            bram.press("Bewaar");
            bram.wasRefused();
            page.getByLabel("Tekst (verplicht)").fill("De kosten");
            page.getByLabel("Link (verplicht)").fill("kostem");
            bram.press("Bewaar");
            bram.wasRefused();
            assertThat(page.locator("main").innerText()).contains("Dit leidt nergens heen.");
            page.getByLabel("Link (verplicht)").fill("/kosten");
            bram.press("Bewaar");
            assertThat(page.locator("main").innerText()).contains("Bewaard.", "Lijst van links");

            page.navigate(SITE.address("/beheer/paginas/voorbeeld?pad=%2Fcolofon"));
            assertThat(page.locator("main a[href='/kosten']").allInnerTexts()).contains("De kosten");
            assertThat(SITE.page("/colofon").select("main a[href=/kosten]").eachText())
                    .doesNotContain("De kosten");
        }
    }

    @Test
    @Order(3)
    void twoAtOneTextLoseNothing() {
        Person bram = SITE.signedIn("bram");
        Person lotte = SITE.signedIn("lotte");
        Map<String, String> mine = Map.of("f0", "De kop van Bram", "version", version(bram));
        lotte.submit(TEXT, "/beheer/paginas/onderdeel", Map.of("f0", "De kop van Lotte"));

        var refused = bram.submit(TEXT, "/beheer/paginas/onderdeel", mine);

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body())
                .contains("Iemand anders heeft dit intussen gewijzigd", "De kop van Bram", "De kop van Lotte");
        assertThat(bram.page(TEXT).select("input[name=f0]").val()).isEqualTo("De kop van Lotte");
    }

    private static String version(Person person) {
        return person.page(TEXT).select("input[name=version]").val();
    }

    @Test
    @Order(4)
    void aPageIsOfAKindThatBelongsWhereItIsMade() {
        Person lotte = SITE.signedIn("lotte");
        String below = "/beheer/paginas/nieuw?pad=";

        assertThat(lotte.page(below + "%2Fkosten").select("option").eachAttr("value"))
                .containsExactly("", "site:pages/article", "site:pages/overview");
        assertThat(lotte.page(below + "%2Fnieuws").select("option").eachAttr("value"))
                .containsExactly("site:pages/article", "site:pages/news-item", "site:pages/overview");
        assertThat(lotte.page(below + "%2Fnieuws").select("option[selected]").eachAttr("value"))
                .containsExactly("site:pages/news-item");
        for (String kind : List.of("site:pages/news-item", "site:pages/home", "mtk:pages/basic")) {
            Map<String, String> sent = Map.of("title", "Niet hier", "template", kind);
            assertThat(lotte.submit(below + "%2Fkosten", "/beheer/paginas/nieuw", sent)
                            .statusCode())
                    .isEqualTo(422);
        }
    }

    @Test
    @Order(5)
    void aPageIsMadeMovedAndDeleted() {
        Person bram = SITE.signedIn("bram");
        String made = bram.submit(
                        "/beheer/paginas/nieuw?pad=%2Fopleiding",
                        "/beheer/paginas/nieuw",
                        Map.of("title", "Wat kost dé opleiding?", "template", "site:pages/article"))
                .headers()
                .firstValue("Location")
                .orElseThrow();
        assertThat(made).isEqualTo("/beheer/paginas/pagina?pad=%2Fopleiding%2Fwat-kost-de-opleiding");
        assertThat(SITE.ask("/opleiding/wat-kost-de-opleiding").statusCode()).isEqualTo(404);

        bram.submit(made, "/beheer/paginas/publiceren", Map.of());
        assertThat(SITE.page("/opleiding/wat-kost-de-opleiding").select("h1").text())
                .isEqualTo("Wat kost dé opleiding?");

        String move = "/beheer/paginas/verplaatsen?pad=%2Fopleiding%2Fwat-kost-de-opleiding";
        assertThat(bram.submit(move, "/beheer/paginas/verplaatsen", Map.of("name", "Prijs!", "parent", "/"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(bram.submit(move, "/beheer/paginas/verplaatsen", Map.of("name", "prijs", "parent", "/nergens"))
                        .statusCode())
                .isEqualTo(422);
        bram.submit(move, "/beheer/paginas/verplaatsen", Map.of("name", "prijs", "parent", "/kosten"));
        String moved = "/beheer/paginas/pagina?pad=%2Fkosten%2Fprijs";
        assertThat(bram.get(moved).statusCode()).isEqualTo(200);

        bram.submit(moved, "/beheer/paginas/verwijderen", Map.of());
        assertThat(bram.get(moved).statusCode()).isEqualTo(404);
        assertThat(SITE.ask("/opleiding/wat-kost-de-opleiding").statusCode()).isEqualTo(404);
        assertThat(SITE.ask("/kosten/prijs").statusCode()).isEqualTo(404);
    }

    @Test
    @Order(6)
    void hostileHtmlIsCleanedAndForgedPlacesAreNotThere() {
        Person lotte = SITE.signedIn("lotte");
        lotte.submit(
                TEXT,
                "/beheer/paginas/onderdeel",
                Map.of("f1", "<p onclick='x()'>Ja<script>alert(1)</script><img src=x onerror=y></p>"));
        assertThat(lotte.page(TEXT).select("textarea[name=f1]").val()).isEqualTo("<p>Ja</p>");

        for (String place : new String[] {"", "kosten", "/kosten/../geheim", "/kosten/main", "/bestaat/niet", "/"}) {
            assertThat(lotte.get("/beheer/paginas/onderdeel?pad=" + place.replace("/", "%2F"))
                            .statusCode())
                    .as(place)
                    .isEqualTo(404);
        }
        assertThat(lotte.get("/beheer/paginas/nieuw?pad=%2Fkosten%2Fmain").statusCode())
                .isEqualTo(404);
        assertThat(lotte.page("/beheer/paginas/voorbeeld?pad=%2Fhome")
                        .select("h1")
                        .text())
                .isEqualTo(SITE.page("/").select("h1").text());
        assertThat(lotte.get("/beheer/paginas/bouwsteen/nieuw?pad=%2Fkosten%2Fmain&soort=site:pages/article")
                        .statusCode())
                .isEqualTo(404);
        assertThat(lotte.post(
                                "/beheer/paginas/publiceren?pad=%2Fkosten",
                                Map.of("_csrf", lotte.csrf("/beheer/paginas/pagina?pad=%2Fkosten")))
                        .statusCode())
                .isEqualTo(404);
    }

    private static void check(Visit visit) {
        assertThat(visit.scrollsSideways()).isFalse();
        assertThat(visit.accessibilityProblems()).isEmpty();
        assertThat(visit.faults()).isEmpty();
    }
}
