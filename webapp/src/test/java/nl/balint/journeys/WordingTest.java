package nl.balint.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The redactie changes what mails and letters say. */
class WordingTest {

    private static final String CONFIRM = "/beheer/teksten/applications-mails-confirm";
    private static final String LETTER = "/beheer/teksten/applications-letters-start-recognised";

    @RegisterExtension
    static final RunningSite SITE = RunningSite.apart();

    private final Person lotte = SITE.signedIn("lotte");

    @Test
    void whatTheyWriteIsInTheNextMailAndItsLinkWorks() {
        HttpResponse<String> saved = write(CONFIRM, "bewaar", "text", "Fijn dat u zich aanmeldt, {{naam}}.");
        Person visitor = Person.elsewhere(SITE.address(""));
        ApplicationWalk walk = new ApplicationWalk(SITE, visitor, "woorden@praktijk.example");
        walk.send();
        String confirm = walk.mailed("/aanmelding/bevestigen");

        assertThat(saved.statusCode()).isEqualTo(303);
        assertThat(SITE.ask("/demo/postvak.json").body()).contains("Fijn dat u zich aanmeldt, Marieke van der Ploeg.");
        assertThat(Jsoup.parse(visitor.submit(confirm, confirm, Map.of()).body())
                        .select("h1")
                        .text())
                .isEqualTo("Uw e-mailadres is bevestigd");

        lotte.submit(CONFIRM, CONFIRM + "/huis", Map.of());
        Document after = lotte.page(CONFIRM);
        assertThat(after.select("textarea[name=text]").val()).startsWith("U vulde het aanmeldformulier");
        assertThat(after.select("table tbody tr")).hasSize(2);
        assertThat(SITE.signedIn("joris").page("/beheer/logboek").text())
                .contains("Tekst van een mail of brief veranderd", "terug naar de tekst van het huis");
    }

    @Test
    void whatIsWrongStandsBesideItsFieldAndWhatWasTypedStays() {
        HttpResponse<String> answer = write(CONFIRM, "bewaar", "text", "Dag {{voornaam}}");
        Document page = Jsoup.parse(answer.body());

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(page.select("#wording-mail-text-problem").text()).contains("{{voornaam}} kennen we hier niet");
        assertThat(page.select("textarea[name=text]").val()).isEqualTo("Dag {{voornaam}}");
    }

    @Test
    void theyLookAtADraftThatNobodyElseSees() {
        String before = "/beheer/teksten/applications-mails-rejected";
        write(before, "bekijk", "text", "Een concept over {{nummer}}.");

        assertThat(lotte.page(before).select(".mailbox__text").text()).contains("Een concept over AAN-2027-0001.");
        HttpResponse<String> look = lotte.get(before + "/voorbeeld");
        assertThat(look.body()).contains("Een concept over AAN-2027-0001.");
        assertThat(look.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'");
        assertThat(SITE.signedIn("joris").page(before).text()).doesNotContain("Een concept");

        lotte.submit(before, before + "/concept", Map.of());
        assertThat(lotte.page(before).text()).doesNotContain("Een concept");
    }

    @Test
    void whoBeganBeforeAnotherSavedLosesNothingAndOverwritesNothing() {
        String address = "/beheer/teksten/applications-mails-withdrawn";
        String began = lotte.page(address).select("input[name=base]").val();
        Person joris = SITE.signedIn("joris");
        joris.submit(address, address, Map.of("doen", "bewaar", "text", "Van Joris, {{nummer}}."));

        HttpResponse<String> late = write(address, "bewaar", "text", "Van Lotte, {{nummer}}.", "base", began);

        assertThat(late.statusCode()).isEqualTo(422);
        assertThat(late.body()).contains("Een ander heeft deze tekst intussen veranderd", "Van Lotte, {{nummer}}.");
        assertThat(joris.page(address).select("textarea[name=text]").val()).isEqualTo("Van Joris, {{nummer}}.");
    }

    @Test
    void anEarlierVersionComesBack() {
        String address = "/beheer/teksten/applications-mails-question";
        write(address, "bewaar", "text", "De eerste.");
        write(address, "bewaar", "text", "De tweede.");

        HttpResponse<String> back = lotte.submit(address + "/versies/1", address + "/versies/1", Map.of());

        assertThat(back.statusCode()).isEqualTo(303);
        assertThat(lotte.page(address).select("textarea[name=text]").val()).isEqualTo("De eerste.");
        assertThat(lotte.page(address).select("table").text()).contains("Versie 3", "Teruggehaald", "Lotte Jansen");
    }

    @Test
    void aLetterIsLookedAtAsItIsPrinted() {
        HttpResponse<String> pdf = lotte.get(LETTER + "/voorbeeld");

        assertThat(pdf.headers().firstValue("Content-Type")).contains("application/pdf");
        assertThat(pdf.body().getBytes(StandardCharsets.ISO_8859_1))
                .startsWith("%PDF".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void whatHangsOnWhatHappenedCannotBeChanged() {
        String fixed = "/beheer/teksten/security-mails-changed";

        assertThat(lotte.page(fixed).text()).contains("Deze tekst ligt vast");
        assertThat(lotte.post(fixed, Map.of("_csrf", lotte.csrf(CONFIRM), "text", "Iets anders"))
                        .statusCode())
                .isEqualTo(404);
    }

    private HttpResponse<String> write(String address, String what, String... fields) {
        Map<String, String> all = new HashMap<>(Map.of("doen", what));
        for (int at = 0; at < fields.length; at += 2) {
            all.put(fields[at], fields[at + 1]);
        }
        return lotte.submit(address, address, all);
    }
}
