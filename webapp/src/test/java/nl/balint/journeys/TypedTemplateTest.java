package nl.balint.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What people type that looks like a template or an expression is text, also in the mails that tell it. */
class TypedTemplateTest {

    @RegisterExtension
    static final RunningSite SITE = RunningSite.apart();

    private static final String CODE = "${7*7}[#assign x=1][=7*7]{{naam}}";

    /** What the house keeps of it in a name. */
    private static final String AS_NAME = "{7*7}[#assign x1][7*7]{{naam}}";

    @Test
    void inTheNameOfWhoApplies() {
        String email = "sjabloon@praktijk.example";
        new ApplicationWalk(SITE, Person.elsewhere(SITE.address("")), email)
                .with(1, "firstName", CODE)
                .with(1, "lastName", CODE)
                .send();

        assertThat(mailed(email, "Bevestig uw e-mailadres")).contains("Beste " + AS_NAME);
    }

    @Test
    void inAnApplicationThatAMailOfTheRedactieGreets() {
        String confirm = "/beheer/teksten/applications-mails-confirm";
        SITE.signedIn("lotte")
                .submit(confirm, confirm, Map.of("doen", "bewaar", "text", "Dag {{naam}}, ${6*7} [#stop] dank u wel."));
        String email = "sjabloon2@praktijk.example";
        new ApplicationWalk(SITE, Person.elsewhere(SITE.address("")), email)
                .with(1, "firstName", CODE)
                .send();

        assertThat(mailed(email, "Bevestig uw e-mailadres"))
                .contains("Dag " + AS_NAME + " van der Ploeg, ${6*7} [#stop] dank u wel.")
                .doesNotContain("42");
    }

    @Test
    void inAMessageThatAVisitorSends() {
        Person helene = SITE.signedIn("helene");
        String profile = "/mijn/vermelding";
        helene.fillIn(profile, profile, Map.of("listed", "true", "contactForm", "true", "about", CODE));
        String form = "/formulieren/begeleider";
        Person.expect(
                303,
                Person.elsewhere(SITE.address(""))
                        .fillIn(
                                form + "?whom=helene-buchner",
                                form,
                                Map.of(
                                        "whom",
                                        "helene-buchner",
                                        "name",
                                        "Floor " + CODE,
                                        "email",
                                        "floor@praktijk.example",
                                        "message",
                                        "Is er plek? " + CODE)));

        assertThat(mailed(Person.account("helene").email(), "Een bericht via uw vermelding"))
                .contains("Floor " + CODE + " schrijft u", "Is er plek? " + CODE);
        assertThat(SITE.page("/begeleiders/helene-buchner").text()).contains(CODE);
    }

    @Test
    void inOnesOwnName() {
        Person floor = SITE.signedIn("floor");
        String details = "/mijn/gegevens/wijzigen";
        Person.expect(303, floor.fillIn(details, details, Map.of("given", CODE, "surname", CODE)));
        String email = Person.account("floor").email();
        Person.elsewhere(SITE.address(""))
                .submit("/wachtwoord-vergeten", "/wachtwoord-vergeten", Map.of("email", email));

        assertThat(mailed(email, "wachtwoord")).contains("Beste " + AS_NAME);
        assertThat(floor.page("/mijn/gegevens").text()).contains(AS_NAME);
    }

    /** What the newest mail of that subject to somebody says. */
    private static String mailed(String email, String subject) {
        return ApplicationWalk.await(() -> SITE.page("/demo/postvak").select("main tr:has(a)").stream()
                        .filter(row -> row.text().contains(email) && row.text().contains(subject))
                        .findFirst()
                        .map(row -> SITE.page(row.select("a").attr("href") + "/opmaak")
                                .text()))
                .orElseThrow(() -> new AssertionError("No mail to " + email + " about " + subject));
    }
}
