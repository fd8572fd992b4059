package nl.balint.journeys;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import nl.balint.house.DemoAccount;
import nl.balint.journeys.Browser.Look;
import nl.balint.journeys.Browser.Visit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Each screen that the help pages show is still there, with what they show of it; see {@link Camera}. */
class HelpPicturesTest {

    @RegisterExtension
    static final RunningSite SITE = new RunningSite();

    @RegisterExtension
    static final Browser BROWSER = new Browser();

    private static final String INVITED = "roos@praktijk.example";
    private static final Camera CAMERA = new Camera();
    private static final Look PHONE = new Look(390, ColorScheme.LIGHT, true, 2);

    /** Office work, as narrow as it still looks like that of a desk. */
    private static final Look DESK = new Look(480, ColorScheme.LIGHT, true, 1.75);

    @AfterAll
    static void list() {
        CAMERA.finish();
    }

    @Test
    void ofTheDoor() {
        try (Visit visit = BROWSER.visit(PHONE)) {
            open(visit, "/inloggen");
            take(visit, HelpPicture.SIGN_IN, title(visit), button(visit, "Log in met een passkey"));
            open(visit, "/wachtwoord-vergeten");
            take(visit, HelpPicture.FORGOTTEN, title(visit), button(visit, "Stuur mij een link"));
        }
        try (Visit visit = BROWSER.enter(PHONE)) {
            DemoAccount account = Person.account("anna");
            open(visit, "/inloggen");
            visit.page().getByLabel("E-mailadres").fill(account.email());
            visit.page().locator("input[name=password]").fill(account.password());
            visit.press("Log in");
            take(visit, HelpPicture.CODE, title(visit), button(visit, "Ga verder"));
        }
    }

    @Test
    void ofTheForms() {
        try (Visit visit = BROWSER.visit(PHONE)) {
            open(visit, "/groepen");
            take(
                    visit,
                    HelpPicture.FINDER,
                    visit.page().locator(".finder__form").first());
            open(visit, "/aanmelden");
            Locator form = visit.page()
                    .locator("form[action^='/formulieren/aanmelden']")
                    .first();
            take(visit, HelpPicture.FORM, form);
        }
    }

    @Test
    void ofAMember() {
        try (Visit visit = BROWSER.signIn(PHONE, SITE, "anne")) {
            take(visit, HelpPicture.GROUP, text(visit, "Uw groep"), visit.link("Documenten – Zeist"));
            visit.follow("Documenten – Zeist");
            take(visit, HelpPicture.FOLDERS, title(visit), visit.page().locator(".folders"));
            visit.follow("Mail over nieuwe documenten");
            take(visit, HelpPicture.NOTICES, title(visit), button(visit, "Bewaar"));
            open(visit, "/mijn/groepen/zeist/documenten");
            visit.follow("Mededelingen");
            visit.follow("Leeslijst.txt");
            take(visit, HelpPicture.DOCUMENT, title(visit), visit.page().locator(".preview__text"));
            open(visit, "/mijn/groepen/zeist/aanmeldingen");
            visit.page().locator("main a[href*='/stemming/']").first().click();
            take(visit, HelpPicture.BALLOT, title(visit), button(visit, "Stem"));
            open(visit, "/mijn/gegevens/delen");
            take(visit, HelpPicture.SHARING, title(visit), button(visit, "Bekijk het voorbeeld"));
            open(visit, "/mijn/beveiliging/tweede-factor");
            take(
                    visit,
                    HelpPicture.SECOND_FACTOR,
                    title(visit),
                    visit.page().locator("main .panel").last());
        }
    }

    @Test
    void ofALeader() {
        try (Visit visit = BROWSER.signIn(PHONE, SITE, "pieter-jan")) {
            open(visit, "/mijn/groepen/zeist/documenten");
            visit.follow("Mededelingen");
            take(
                    visit,
                    HelpPicture.BRING,
                    visit.page().getByRole(AriaRole.CHECKBOX).first(),
                    button(visit, "Voeg toe"));
            open(visit, "/mijn/groepen/zeist/leden/uitnodigen");
            visit.page().getByLabel("Wie nodigt u uit?").fill("Roos Hemelrijk " + INVITED);
            visit.page().getByLabel("Waarom boven het maximum?").fill("Tijdelijk, tot 1 juli.");
            take(visit, HelpPicture.INVITE, title(visit), button(visit, "Nodig uit"));
            visit.press("Nodig uit");
            open(visit, "/mijn/groepen/zeist/aanmeldingen");
            visit.follow("Sanne de Bruin");
            take(visit, HelpPicture.CANDIDATE, title(visit), button(visit, "Verstuur het voorstel"));
        }
        try (Visit visit = BROWSER.visit(PHONE)) {
            open(visit, mails(INVITED).mailed("/uitnodiging"));
            take(visit, HelpPicture.INVITATION, title(visit), button(visit, "Bewaar en ga verder"));
        }
    }

    @Test
    void ofTheSecretariat() {
        try (Visit visit = BROWSER.signIn(DESK, SITE, "wil")) {
            open(visit, "/beheer/aanmeldingen");
            visit.follow("Daan Postma");
            take(visit, HelpPicture.APPLICATION, title(visit), text(visit, "Vraag deze groep"));
            open(visit, "/beheer/personen/nieuw");
            take(
                    visit,
                    HelpPicture.PERSON,
                    title(visit),
                    visit.page().locator("main fieldset").first());
            open(visit, "/beheer/groepen");
            visit.follow("Zeist");
            visit.page()
                    .locator("main a", new Page.LocatorOptions().setHasText("Wijzig Anne van den Berg"))
                    .first()
                    .click();
            take(
                    visit,
                    HelpPicture.TRANSFER,
                    title(visit),
                    visit.page().getByLabel("Op een dag").first());
            button(visit, "Stap over").waitFor();
            open(visit, "/beheer/import");
            visit.page().locator("input[type=file]").setInputFiles(sheet());
            visit.press("Bekijk het bestand");
            take(
                    visit,
                    HelpPicture.IMPORT,
                    visit.page().locator("h2").first(),
                    visit.page().locator("main table"));
            addTwice(visit);
            open(visit, "/beheer/dubbelen");
            visit.page()
                    .locator("tr", new Page.LocatorOptions().setHasText("Hoekstra, Wietske"))
                    .getByText("Vergelijk")
                    .first()
                    .click();
            take(visit, HelpPicture.DUPLICATE, title(visit), button(visit, "Voeg samen"));
        }
    }

    @Test
    void ofEmergencyAccess() {
        try (Visit visit = BROWSER.signIn(DESK, SITE, "joris")) {
            open(visit, "/beheer/noodtoegang");
            take(visit, HelpPicture.EMERGENCY, visit.page().locator("#vraag"));
        }
    }

    @Test
    void ofPrivacy() {
        try (Visit visit = BROWSER.signIn(DESK, SITE, "fatma")) {
            open(visit, "/beheer/wissen?zoek=Floor");
            visit.page().getByText("Bekijk wat er weggaat").first().click();
            take(visit, HelpPicture.ERASURE, title(visit), text(visit, "Goed om te weten"));
            button(visit, "Wis deze persoon").waitFor();
            open(visit, "/beheer/privacy/nieuw/verzoek");
            visit.page().locator("select[name=what]").selectOption("ACCESS");
            visit.page().locator("input[name=name]").fill("Jan Jansen");
            visit.page().locator("textarea[name=message]").fill("Welke gegevens hebt u van mij?");
            visit.press("Maak het dossier");
            take(visit, HelpPicture.PRIVACY_CASE, title(visit), text(visit, "U antwoordt binnen een maand."));
        }
    }

    @Test
    void ofTheWorkshop() {
        try (Visit visit = BROWSER.signIn(DESK, SITE, "joris")) {
            open(visit, "/beheer/definities?soort=forms");
            take(
                    visit,
                    HelpPicture.DEFINITIONS,
                    title(visit),
                    visit.page().locator("main tbody tr").nth(1));
        }
    }

    @Test
    void ofTheEditors() {
        try (Visit visit = BROWSER.signIn(DESK, SITE, "lotte")) {
            open(visit, "/beheer/teksten/applications-mails-confirm");
            take(visit, HelpPicture.WORDING, title(visit), button(visit, "Bekijk eerst"));
            open(visit, "/beheer/paginas/pagina?pad=%2Fkosten");
            Locator part = visit.page()
                    .frameLocator(".studio__frame")
                    .locator("button.part[aria-label^='Tekst']")
                    .first();
            part.click();
            visit.page().locator(".studio__writing .rich-text__bar").waitFor();
            take(visit, HelpPicture.PAGE, visit.page().locator(".studio__bar"), part);
            open(visit, "/beheer/paginas/nieuw?pad=%2Fkosten");
            take(visit, HelpPicture.NEW_PAGE, title(visit), button(visit, "Maak pagina"));
            open(visit, "/beheer/bestanden/bestand?id=566e84e5-5279-5139-822b-ff72e51f67fd");
            take(visit, HelpPicture.FILE, title(visit), visit.page().locator("textarea[name=description]"));
            open(visit, "/beheer/inhoud/literatuur?f-list=verder");
            take(visit, HelpPicture.LIST, title(visit), button(visit, "Laat nakijken"));
        }
        try (Visit visit = BROWSER.signIn(DESK, SITE, "bram")) {
            open(visit, "/beheer/paginas/schrijvers?pad=%2Fkosten");
            visit.page().locator("input[name=kind][value=SOME]").check();
            take(visit, HelpPicture.WRITERS, title(visit), button(visit, "Bewaar wie hier schrijft"));
        }
    }

    @Test
    void ofANewGroup() {
        Person applicant = Person.elsewhere(SITE.address(""));
        String email = "goes@praktijk.example";
        new StartWalk(applicant).send("Goes", email, "Jan Jansen; Goes; jan@praktijk.example; ; huisarts");
        String status = mails(email).mailed("/groepsstart/stand");
        try (Visit visit = BROWSER.visit(PHONE)) {
            open(visit, status);
            take(visit, HelpPicture.START, title(visit), button(visit, "Dien de aanvraag in"));
        }
    }

    private static ApplicationWalk mails(String email) {
        return new ApplicationWalk(SITE, Person.anonymous(SITE.address("")), email);
    }

    /** Two rows: a new person, and one who lacks a name. */
    private static FilePayload sheet() {
        String rows = """
                Voornaam;Tussenvoegsel;Achternaam;E-mail;Groep
                Siân;de;Groot;sian@huisarts.example;Haarlem
                ;;;leeg@huisarts.example;
                """;
        return new FilePayload("personen.csv", "text/csv", rows.getBytes(StandardCharsets.UTF_8));
    }

    /** One person with two addresses; the house asks whether that is really meant. */
    private static void addTwice(Visit visit) {
        for (String email : List.of("wietske@praktijk.example", "w.hoekstra@huisarts.example")) {
            open(visit, "/beheer/personen/nieuw");
            visit.page().locator("input[name=given]").fill("Wietske");
            visit.page().locator("input[name=surname]").fill("Hoekstra");
            visit.page().locator("input[name=email]").fill(email);
            visit.page().locator("input[name=postcode]").fill("3701 AB");
            visit.press("Bewaar");
        }
        visit.wasRefused();
        visit.page().locator("#zeker").check();
        visit.press("Bewaar");
    }

    private static void open(Visit visit, String path) {
        visit.page().navigate(SITE.address(path));
    }

    private static void take(Visit visit, HelpPicture picture, Locator... parts) {
        CAMERA.take(picture, visit.page(), parts);
    }

    private static Locator title(Visit visit) {
        return visit.page().locator("h1");
    }

    private static Locator text(Visit visit, String words) {
        return visit.page().locator("main").getByText(words).first();
    }

    private static Locator button(Visit visit, String name) {
        return visit.page()
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .first();
    }
}
