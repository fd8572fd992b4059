package nl.balint.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.Map;
import java.util.Optional;
import nl.balint.journeys.Browser.Look;
import nl.balint.journeys.Browser.Visit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The mail server of an applicant says that nobody has that address: the secretariat finds it on the dossier. */
class BouncedMailTest {

    private static final PostOffice POST = new PostOffice();

    @RegisterExtension
    static final RunningSite SITE = RunningSite.mailing(POST.way());

    @RegisterExtension
    static final Browser BROWSER = new Browser();

    private static final Look DESK = new Look(1280, ColorScheme.LIGHT, true);
    private static final String EMAIL = "verhuisd@praktijk.example";
    private static final String TASK = "Een mail aan een aanmelder kwam niet aan";

    @AfterAll
    static void close() {
        POST.close();
    }

    @Test
    void aMailThatComesBackIsATaskOnTheDossier() {
        Person visitor = Person.elsewhere(SITE.address(""));
        new ApplicationWalk(SITE, visitor, EMAIL).send();
        String confirm =
                ApplicationWalk.await(() -> POST.link("/aanmelding/bevestigen")).orElseThrow();
        POST.refuse(EMAIL);
        visitor.submit(confirm, confirm, Map.of());
        Person wil = SITE.signedIn("wil");
        assertThat(ApplicationWalk.await(
                        () -> Optional.of(wil.page("/mijn/vandaag").text()).filter(text -> text.contains(TASK))))
                .isPresent();

        try (Visit desk = BROWSER.signIn(DESK, SITE, "wil")) {
            Page page = desk.page();
            page.navigate(SITE.address("/mijn/vandaag"));
            page.locator("main li")
                    .filter(new Locator.FilterOptions().setHasText(TASK))
                    .locator("a")
                    .first()
                    .click();
            page.waitForURL("**/beheer/aanmeldingen/**");
            assertThat(page.locator("h1").innerText()).contains("Marieke van der Ploeg");
            assertThat(page.locator("main").innerText()).contains(EMAIL);
            assertThat(desk.faults()).isEmpty();

            page.navigate(SITE.address("/beheer/mails"));
            assertThat(page.locator("main").innerText())
                    .contains("Aanmelding ontvangen", EMAIL, "De mailserver van de ontvanger weigert de mail.");

            page.navigate(SITE.address("/mijn/vandaag"));
            page.locator("main li")
                    .filter(new Locator.FilterOptions().setHasText(TASK))
                    .locator("input[type=checkbox]")
                    .first()
                    .check();
            desk.press("Dit is afgehandeld");
            assertThat(page.locator("main").innerText())
                    .contains("Het is afgehandeld.")
                    .doesNotContain(TASK);
        }
    }
}
