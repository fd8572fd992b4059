package nl.balint.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.net.http.HttpResponse;
import java.util.Map;
import nl.balint.journeys.Browser.Look;
import nl.balint.journeys.Browser.Visit;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A general practitioner finds a group near her practice: by postcode, by another name of a town, on the map. */
class FindGroupTest {

    private static final String FINDER = "/groepen";

    @RegisterExtension
    static final RunningSite SITE = RunningSite.apart();

    @RegisterExtension
    static final Browser BROWSER = new Browser();

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void findsByPostcodeOnAPhoneAndAppliesWithThatGroupChosen(boolean scripts) {
        try (Visit visit = BROWSER.visit(new Look(390, ColorScheme.LIGHT, scripts))) {
            Page page = visit.page();
            page.navigate(SITE.address(FINDER));
            page.locator("#waar").fill("5261 AB");
            visit.press("Toon groepen");

            assertThat(page.url()).contains("q=5261+AB");
            assertThat(page.locator(".finder__total").innerText()).contains("binnen 25 km van 5261");
            assertThat(page.locator(".finder__list").innerText()).contains("hemelsbreed", "ongeveer");
            check(visit, scripts);

            page.locator(".group-card a", new Page.LocatorOptions().setHasText("Aanmelden"))
                    .first()
                    .click();
            page.waitForURL("**/formulieren/aanmelden**");
            assertThat(page.getByLabel("Den Bosch").isChecked()).isTrue();
            assertThat(page.getByLabel("Ik kies zelf een of meer groepen").isChecked())
                    .isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void findsByAnotherNameOfATownAtADesk(boolean scripts) {
        try (Visit visit = BROWSER.visit(new Look(1280, ColorScheme.DARK, scripts))) {
            Page page = visit.page();
            page.navigate(SITE.address(FINDER));
            page.locator("#waar").fill("’s-hertogenbosch");
            visit.press("Toon groepen");

            assertThat(page.locator(".group-card__name").first().innerText()).isEqualTo("Den Bosch");
            check(visit, scripts);
            visit.follow("Den Bosch");
            assertThat(page.url()).endsWith("/groepen/den-bosch");
            assertThat(page.locator("h1").innerText()).isEqualTo("Balintgroep Den Bosch");
            assertThat(page.locator("main").innerText()).contains("1 plek vrij").doesNotContain("Vergaderlaan");
            check(visit, scripts);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void findsOnTheMapWithTheKeyboard(boolean scripts) {
        try (Visit visit = BROWSER.visit(new Look(1280, ColorScheme.LIGHT, scripts))) {
            Page page = visit.page();
            page.navigate(SITE.address(FINDER));
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Groep Haarlem: plek vrij"))
                    .focus();
            page.keyboard().press("Enter");
            page.waitForURL("**/groepen/haarlem");

            assertThat(page.locator("h1").innerText()).isEqualTo("Balintgroep Haarlem");
        }
    }

    @Test
    void choosesAProposalWithTheKeyboard() {
        try (Visit visit = BROWSER.visit(new Look(1280, ColorScheme.LIGHT, true))) {
            Page page = visit.page();
            page.navigate(SITE.address(FINDER));
            page.locator("#waar").pressSequentially("drieb");
            page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("Driebergen-Rijsenburg"))
                    .waitFor();
            page.keyboard().press("ArrowDown");
            page.keyboard().press("Enter");
            page.waitForURL("**q=Driebergen-Rijsenburg**");

            assertThat(page.locator(".group-card__name").first().innerText()).isEqualTo("Zeist");
            check(visit, true);
        }
    }

    @Test
    void aBrowserWithoutScriptsProposesPlacesByItself() {
        Document page = SITE.page(FINDER);

        assertThat(page.select("#waar").attr("list")).isEqualTo("waar-plaatsen");
        assertThat(page.select("datalist#waar-plaatsen option").eachAttr("value"))
                .contains("Zeist", "Haarlem", "Fryslân")
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({"Hengelo, Hengelo (Gelderland)", "Nes, Nes (Ameland)", "Bergen, Bergen op Zoom"})
    void asksWhichOfPlacesOfOneName(String typed, String choice) {
        Document page = SITE.page(FINDER + "?q=" + typed);

        assertThat(page.select(".finder__choose a").eachText()).contains(choice);
        Document chosen = SITE.page(page.select(".finder__choose a:containsOwn(" + choice.replaceAll(" .*", "") + ")")
                .last()
                .attr("href"));
        assertThat(chosen.select(".finder__choose")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"12345, geen postcode", "1234 SS, bestaat niet", "xqzwy, kennen geen plaats"})
    void explainsBesideTheFieldWhatCannotBe(String typed, String explanation) {
        Document page = SITE.page(FINDER + "?q=" + typed.replace(" ", "+"));

        assertThat(page.select("#waar-probleem").text()).contains(explanation);
        assertThat(page.select("#waar").attr("aria-describedby")).contains("waar-probleem");
        assertThat(page.select("#waar").attr("value")).isEqualTo(typed);
        assertThat(page.select(".finder__nothing a").eachText())
                .contains("Mail mij als er plek komt", "Start zelf een groep");
    }

    @Test
    void nothingNearShowsWhatIsFartherOff() {
        Document page = SITE.page(FINDER + "?q=Maastricht");

        assertThat(page.select(".finder__total").text()).startsWith("0 groepen binnen 25 km van Maastricht");
        assertThat(page.select(".finder__nothing .group-card__name").eachText()).contains("Den Bosch");
    }

    @Test
    void countsWhatEachChoiceBringsAndTakesItBack() {
        Document page = SITE.page(FINDER + "?dag=donderdag&plek=vol");

        assertThat(page.select(".group-card__name").eachText()).containsExactly("Zeist");
        assertThat(page.select(".finder__chips a").eachText())
                .anyMatch(text -> text.startsWith("donderdag"))
                .anyMatch(text -> text.startsWith("nu geen plek"));
        assertThat(page.select("label[for=dag-donderdag] .finder__count").text())
                .startsWith("1");
        assertThat(page.select("#dag-donderdag").hasAttr("checked")).isTrue();
    }

    @Test
    void visitorsGetNoCookieAndOthersNothing() {
        for (String address :
                new String[] {FINDER, FINDER + "?q=Zeist", "/groepen/zeist", "/groepen/suggesties?q=ze"}) {
            assertThat(SITE.ask(address).headers().allValues("Set-Cookie"))
                    .as(address)
                    .isEmpty();
        }
        for (String foreign : new String[] {"/groepen/nergens", "/groepen/Zeist", "/.rest/directory/groups/nergens"}) {
            assertThat(SITE.ask(foreign).statusCode()).as(foreign).isEqualTo(404);
        }
        assertThat(SITE.page("/sitemap.xml").text()).contains("/groepen/den-bosch");
    }

    @Test
    void machinesReadTheSame() {
        HttpResponse<String> answer = SITE.ask("/.rest/directory/groups?q=Den+Bosch");

        assertThat(answer.body())
                .contains("\"slug\":\"den-bosch\"", "\"freeSeats\":1", "\"kind\":\"around\"")
                .doesNotContain("Vergaderlaan", "@", "postcode");
        assertThat(SITE.ask("/.rest/directory/openapi.json").body()).contains("/.rest/directory/groups");
    }

    @Test
    void aMailIsAskedForConfirmedAndStopped() {
        String email = "reina@praktijk.example";
        try (Visit visit = BROWSER.visit(new Look(390, ColorScheme.LIGHT, false))) {
            Page page = visit.page();
            page.setExtraHTTPHeaders(Map.of(Person.COMES_FROM, Person.network()));
            page.navigate(SITE.address(FINDER + "?q=Maastricht"));
            visit.follow("Mail mij als er plek komt");
            assertThat(page.getByLabel("Plaats of postcode").inputValue()).isEqualTo("Maastricht");
            page.locator("select[name=radius]").selectOption("50");
            page.locator("input[name=email]").fill(email);
            visit.press("Vraag om een mail");
            assertThat(page.locator("h1").innerText()).isEqualTo("Kijk in uw mail");

            ApplicationWalk mails = new ApplicationWalk(SITE, Person.anonymous(SITE.address("")), email);
            page.navigate(SITE.address(mails.mailed("/plek-mail/bevestigen")));
            visit.press("Ja, mail mij");
            assertThat(page.locator("main").innerText()).contains("binnen 50 km van Maastricht");
            visit.press("Stop deze mails");
            assertThat(page.locator("h1").innerText()).isEqualTo("U krijgt geen mail meer");
        }
    }

    private static void check(Visit visit, boolean scripts) {
        assertThat(visit.scrollsSideways()).isFalse();
        if (scripts) {
            assertThat(visit.accessibilityProblems()).isEmpty();
        }
    }
}
