package nl.balint.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import nl.balint.journeys.Browser.Look;
import nl.balint.journeys.Browser.Visit;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** P1 and S5: password managers know what to fill in, pasting works, and after signing out Back shows nothing. */
class SignInFieldsTest {

    private static final String FORGOTTEN = "/wachtwoord-vergeten";
    private static final String PASSWORD = "/mijn/beveiliging/wachtwoord";
    private static final String APP = "/mijn/beveiliging/tweede-factor/app";
    private static final String PASTED = "vier stoelen & één tafel";

    private static final MovingClock CLOCK = new MovingClock("2027-03-09T10:00");

    @RegisterExtension
    static final RunningSite SITE = RunningSite.by(CLOCK);

    @RegisterExtension
    static final Browser BROWSER = new Browser();

    @Test
    void eachFieldSaysWhatABrowserFillsIn() {
        Person abel = SITE.signedInJustNow("abel");
        Person anna = Person.anonymous(SITE.address(""));
        Document door = anna.page("/inloggen");
        expect(door, "email", "username");
        expect(door, "password", "current-password");
        expect(anna.page(FORGOTTEN), "email", "username");

        Map<String, String> right = Map.of(
                "email", Person.account("anna").email(),
                "password", Person.account("anna").password());
        String step = Person.expect(303, anna.submit("/inloggen", "/inloggen", right))
                .headers()
                .firstValue("Location")
                .orElseThrow();
        expect(anna.page(step), "code", "one-time-code");
        expect(abel.page(APP), "code", "one-time-code");
        expect(abel.page("/mijn/bevestigen"), "password", "current-password");
        for (Document page : List.of(abel.page(PASSWORD), abel.page(reset("floor")), abel.page(invitation()))) {
            expect(page, "password", "new-password");
            expect(page, "account", "username");
        }
    }

    @Test
    void whatIsCopiedCanBePasted() {
        try (Visit visit = BROWSER.enter(new Look(1280, ColorScheme.LIGHT, true))) {
            visit.allowClipboard();
            Page page = visit.page();
            page.navigate(SITE.address("/inloggen"));
            page.evaluate("text => navigator.clipboard.writeText(text)", PASTED);
            pasteInto(page, "email");
            pasteInto(page, "password");
        }
        try (Visit visit = BROWSER.signIn(new Look(1280, ColorScheme.LIGHT, true), SITE, "anna")) {
            visit.allowClipboard();
            Page page = visit.page();
            page.evaluate("text => navigator.clipboard.writeText(text)", PASTED);
            for (String address : List.of(PASSWORD, "/mijn/bevestigen", reset("koos"))) {
                page.navigate(SITE.address(address));
                pasteInto(page, "password");
            }
            page.evaluate("text => navigator.clipboard.writeText(text)", "123456");
            page.navigate(SITE.address(APP));
            pasteInto(page, "code");
        }
    }

    @Test
    void afterSigningOutBackShowsNothingOfBefore() {
        try (Visit visit = BROWSER.signIn(new Look(1280, ColorScheme.LIGHT, true), SITE, "anna")) {
            Page page = visit.page();
            page.navigate(SITE.address("/mijn/gegevens"));
            assertThat(page.content()).contains(Person.account("anna").email());

            page.evaluate("document.querySelector(\"form[action='/uitloggen']\").requestSubmit()");
            page.waitForURL(address -> !address.contains("/mijn"));
            for (int step = 0; step < 2; step++) {
                page.goBack();
                page.waitForLoadState();
                assertThat(page.url()).contains("/inloggen");
                assertThat(page.content())
                        .doesNotContain(Person.account("anna").email())
                        .doesNotContain("Uitloggen");
            }
        }
    }

    private static void expect(Document page, String field, String filledIn) {
        assertThat(page.select("main input[name=" + field + "]").attr("autocomplete"))
                .as(field + " at " + page.location())
                .isEqualTo(filledIn);
    }

    private static void pasteInto(Page page, String name) {
        Locator field = page.locator("main input[name=" + name + "]").first();
        field.focus();
        page.keyboard().press("Control+V");
        assertThat(field.inputValue()).as(name + " at " + page.url()).isNotEmpty();
    }

    private static String reset(String key) {
        String email = Person.account(key).email();
        Person.anonymous(SITE.address("")).submit(FORGOTTEN, FORGOTTEN, Map.of("email", email));
        return new Mailbox(SITE).link(email, FORGOTTEN);
    }

    private static String invitation() {
        String email = "merel@praktijk.example";
        Invited.by(SITE.signedIn("helene"), email);
        // It leaves a little later, for who invites may think better of it.
        CLOCK.turnOn(Duration.ofMinutes(2));
        return new Mailbox(SITE).link(email, "/uitnodiging");
    }
}
