package nl.balint.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import nl.balint.journeys.Browser.Look;
import nl.balint.journeys.Browser.Visit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A member goes to another group while the files of the old one are open: from that second they are gone. */
class TransferTest {

    @RegisterExtension
    static final RunningSite SITE = new RunningSite();

    @RegisterExtension
    static final Browser BROWSER = new Browser();

    private static final Look DESK = new Look(1280, ColorScheme.LIGHT, true);

    @Test
    void closesTheOldGroupAndOpensTheNewOneAtOnceAlsoInATabThatWasOpen() {
        try (Visit member = BROWSER.signIn(DESK, SITE, "anna")) {
            Page tab = member.page();
            member.follow("Documenten – Den Bosch");
            String area = path(tab);
            member.follow("Mededelingen");
            String folder = path(tab);
            String document = tab.locator("main a[href^='/mijn/documenten/']", withText("Leeslijst.txt"))
                    .first()
                    .getAttribute("href");
            List<String> old = List.of(area, folder, folder + "/zip", document, document + "/bestand");
            old.forEach(address -> assertThat(status(tab, address)).as(address).isEqualTo(200));

            theSecretariatMoves("Anna Berg", "Den Bosch", "Haarlem");

            Response next = tab.waitForResponse("**" + document, () -> member.follow("Leeslijst.txt"));
            assertThat(next.status()).isEqualTo(404);
            assertThat(tab.content()).doesNotContain("Michael Balint");
            assertThat(member.faults()).isEmpty();
            old.forEach(address -> assertThat(status(tab, address)).as(address).isEqualTo(404));
            findTheNewGroup(member);
        }
    }

    private static void theSecretariatMoves(String person, String from, String to) {
        try (Visit desk = BROWSER.signIn(DESK, SITE, "wil")) {
            desk.follow("Groepen");
            desk.follow(from);
            desk.follow("Wijzig " + person + ", lid");
            assertThat(desk.faults()).isEmpty();
            Locator groups = desk.page().locator("select[name=group]");
            groups.selectOption(groups.locator("option", new Locator.LocatorOptions().setHasText(to + " ("))
                    .getAttribute("value"));
            desk.press("Stap over");

            assertThat(desk.page().getByText("De overstap is geregeld.").isVisible())
                    .isTrue();
        }
    }

    private static void findTheNewGroup(Visit member) {
        Page page = member.page();
        member.follow("Naar Mijn Balint");
        page.waitForURL("**/mijn");
        assertThat(page.locator("main").innerText()).doesNotContain("Den Bosch");
        member.follow("Documenten – Haarlem");
        member.follow("Mededelingen");
        member.follow("Leeslijst.txt");
        assertThat(page.locator(".preview__text").innerText()).contains("Michael Balint");
    }

    /** What a script of the page, htmx for one, gets there. */
    private static int status(Page page, String address) {
        return (int) page.evaluate(
                "async address => (await fetch(address, {headers: {'HX-Request': 'true'}})).status", address);
    }

    private static String path(Page page) {
        return page.url().substring(SITE.address("").length());
    }

    private static Page.LocatorOptions withText(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }
}
