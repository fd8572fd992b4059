package nl.balint.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import nl.balint.journeys.Browser.Look;
import nl.balint.journeys.Browser.Visit;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A general practitioner asks a question, begins to apply on her telephone, stops, and goes on by the mailed link. */
class SaveAndResumeTest {

    @RegisterExtension
    static final RunningSite SITE = new RunningSite();

    @RegisterExtension
    static final Browser BROWSER = new Browser();

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aQuestionIsAskedFromTheContactPage(boolean javaScript) {
        try (Visit visit = BROWSER.visit(new Look(320, ColorScheme.LIGHT, javaScript))) {
            Page page = visit.page();
            page.navigate(SITE.address("/contact"));
            check(visit, javaScript);
            page.getByLabel("Uw naam").fill("Floor IJzerman");
            page.getByLabel("Uw e-mailadres").fill("floor@praktijk.example");
            page.getByLabel("Waar gaat het over?").selectOption("group");
            page.getByLabel("Uw vraag of bericht").fill("Is er plek in Zeist, met script: " + javaScript);
            press(page, "Verstuur uw vraag");

            assertThat(heading(page)).isEqualTo("Uw vraag is verstuurd");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anApplicationIsKeptAndGoneOnWith(boolean javaScript) {
        String email = "floor" + (javaScript ? "1" : "2") + "@praktijk.example";
        String link;
        try (Visit visit = BROWSER.visit(new Look(320, ColorScheme.DARK, javaScript))) {
            Page page = visit.page();
            page.navigate(SITE.address("/aanmelden"));
            check(visit, javaScript);
            where(page, javaScript);
            press(page, "Verder");
            check(visit, javaScript);
            page.getByLabel("Roepnaam").fill("Floor");
            page.getByText("Later verdergaan").click();
            page.getByLabel("Uw e-mailadres").fill(email);
            press(page, "Bewaar en mail mij een link");

            assertThat(heading(page)).isEqualTo("Uw formulier is bewaard");
            link = new Mailbox(SITE).link(email, "/formulieren/verder");
        }
        try (Visit visit = BROWSER.visit(new Look(1280, ColorScheme.LIGHT, javaScript))) {
            goOn(visit, SITE.address(link), javaScript);
        }
    }

    private static void where(Page page, boolean javaScript) {
        page.getByLabel("Ik zoek een groep in een gebied").check();
        if (javaScript) {
            assertThat(page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName("Groepen"))
                            .count())
                    .isZero();
        }
        page.locator("input[name=place]").fill("Zeist");
        page.getByLabel("Hoe ver wilt u reizen?").selectOption("25");
        page.getByLabel("Dinsdag").check();
    }

    /** The link shows, the button acts; what was typed before is there. */
    private static void goOn(Visit visit, String link, boolean javaScript) {
        Page page = visit.page();
        page.navigate(link);
        check(visit, javaScript);
        press(page, "Ga verder");
        assertThat(page.getByLabel("Roepnaam").inputValue()).isEqualTo("Floor");
        page.getByLabel("Voorletters").fill("F.");
        page.getByLabel("Achternaam").fill("IJzerman");
        page.locator("input[name=email]").fill("floor@praktijk.example");
        press(page, "Verder");
        page.locator("select[name=profession]").selectOption("gp-locum");
        page.getByLabel("Plaats waar u werkt").fill("Zeist");
        page.getByLabel("BIG-nummer").fill("BIG 990.123.456.01");
        press(page, "Verder");
        press(page, "Verder");
        page.getByLabel("Mijn aanmelding mag naar de begeleiders").check();
        press(page, "Verder");
        check(visit, javaScript);
        assertThat(page.locator("main").innerText()).contains("99012345601", "Tot 25 kilometer", "Dinsdag");
        press(page, "Verstuur uw aanmelding");

        assertThat(page.locator("input[name=_staat]").count()).isZero();
        assertThat(page.url()).doesNotContain("verder");
    }

    private static void check(Visit visit, boolean javaScript) {
        assertThat(visit.scrollsSideways()).isFalse();
        if (javaScript) {
            assertThat(visit.accessibilityProblems()).isEmpty();
        }
    }

    private static void press(Page page, String name) {
        Locator button = page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
        button.click();
        page.waitForLoadState();
    }

    private static String heading(Page page) {
        return page.locator("h1").innerText();
    }
}
