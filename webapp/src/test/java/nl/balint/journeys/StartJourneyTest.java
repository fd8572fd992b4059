package nl.balint.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.balint.journeys.Browser.Look;
import nl.balint.journeys.Browser.Visit;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A new group, from an idea to its first meeting: committee and board decide, a letter tells, its leader begins. */
class StartJourneyTest {

    @RegisterExtension
    static final RunningSite SITE = new RunningSite();

    @RegisterExtension
    static final Browser BROWSER = new Browser();

    private static final Look DESK = new Look(1280, ColorScheme.LIGHT, true);
    private static final Look PHONE = new Look(390, ColorScheme.LIGHT, true);

    @Test
    void withoutScriptsItIsAskedForToo() {
        try (Visit visit = BROWSER.visit(new Look(390, ColorScheme.DARK, false))) {
            asked(visit, "Zoutelande", "zoutelande@praktijk.example");
            checked(visit, false);
            visit.press("Dien de aanvraag in");
            checked(visit, false);
            assertThat(visit.page().locator("main").innerText()).contains("Uw aanvraag is binnen");
        }
        // Others of the same run find each request laid before all offices.
        new OtherHands(SITE).layBeforeTheBoard("Zoutelande");
    }

    @Test
    void fromTheFormToTheFirstMeeting() throws IOException {
        String name = "Veerse Meer";
        String mailbox = "veersemeer@praktijk.example";
        try (Visit visit = BROWSER.visit(PHONE)) {
            String status = asked(visit, name, mailbox);
            checked(visit, true);
            visit.press("Dien de aanvraag in");
            checked(visit, true);
            assertThat(visit.page().locator("main").innerText()).contains("Uw aanvraag is binnen");

            deed("wil", name, Map.of(), "Neem in behandeling", "Stuur naar de commissie");
            advised("koos", name);
            advised("noor", name);
            decided(name);

            visit.page().navigate(status);
            checked(visit, true);
            letter(visit, name);
        }
        begun("leider." + mailbox);
    }

    /** The form is filled in; the address of the own page, where the visit ends. */
    private static String asked(Visit visit, String name, String mailbox) {
        Page page = visit.page();
        page.setExtraHTTPHeaders(Map.of(Person.COMES_FROM, Person.network()));
        page.navigate(SITE.address("/een-groep-starten"));
        page.locator("input[name=name]").fill("Siân de Groot");
        page.locator("input[name=email]").fill("vraagt." + mailbox);
        page.locator("select[name=role]").selectOption("gp");
        visit.press("Verder");
        page.locator("input[name=groupName]").fill(name);
        page.locator("input[name=place]").fill("Middelburg");
        page.getByLabel("In dezelfde ruimte").check();
        page.locator("textarea[name=plan]").fill("Tien avonden met twee casussen.");
        visit.press("Verder");
        page.locator("input[name=leaderName]").fill("Lies Leider");
        page.locator("input[name=leaderEmail]").fill("leider." + mailbox);
        page.locator("input[name=leaderCv]")
                .setInputFiles(new FilePayload(
                        "cv.txt", "text/plain", "Psychotherapeut sinds 2004.".getBytes(StandardCharsets.UTF_8)));
        page.getByLabel("Nee").check();
        page.locator("textarea[name=noColeader]").fill("We zoeken nog.");
        visit.press("Verder");
        page.locator("textarea[name=participants]").fill(participants(mailbox));
        page.getByLabel("Alle deelnemers weten dat ik hun gegevens opstuur").check();
        visit.press("Verder");
        page.getByLabel("Tarief en betaling").check();
        visit.press("Verder");
        checked(visit, false);
        visit.press("Verstuur de aanvraag");
        assertThat(page.locator("h1").innerText()).isEqualTo("Kijk in uw mail");
        String status = SITE.address(new ApplicationWalk(SITE, Person.anonymous(SITE.address("")), "vraagt." + mailbox)
                .mailed("/groepsstart/stand"));
        page.navigate(status);
        return status;
    }

    private static String participants(String mailbox) {
        return Stream.of("een", "twee", "drie", "vier", "vijf", "zes")
                .map(word -> "Deelnemer " + word + "; Goes; " + word + "." + mailbox + "; ; huisarts")
                .collect(Collectors.joining("\n"));
    }

    /** Somebody in office comes from Vandaag to the file, fills in what is asked, and presses these buttons in turn. */
    private static void deed(String who, String name, Map<String, String> fields, String... buttons) {
        try (Visit desk = BROWSER.signIn(who.equals("wil") ? DESK : PHONE, SITE, who)) {
            Page page = desk.page();
            page.navigate(SITE.address("/mijn/vandaag"));
            assertThat(page.locator("main").innerText()).contains(name);
            page.navigate(SITE.address("/beheer/groepsstart"));
            assertThat(desk.faults()).isEmpty();
            desk.follow(name);
            assertThat(desk.faults()).isEmpty();
            fields.forEach((field, value) -> {
                if (field.equals("choice")) {
                    page.getByLabel(value, new Page.GetByLabelOptions().setExact(true))
                            .check();
                } else {
                    page.locator("#" + field)
                            .locator("textarea[name=motivation]")
                            .fill(value);
                }
            });
            for (String button : buttons) {
                desk.press(button);
                assertThat(desk.faults()).isEmpty();
            }
        }
    }

    private static void advised(String who, String name) {
        deed(who, name, Map.of("choice", "Erkennen", "advies", "Goed voorbereid."), "Geef dit advies");
    }

    private static void decided(String name) {
        deed(
                "ada",
                name,
                Map.of("choice", "Erkennen onder voorwaarden", "besluit", "Zoek binnen een jaar een cobegeleider."),
                "Leg het besluit vast");
    }

    private static void letter(Visit visit, String name) throws IOException {
        Page page = visit.page();
        assertThat(page.locator("main").innerText()).contains("Het bestuur heeft uw groep erkend");
        Download download = page.waitForDownload(
                () -> page.getByText("Download de brief met het besluit (pdf)").click());

        assertThat(download.suggestedFilename()).startsWith("besluit-grp-").endsWith(".pdf");
        try (PDDocument pdf = Loader.loadPDF(Files.readAllBytes(download.path()))) {
            assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s+", " "))
                    .contains(
                            "Beste Siân de Groot", name, "onder voorwaarden", "Zoek binnen een jaar een cobegeleider.")
                    .doesNotContain("Goed voorbereid.");
        }
    }

    /** The leader comes in by the invitation, settles a first thing, and tells of the first meeting. */
    private static void begun(String email) {
        try (Visit phone = BROWSER.enter(PHONE)) {
            AccountSetup account = new AccountSetup(SITE, phone);
            account.setUp(account.invitation(email), "zeven-fietsen-in-de-regen");
            Page page = phone.page();
            page.navigate(SITE.address("/mijn/vandaag"));
            assertThat(page.locator("main").innerText())
                    .contains("Maak uw nieuwe groep klaar voor de eerste bijeenkomst");
            page.locator("main a[href^='/mijn/opstart/']").first().click();
            page.waitForLoadState();
            assertThat(page.locator("h1").innerText()).isEqualTo("Op weg naar de eerste bijeenkomst");
            assertThat(phone.faults()).isEmpty();
            assertThat(page.locator("#price").innerText()).contains("Hier dacht u bij de aanvraag al over na");
            page.locator("#price").getByText("Dit is geregeld").click();
            page.waitForLoadState();
            assertThat(page.locator("#price").innerText()).contains("Geregeld", "Lies Leider");
            assertThat(page.locator("progress").getAttribute("value")).isEqualTo("1");
            page.getByLabel("Wanneer was de eerste bijeenkomst?")
                    .fill(LocalDate.now(ZoneId.of("Europe/Amsterdam")).toString());
            phone.press("Eerste bijeenkomst gehouden");
            assertThat(phone.faults()).isEmpty();
            assertThat(page.locator("main").innerText()).contains("De groep is nu actief.");
            assertThat(page.getByText("Opstart").count()).isZero();
        }
    }

    private static void checked(Visit visit, boolean javaScript) {
        assertThat(visit.scrollsSideways()).isFalse();
        if (javaScript) {
            assertThat(visit.accessibilityProblems()).isEmpty();
        }
    }
}
