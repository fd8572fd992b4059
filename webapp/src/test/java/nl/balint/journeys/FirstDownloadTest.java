package nl.balint.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import nl.balint.journeys.Browser.Look;
import nl.balint.journeys.Browser.Visit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Somebody is invited, sets up an account on a telephone and fetches a first file. After the mail: by links alone. */
class FirstDownloadTest {

    @RegisterExtension
    static final RunningSite SITE = new RunningSite();

    @RegisterExtension
    static final Browser BROWSER = new Browser();

    private static final Look DESK = new Look(1280, ColorScheme.LIGHT, true);
    private static final Look PHONE = new Look(390, ColorScheme.LIGHT, true);
    private static final String EMAIL = "merel.nieuwland@praktijk.example";
    private static final String PASSWORD = "zeven-fietsen-in-de-regen";

    @Test
    void leadsFromTheInvitationToTheFirstFileOnATelephone() throws IOException {
        aLeaderInvites();

        try (Visit phone = BROWSER.enter(PHONE)) {
            AccountSetup account = new AccountSetup(SITE, phone);
            String recoveryCode = account.setUp(account.invitation(EMAIL), PASSWORD);
            fetchAFile(phone);
            comeBackWithoutTelephone(phone, recoveryCode);
        }
    }

    private static void aLeaderInvites() {
        try (Visit desk = BROWSER.signIn(DESK, SITE, "pieter-jan")) {
            desk.follow("Beheer – Zeist");
            desk.follow("Mensen uitnodigen");
            desk.page().getByLabel("Wie nodigt u uit?").fill("Merel Nieuwland " + EMAIL);
            desk.page().getByLabel("Waarom boven het maximum?").fill("Tijdelijk, tot 1 juli.");
            desk.press("Nodig uit");

            assertThat(desk.page().getByText("De uitnodigingen zijn onderweg.").isVisible())
                    .isTrue();
        }
    }

    private static void fetchAFile(Visit phone) throws IOException {
        Page page = phone.page();
        assertThat(phone.faults()).isEmpty();
        phone.follow("Documenten – Zeist");
        assertThat(phone.faults()).isEmpty();
        phone.follow("Mededelingen");
        assertThat(phone.faults()).isEmpty();
        phone.follow("Leeslijst.txt");
        assertThat(page.locator(".preview__text").innerText()).contains("De dokter, de patiënt en de ziekte");
        assertThat(phone.faults()).isEmpty();
        Download download = page.waitForDownload(() -> phone.link("Download").click());

        assertThat(download.suggestedFilename()).isEqualTo("Leeslijst.txt");
        assertThat(Files.readString(download.path())).contains("De dokter, de patiënt en de ziekte");
    }

    private static void comeBackWithoutTelephone(Visit phone, String recoveryCode) {
        Page page = phone.page();
        phone.press("Merel Nieuwland");
        phone.press("Uitloggen");
        page.navigate(SITE.address("/inloggen"));
        page.getByLabel("E-mailadres").fill(EMAIL);
        page.locator("input[name=password]").fill(PASSWORD);
        phone.press("Log in");
        page.locator("input[name=code]").fill(recoveryCode);
        phone.press("Ga verder");

        assertThat(phone.link("Documenten – Zeist").isVisible()).isTrue();
    }
}
