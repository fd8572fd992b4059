package nl.balint.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import nl.balint.journeys.Browser.Look;
import nl.balint.journeys.Browser.Visit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A member makes a passkey and comes in with it, with an authenticator that Chromium plays. */
class PasskeyTest {

    @RegisterExtension
    static final RunningSite SITE = new RunningSite();

    @RegisterExtension
    static final Browser BROWSER = new Browser();

    @Test
    void opensTheGroupByItselfAndOnlyForItsOwner() {
        try (Visit visit = BROWSER.signIn(new Look(390, ColorScheme.DARK, true), SITE, "anna")) {
            Authenticator telephone = Authenticator.in(visit.page());
            makeAPasskey(visit);
            leave(visit);

            telephone.knowsItsOwner(false);
            visit.press("Log in met een passkey");
            visit.page().getByText("De passkey is niet gebruikt.").waitFor();
            assertThat(visit.page().url()).endsWith("/inloggen");

            telephone.knowsItsOwner(true);
            visit.press("Log in met een passkey");
            visit.page().waitForURL("**/mijn");
            visit.page().locator(".tile__ways a[href$='/documenten']").first().click();
            visit.page().waitForLoadState();
            visit.follow("Mededelingen");
            assertThat(visit.link("Leeslijst.txt").isVisible()).isTrue();
            assertThat(telephone.uses()).isPositive();
        }
    }

    private static void makeAPasskey(Visit visit) {
        visit.press("Anna Berg");
        visit.follow("Inloggen en beveiliging");
        visit.follow("Voeg een tweede stap toe");
        assertThat(visit.faults()).isEmpty();
        visit.page().getByLabel("Naam (mag u weglaten)").fill("Telefoon van Anna");
        visit.press("Maak een passkey");

        visit.link("Ik heb ze bewaard, ga verder").click();
        visit.page().waitForURL("**/mijn");
        visit.press("Anna Berg");
        visit.follow("Inloggen en beveiliging");
        assertThat(visit.page().locator("main").innerText()).contains("Telefoon van Anna");
        assertThat(visit.faults()).isEmpty();
    }

    private static void leave(Visit visit) {
        visit.press("Anna Berg");
        visit.press("Uitloggen");
        visit.page().navigate(SITE.address("/inloggen"));
    }

    /** What is in a telephone that keeps passkeys behind a finger. */
    private record Authenticator(CDPSession wire, String id) {

        static Authenticator in(Page page) {
            CDPSession wire = page.context().newCDPSession(page);
            wire.send("WebAuthn.enable");
            JsonObject options = new JsonObject();
            options.addProperty("protocol", "ctap2");
            options.addProperty("transport", "internal");
            options.addProperty("hasResidentKey", true);
            options.addProperty("hasUserVerification", true);
            options.addProperty("isUserVerified", true);
            options.addProperty("automaticPresenceSimulation", true);
            JsonObject asked = new JsonObject();
            asked.add("options", options);
            String id = wire.send("WebAuthn.addVirtualAuthenticator", asked)
                    .get("authenticatorId")
                    .getAsString();
            return new Authenticator(wire, id);
        }

        void knowsItsOwner(boolean known) {
            JsonObject asked = mine();
            asked.addProperty("isUserVerified", known);
            wire.send("WebAuthn.setUserVerified", asked);
        }

        /** How often its one passkey was used. */
        int uses() {
            return wire.send("WebAuthn.getCredentials", mine())
                    .getAsJsonArray("credentials")
                    .get(0)
                    .getAsJsonObject()
                    .get("signCount")
                    .getAsInt();
        }

        private JsonObject mine() {
            JsonObject asked = new JsonObject();
            asked.addProperty("authenticatorId", id);
            return asked;
        }
    }
}
