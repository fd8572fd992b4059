package nl.balint.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import nl.balint.journeys.Person;
import nl.balint.journeys.RunningSite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The operator reads the documents of Haarlem in the running house, and gives it back. */
class EmergencyAccessTest {

    private static final String ADDRESS = "/beheer/noodtoegang";
    private static final String DOCUMENTS = "/mijn/groepen/haarlem/documenten";

    @RegisterExtension
    static final RunningSite SITE = new RunningSite();

    @Test
    void twoPeopleOpenItEveryScreenTellsSoAndOneClickEndsIt() {
        Person joris = SITE.signedIn("joris");
        Person fatma = SITE.signedIn("fatma");
        String group = joris.page(ADDRESS).select("option:contains(Haarlem)").attr("value");
        assertThat(joris.get(DOCUMENTS).statusCode()).isEqualTo(404);

        joris.submit(
                ADDRESS,
                ADDRESS,
                Map.of("group", group, "reason", "ASKED", "explanation", "De groep vraagt hulp bij een bestand."));
        assertThat(joris.get(DOCUMENTS).statusCode()).isEqualTo(404);
        fatma.submit(ADDRESS, ADDRESS + "/goedkeuren", Map.of());

        try {
            assertThat(joris.get(DOCUMENTS).statusCode()).isEqualTo(200);
            assertThat(joris.get("/mijn/groepen/haarlem").statusCode()).isEqualTo(404);
            assertThat(joris.get("/mijn/groepen/haarlem/adreslijst.csv").statusCode())
                    .isEqualTo(404);
            assertThat(joris.page("/mijn").select("aside.emergency").text()).contains("Haarlem");
            assertThat(fatma.page("/mijn").select("aside.emergency")).isEmpty();
            assertThat(SITE.signedIn("floor").page(DOCUMENTS).select(".message").text())
                    .contains("hoort niet bij de groep");
        } finally {
            joris.submit("/mijn", ADDRESS + "/beeindigen", Map.of());
        }
        assertThat(joris.get(DOCUMENTS).statusCode()).isEqualTo(404);
        assertThat(joris.page("/mijn").select("aside.emergency")).isEmpty();
    }
}
