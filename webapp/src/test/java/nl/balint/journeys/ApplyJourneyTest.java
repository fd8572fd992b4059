package nl.balint.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.Map;
import nl.balint.journeys.Browser.Look;
import nl.balint.journeys.Browser.Visit;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A general practitioner looks for a group on her telephone, applies, confirms her address and sees where she stands.
 */
class ApplyJourneyTest {

    @RegisterExtension
    static final RunningSite SITE = new RunningSite();

    @RegisterExtension
    static final Browser BROWSER = new Browser();

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void fromTheGroupsToHerOwnPage(boolean javaScript) {
        String email = "siri" + (javaScript ? "1" : "2") + "@praktijk.example";
        try (Visit visit = BROWSER.visit(new Look(390, ColorScheme.LIGHT, javaScript))) {
            Page page = visit.page();
            page.setExtraHTTPHeaders(Map.of(Person.COMES_FROM, Person.network()));
            page.navigate(SITE.address("/groepen"));
            page.locator("main a[href='/aanmelden']").first().click();
            page.waitForURL("**/aanmelden");
            fillIn(visit, email);

            assertThat(page.locator("h1").innerText()).isEqualTo("Kijk in uw mail");
            check(visit, javaScript);

            ApplicationWalk mails = new ApplicationWalk(SITE, Person.anonymous(SITE.address("")), email);
            page.navigate(SITE.address(mails.mailed("/aanmelding/bevestigen")));
            check(visit, javaScript);
            visit.press("Bevestig");
            assertThat(page.locator("h1").innerText()).isEqualTo("Uw e-mailadres is bevestigd");

            page.navigate(SITE.address(mails.mailed("/aanmelding/stand")));
            assertThat(page.locator("h1").innerText()).startsWith("Uw aanmelding AAN-");
            check(visit, javaScript);
        }
    }

    private static void fillIn(Visit visit, String email) {
        Page page = visit.page();
        page.getByLabel("Ik zoek een groep in een gebied").check();
        page.locator("input[name=place]").fill("Zeist");
        page.locator("select[name=radius]").selectOption("25");
        page.getByLabel("Dinsdag").check();
        visit.press("Verder");
        page.getByLabel("Voorletters").fill("S.");
        page.getByLabel("Roepnaam").fill("Siri");
        page.getByLabel("Achternaam").fill("Hustvedt-Oosterbaan");
        page.locator("input[name=email]").fill(email);
        visit.press("Verder");
        page.locator("select[name=profession]").selectOption("gp-owner");
        page.getByLabel("Plaats waar u werkt").fill("Zeist");
        page.getByLabel("BIG-nummer").fill("BIG 990.123.456.01");
        visit.press("Verder");
        visit.press("Verder");
        page.getByLabel("Mijn aanmelding mag naar de begeleiders").check();
        visit.press("Verder");
        visit.press("Verstuur uw aanmelding");
    }

    private static void check(Visit visit, boolean javaScript) {
        assertThat(visit.scrollsSideways()).isFalse();
        if (javaScript) {
            assertThat(visit.accessibilityProblems()).isEmpty();
        }
    }
}
