package nl.balint.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import nl.balint.journeys.Browser.Look;
import nl.balint.journeys.Browser.Visit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From the groups on the site to a seat in one of them, through all hands; and the waiting list. */
class JoinJourneyTest {

    @RegisterExtension
    static final RunningSite SITE = new RunningSite();

    @RegisterExtension
    static final Browser BROWSER = new Browser();

    private static final OtherHands OTHERS = new OtherHands(SITE);
    private static final Look DESK = new Look(1280, ColorScheme.LIGHT, true);
    private static final Look PHONE = new Look(390, ColorScheme.LIGHT, true);

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void fromTheFinderToTheWelcomeMailAndTheGroup(boolean javaScript) {
        String group = javaScript ? "Rietveld" : "Slotlaan";
        String email = "bente." + group.toLowerCase(Locale.ROOT) + "@praktijk.example";
        SampleRoom.inZeist(SITE.signedIn("wil"), group, 12).with("Okkerse", "LEADER");

        try (Visit visit = BROWSER.visit(new Look(390, ColorScheme.LIGHT, javaScript))) {
            String status = applied(visit, group, email);
            String number = visit.page().locator("h1").innerText().replaceAll(".*(AAN-\\S+)", "$1");
            if (javaScript) {
                proposed(number, group);
                met(number);
            } else {
                OTHERS.propose(number, group);
                OTHERS.meet(number, group, "Dinsdag om half acht?");
            }
            Page page = visit.page();
            page.navigate(status);
            assertThat(page.locator("main").innerText()).contains("Dinsdag om half acht");
            if (javaScript) {
                decided(number);
            } else {
                OTHERS.decide(number, group);
            }
            page.navigate(status);
            checked(visit, javaScript);
            seated(visit);
            checked(visit, javaScript);
            assertThat(page.locator("main").innerText()).contains(group);
        }
        welcomed(group, email);
    }

    @Test
    void whoWaitsIsOfferedASeatThatComesFree() {
        String email = "wieke.wacht@praktijk.example";
        SampleRoom.inZeist(SITE.signedIn("wil"), "Kroost", 12).with("Okkerse", "LEADER");
        try (Visit visit = BROWSER.visit(PHONE);
                Visit desk = BROWSER.signIn(DESK, SITE, "wil")) {
            String status = applied(visit, "Kroost", email);
            String number = visit.page().locator("h1").innerText().replaceAll(".*(AAN-\\S+)", "$1");
            opened(desk, number);
            desk.page()
                    .locator("summary", new Page.LocatorOptions().setHasText("Zet op de wachtlijst"))
                    .click();
            desk.press("Zet op de wachtlijst");
            visit.page().navigate(status);
            checked(visit, true);
            assertThat(visit.page().locator("main").innerText()).contains("wachtlijst");

            opened(desk, number);
            desk.page()
                    .locator("tr", new Page.LocatorOptions().setHasText("Kroost"))
                    .getByText("Bied de plek aan")
                    .click();
            desk.page().waitForLoadState();
            assertThat(desk.faults()).isEmpty();
            visit.page()
                    .navigate(SITE.address(new ApplicationWalk(SITE, Person.anonymous(SITE.address("")), email)
                            .mailed("/aanmelding/stand")));
            checked(visit, true);
            assertThat(visit.page().locator("main").innerText()).contains("Er is een plek vrij in de groep", "Kroost");
            visit.press("Ik wil deze plek");
            checked(visit, true);
            assertThat(visit.page().locator("main").innerText()).contains("Kroost");
        }
        assertThat(SITE.signedIn("thijs")
                        .page("/mijn/groepen/kroost/aanmeldingen")
                        .text())
                .contains("Wieke");
    }

    /** The form is filled in and the address confirmed; the address of the own page, where the visit ends. */
    private static String applied(Visit visit, String group, String email) {
        Page page = visit.page();
        page.setExtraHTTPHeaders(Map.of(Person.COMES_FROM, Person.network()));
        page.navigate(SITE.address("/groepen?q=" + group));
        page.locator("a[href^='/formulieren/aanmelden?way=groups']")
                .filter(new Locator.FilterOptions().setHasText(group))
                .first()
                .click();
        page.waitForURL("**/formulieren/aanmelden**");
        assertThat(page.getByLabel("Ik kies zelf een of meer groepen").isChecked())
                .isTrue();
        assertThat(page.getByLabel(Pattern.compile("^" + group + "\\b.*")).isChecked())
                .isTrue();
        page.getByLabel("Dinsdag").check();
        visit.press("Verder");
        boolean waits = email.startsWith("wieke");
        page.getByLabel("Voorletters").fill(waits ? "W." : "B.");
        page.getByLabel("Roepnaam").fill(waits ? "Wieke" : "Bente");
        page.getByLabel("Achternaam").fill(waits ? "Wacht" : "Oosterbaan");
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
        ApplicationWalk mails = new ApplicationWalk(SITE, Person.anonymous(SITE.address("")), email);
        page.navigate(SITE.address(mails.mailed("/aanmelding/bevestigen")));
        visit.press("Bevestig");
        String status = SITE.address(mails.mailed("/aanmelding/stand"));
        page.navigate(status);
        return status;
    }

    /** By way of the list, to the dossier of that number, taken up. */
    private static void opened(Visit desk, String number) {
        Page page = desk.page();
        page.navigate(SITE.address("/beheer/aanmeldingen?stand=alle&zoek=" + number));
        page.locator("main table a").first().click();
        page.waitForLoadState();
        assertThat(page.locator("main").innerText()).contains(number);
        assertThat(desk.faults()).isEmpty();
    }

    private static void proposed(String number, String group) {
        try (Visit desk = BROWSER.signIn(DESK, SITE, "wil")) {
            desk.page().navigate(SITE.address("/mijn/vandaag"));
            assertThat(desk.page().locator("main").innerText()).contains(number);
            opened(desk, number);
            desk.press("Neem in behandeling");
            assertThat(desk.page().locator("main").innerText()).contains("U hebt deze aanmelding in behandeling.");
            desk.page()
                    .locator("tr", new Page.LocatorOptions().setHasText(group))
                    .getByText("Vraag deze groep")
                    .click();
            desk.page().waitForLoadState();
            assertThat(desk.page().locator("main").innerText())
                    .contains("De begeleiders van de groep hebben een mail gekregen");
            assertThat(desk.faults()).isEmpty();
        }
    }

    /** The leader on a telephone: from Vandaag to the proposal of a day, and how it was. */
    private static void met(String number) {
        try (Visit phone = BROWSER.signIn(PHONE, SITE, "thijs")) {
            Page page = phone.page();
            fromToday(phone, number);
            assertThat(page.locator("main").innerText()).contains(number);
            page.getByLabel("Uw voorstel").fill("Dinsdag om half acht in de bibliotheek?");
            phone.press("Verstuur het voorstel");
            assertThat(page.locator("main").innerText()).contains("De aanmelder kreeg een mail");
            assertThat(phone.faults()).isEmpty();
            page.getByLabel("Ja, leg het aan de groep voor").check();
            page.getByLabel("Eerste dag in de groep")
                    .fill(LocalDate.now(ZoneId.of("Europe/Amsterdam")).toString());
            phone.press("Geef door");
            assertThat(phone.faults()).isEmpty();
        }
    }

    /** Where the task of that application leads. */
    private static void fromToday(Visit phone, String number) {
        Page page = phone.page();
        page.navigate(SITE.address("/mijn/vandaag"));
        page.locator("main li, main tr")
                .filter(new Locator.FilterOptions().setHasText(number))
                .getByRole(AriaRole.LINK)
                .first()
                .click();
        page.waitForLoadState();
        assertThat(phone.faults()).isEmpty();
    }

    private static void decided(String number) {
        try (Visit phone = BROWSER.signIn(PHONE, SITE, "thijs")) {
            Page page = phone.page();
            fromToday(phone, number);
            assertThat(page.locator("h1").innerText()).startsWith("Stemming: Een collega");
            page.getByLabel("Ik ben akkoord").check();
            phone.press("Stem");
            assertThat(page.locator("main").innerText()).contains("U kunt hem veranderen");
            assertThat(phone.faults()).isEmpty();
            page.navigate(page.url().replace("/stemming/", "/aanmeldingen/"));
            phone.press("Tel de stemmen");
            assertThat(page.locator("main").innerText()).contains("De stemmen zijn geteld");
        }
    }

    private static void seated(Visit visit) {
        Page page = visit.page();
        page.getByLabel("Ik doe mee voor minstens een jaar.").check();
        page.getByLabel("Ik ga akkoord met de prijs.").check();
        page.getByLabel("Ik houd me aan de afspraken van de groep.").check();
        page.getByLabel("Wat in de groep gezegd wordt, blijft in de groep.").check();
        visit.press("Neem de plek");
    }

    /** The welcome mail is there, and by the invitation the new member comes into the group. */
    private static void welcomed(String group, String email) {
        assertThat(new Mailbox(SITE).with("Welkom")).isNotEmpty();
        try (Visit phone = BROWSER.enter(PHONE)) {
            AccountSetup account = new AccountSetup(SITE, phone);
            account.setUp(account.invitation(email), "zeven-fietsen-in-de-regen");
            assertThat(phone.page().locator("main").innerText()).contains(group);
            phone.follow("Documenten – " + group);
            assertThat(phone.faults()).isEmpty();
        }
    }

    private static void checked(Visit visit, boolean javaScript) {
        assertThat(visit.scrollsSideways()).isFalse();
        if (javaScript) {
            assertThat(visit.accessibilityProblems()).isEmpty();
        }
    }
}
