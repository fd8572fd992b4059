package nl.balint.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import nl.balint.journeys.Browser.Visit;

/** Somebody who was invited makes their account: a password, an app for codes, recovery codes. */
final class AccountSetup {

    private final RunningSite site;
    private final Visit visit;

    AccountSetup(RunningSite site, Visit visit) {
        this.site = site;
        this.visit = visit;
    }

    /** Where the button of the invitation to that address leads. */
    String invitation(String email) {
        return new Mailbox(site).link(email, "/uitnodiging");
    }

    /** Ends inside; the first of the codes for whoever loses their telephone. */
    String setUp(String invitation, String password) {
        Page page = visit.page();
        page.navigate(site.address(invitation));
        assertThat(visit.faults()).isEmpty();
        page.locator("input[name=password]").fill(password);
        visit.press("Bewaar en ga verder");

        assertThat(visit.faults()).isEmpty();
        visit.follow("Stel een app in");
        assertThat(page.locator("svg.scan-code path").getAttribute("d")).hasSizeGreaterThan(1000);
        page.getByText("Lukt scannen niet? Typ de sleutel over").click();
        String secret = page.locator("code.secret").innerText();
        assertThat(page.locator("a[href^='otpauth:']").getAttribute("href")).contains(secret.replace(" ", ""));
        assertThat(visit.faults()).isEmpty();
        page.getByLabel(Pattern.compile("Code uit de app.*"))
                .fill(Totp.fresh(site.address(""), secret.replace(" ", ""), site::now));
        visit.press("Bevestig");

        assertThat(page.locator(".recovery-codes code").allInnerTexts()).hasSize(10);
        assertThat(visit.faults()).isEmpty();
        String code = page.locator(".recovery-codes code").first().innerText();
        visit.follow("Ik heb ze bewaard, ga verder");
        return code;
    }
}
