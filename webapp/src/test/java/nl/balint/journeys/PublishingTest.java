package nl.balint.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Optional;
import nl.balint.journeys.Browser.Look;
import nl.balint.journeys.Browser.Visit;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Versions, a second person and moments to come, as the redactie meets them; time only goes on. */
@TestMethodOrder(OrderAnnotation.class)
class PublishingTest {

    private static final MovingClock CLOCK = new MovingClock("2027-03-26T10:00");
    private static final Look DESK = new Look(1280, ColorScheme.LIGHT, true);
    private static final Look PHONE = new Look(390, ColorScheme.DARK, true);
    private static final String TEXT = "/beheer/paginas/onderdeel?pad=%2Fkosten%2Fmain%2F00";
    private static final String ASK = "/beheer/wijzigingen?pad=%2Fkosten";
    private static final String PLAN = "/beheer/paginas/inplannen?pad=%2Fkosten";

    @RegisterExtension
    static final RunningSite SITE = RunningSite.by(CLOCK);

    @RegisterExtension
    static final Browser BROWSER = new Browser();

    @Test
    @Order(1)
    void aSecondPersonLooksAndVisitorsSeeItAtOnce() {
        write("Waarom een heel jaar?");
        try (Visit lotte = BROWSER.signIn(PHONE, SITE, "lotte")) {
            Page page = lotte.page();
            page.navigate(SITE.address(ASK));
            check(lotte);
            page.locator("textarea[name=note]").fill("Klopt de kop zo?");
            lotte.press("Laat nakijken");
            check(lotte);
            assertThat(page.locator("main").innerText()).contains("Wacht op een ander", "Klopt de kop zo?");
        }
        write("Wat na het vragen geschreven is");
        try (Visit bram = BROWSER.signIn(DESK, SITE, "bram")) {
            Page page = bram.page();
            page.navigate(SITE.address("/mijn/vandaag"));
            assertThat(page.locator("main").innerText()).contains("Een pagina nakijken", "Wat kost een Balintgroep?");
            page.navigate(SITE.address("/beheer/nakijken"));
            check(bram);
            page.locator("main table a").first().click();
            check(bram);
            assertThat(page.locator("main").innerText()).contains("Na het aanbieden is er nog geschreven.");
            page.navigate(
                    SITE.address(page.getByText("Wat is er anders").first().getAttribute("href")));
            check(bram);
            assertThat(page.locator("main").innerText()).contains("Verschillen in de tekst");
            assertThat(page.locator("ins").allInnerTexts().toString()).contains("heel");
            page.goBack();
            bram.press("Goed, zet op de site");
            assertThat(page.locator("main").innerText()).contains("Goedgekeurd");
        }
        assertThat(SITE.page("/kosten").text())
                .contains("Waarom een heel jaar?")
                .doesNotContain("Wat na het vragen geschreven is");
    }

    @Test
    @Order(2)
    void anEarlierVersionComesBackInTwoClicks() {
        try (Visit bram = BROWSER.signIn(DESK, SITE, "bram")) {
            Page page = bram.page();
            page.navigate(SITE.address("/beheer/paginas/versies?pad=%2Fkosten"));
            check(bram);
            page.locator("button[popovertarget=terug-1]").first().click();
            page.locator("#terug-1 form button").click();
            assertThat(page.locator("main").innerText()).contains("De versie is teruggezet.");
            assertThat(page.frameLocator(".studio__frame").locator("main").innerText())
                    .contains("Waarom een heel jaar?");
            page.navigate(SITE.address("/beheer/paginas/versies?pad=%2Fkosten"));
            assertThat(page.locator("main").innerText())
                    .contains("Zo was het concept voor het terugzetten", "Eerdere versie teruggezet");
        }
    }

    @Test
    @Order(3)
    void anHourThatDoesNotExistIsToldAndAPageComesOnce() {
        write("Zomertijd");
        Person bram = SITE.signedIn("bram");

        var missing = plan(bram, "2027-03-28", "02:30");

        assertThat(missing.statusCode()).isEqualTo(422);
        assertThat(missing.body())
                .contains("zondag 28 maart 2027 om 02:30 bestaat niet", "bedoelt u 03:30?", "value=\"02:30\"");
        assertThat(plan(bram, "2027-10-31", "02:30").body()).contains("De eerste keer, in de zomertijd");
        assertThat(plan(bram, "2027-03-28", "03:30").statusCode()).isEqualTo(303);
        assertThat(bram.page("/beheer/paginas/pagina?pad=%2Fkosten").text())
                .contains("Komt op de site op zondag 28 maart 2027 om 03:30.");

        CLOCK.turnTo("2027-03-28T03:31");
        visible("Zomertijd");
    }

    private static HttpResponse<String> plan(Person person, String day, String time) {
        return person.submit(PLAN, "/beheer/paginas/inplannen", Map.of("publishDay", day, "publishTime", time));
    }

    private static void visible(String text) {
        assertThat(ApplicationWalk.await(() -> Optional.of(text)
                        .filter(words -> SITE.page("/kosten").text().contains(words))))
                .isPresent();
    }

    private static void write(String heading) {
        Person lotte = SITE.signedIn("lotte");
        String version = lotte.page(TEXT).select("input[name=version]").val();
        lotte.submit(TEXT, "/beheer/paginas/onderdeel", Map.of("f0", heading, "version", version));
    }

    private static void check(Visit visit) {
        assertThat(visit.scrollsSideways()).isFalse();
        assertThat(visit.accessibilityProblems()).isEmpty();
        assertThat(visit.faults()).isEmpty();
    }
}
