package nl.balint.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.balint.portal.places.Gazetteer;
import nl.balint.portal.places.Place;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An operator brings in a table of postcodes, looks what it changes, uses it and takes it back. */
class PostcodeTableTest {

    private static final String SCREEN = "/beheer/postcodes";
    private static final String NEAR = "/groepen?q=3701";

    @RegisterExtension
    static final RunningSite SITE = RunningSite.apart();

    private final Person joris = SITE.signedIn("joris");

    @AfterEach
    void leaveNothing() {
        for (String deed : List.of(SCREEN + "/weg", SCREEN + "/ongedaan")) {
            if (!joris.page(SCREEN).select("form[action^=" + deed + "]").isEmpty()) {
                joris.submit(SCREEN, deed, Map.of());
            }
        }
    }

    /** Every code from 1000 on, spread over the places of the country. */
    private static String table(int size) {
        List<Place> places = Gazetteer.builtIn().places();
        return IntStream.range(1000, 1000 + size)
                .mapToObj(code -> {
                    Place place = places.get(code % places.size());
                    return code + ";" + place.position().latitude() + ";"
                            + place.position().longitude();
                })
                .collect(Collectors.joining("\n", "pc4;lat;lon\n", "\n"));
    }

    private HttpResponse<String> bring(String text) {
        return joris.upload(SCREEN, SCREEN, "tabel.csv", text);
    }

    private static String near() {
        return SITE.page(NEAR).select(".finder__list").text();
    }

    private String screen() {
        return joris.page(SCREEN).select("main").text();
    }

    @Test
    void isLookedAtUsedAndTakenBack() {
        assertThat(near()).contains("ongeveer");

        assertThat(bring(table(3_600)).statusCode()).isEqualTo(303);
        assertThat(screen()).contains("tabel.csv", "3.600 postcodes komen erbij", "Joris Knol");
        assertThat(near()).as("nothing is used yet").contains("ongeveer");

        assertThat(joris.submit(SCREEN, SCREEN + "/gebruiken", Map.of()).statusCode())
                .isEqualTo(303);
        assertThat(near()).doesNotContain("ongeveer");

        assertThat(bring(table(3_700)).statusCode()).isEqualTo(303);
        assertThat(screen()).contains("100 postcodes komen erbij", "0 postcodes vervallen");
        assertThat(joris.submit(SCREEN, SCREEN + "/weg", Map.of()).statusCode()).isEqualTo(303);

        assertThat(joris.submit(SCREEN, SCREEN + "/ongedaan", Map.of()).statusCode())
                .isEqualTo(303);
        assertThat(near()).contains("ongeveer");
        assertThat(screen()).contains("Er is geen tabel ingelezen");
    }

    @Test
    void aWrongFileIsRefusedWithItsLines() {
        HttpResponse<String> faulty = bring("pc4;lat;lon\n0999;52;5\n1011;5.0;52.0\n");

        assertThat(faulty.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(faulty.body()).text())
                .contains("Regel 2: hier staat geen postcode", "Regel 3: deze plaats ligt buiten Nederland");
        assertThat(bring(table(100)).statusCode()).isEqualTo(422);
        assertThat(bring("x".repeat(4_100_000)).statusCode()).isEqualTo(422);
        assertThat(screen()).contains("Er is geen tabel ingelezen").doesNotContain("kijk eerst");
    }
}
