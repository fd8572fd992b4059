package nl.balint.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A group from the form to its recognition, through the secretariat, two of the committee and the board. */
class StartGroupTest {

    @RegisterExtension
    static final RunningSite SITE = new RunningSite();

    private static final String EMAIL = "sian.start@praktijk.example";
    private static final String DESK = "/beheer/groepsstart";

    private final Person visitor = Person.elsewhere(SITE.address(""));

    @Test
    void fromAnIdeaToAGroupWithItsLeaderInvited() {
        String status = applied("Goes aan Zee", 5);

        Document page = visitor.page(status);
        assertThat(page.text()).contains("Ontbreekt", "Ten minste zes deelnemers", "Binnen 20 kilometer staan");
        HttpResponse<String> tooFew = amend(status, "aanvragen", 5);
        assertThat(tooFew.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(tooFew.body())
                        .select("[id$=participants-problem]")
                        .text())
                .contains("ontbreekt");
        assertThat(amend(status, "aanvragen", 6).statusCode()).isEqualTo(303);
        assertThat(visitor.page(status).text()).contains("GRP-", "Uw aanvraag is binnen");

        Person wil = SITE.signedIn("wil");
        Person koos = SITE.signedIn("koos");
        Person ada = SITE.signedIn("ada");
        String file = file(wil, "Goes aan Zee");
        assertThat(wil.page("/mijn/vandaag").text()).contains("nieuwe groep in behandeling", "Goes aan Zee");
        assertThat(koos.get(file).statusCode()).isEqualTo(404);
        checked(wil, file, status);

        advised(koos, file);
        assertThat(ada.get(file).statusCode()).isEqualTo(404);
        Person noor = SITE.signedIn("noor");
        assertThat(act(noor, file, "advies", Map.of("verdict", "POSITIVE", "motivation", "Ervaren begeleider."))
                        .statusCode())
                .isEqualTo(303);
        assertThat(wil.page(file).text()).doesNotContain("Ervaren begeleider.", "Onder ons.");
        assertThat(visitor.page(status).text()).doesNotContain("Ervaren begeleider.", "Onder ons.");

        decided(ada, file);
        assertThat(visitor.page(status).text()).contains("Het bestuur heeft uw groep erkend");
        assertThat(wil.page("/beheer/groepen").text()).contains("Goes aan Zee");
        letter(visitor.get(status + "/besluit"));
        letter(ada.get(file + "/bestanden/decision"));
        assertThat(SITE.signedIn("anne").get(file + "/bestanden/decision").statusCode())
                .isEqualTo(404);
        String mails = new Mailbox(SITE).with("deelnemer6@praktijk.example", "renske.goesaanzee." + EMAIL);
        assertThat(mails).contains("/uitnodiging/");
        assertThat(visitor.cookies()).isEmpty();
    }

    private static void letter(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/pdf");
        assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
                .startsWith("attachment")
                .contains("besluit-grp-");
        assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(answer.body()).startsWith("%PDF-");
    }

    @Test
    void beforeTheDecisionThereIsNoLetter() {
        String status = applied("Domburg", 6);

        assertThat(visitor.get(status + "/besluit").statusCode()).isEqualTo(404);
    }

    @Test
    void whoWithdrawsBeforeAskingLeavesNothing() {
        String status = applied("Veere", 6);

        HttpResponse<String> answer = visitor.submit(status, status + "/intrekken", Map.of());

        assertThat(Jsoup.parse(answer.body()).select("h1").text()).isEqualTo("Uw aanvraag is gewist");
        assertThat(visitor.get(status).statusCode()).isEqualTo(410);
    }

    @Test
    void othersFindNothing() {
        assertThat(SITE.signedIn("anne").get(DESK).statusCode()).isEqualTo(404);
        assertThat(SITE.signedIn("jits").get(DESK + "/bestaat-niet").statusCode())
                .isEqualTo(404);
        assertThat(visitor.get("/groepsstart/stand/" + "A".repeat(43)).statusCode())
                .isEqualTo(410);
    }

    /** The form is sent; the address of the own page. */
    private String applied(String name, int participants) {
        String email = name.replace(" ", "").toLowerCase(java.util.Locale.ROOT) + "." + EMAIL;
        HttpResponse<String> sent = new StartWalk(visitor).send(name, email, participants(participants));
        assertThat(sent.headers().firstValue("Location")).contains("/groepsstart/verzonden");
        assertThat(visitor.page("/groepsstart/verzonden").select("h1").text()).isEqualTo("Kijk in uw mail");
        return new ApplicationWalk(SITE, visitor, email).mailed("/groepsstart/stand");
    }

    private void checked(Person wil, String file, String status) {
        assertThat(act(wil, file, "oppakken", Map.of()).statusCode()).isEqualTo(303);
        assertThat(act(wil, file, "vragen", Map.of("words", "")).statusCode()).isEqualTo(422);
        assertThat(act(wil, file, "vragen", Map.of("words", "Waar komt u bijeen?"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(wil.page(file).text()).contains("De klok staat stil");
        assertThat(visitor.page(status).text()).contains("Waar komt u bijeen?");
        assertThat(amend(status, "aanvullen", 6).statusCode()).isEqualTo(303);
        assertThat(wil.get(file + "/bestanden/leaderCv").body()).contains("psychotherapeut");
        assertThat(act(wil, file, "compleet", Map.of()).statusCode()).isEqualTo(303);
    }

    private static void advised(Person koos, String file) {
        Map<String, String> advice = Map.of("verdict", "CONDITIONAL", "motivation", "Eerst een cobegeleider.");
        assertThat(koos.page("/mijn/vandaag").text()).contains("Geef advies over een nieuwe groep");
        assertThat(act(koos, file, "notities", Map.of("words", "Onder ons.")).statusCode())
                .isEqualTo(303);
        assertThat(act(koos, file, "advies", advice).statusCode()).isEqualTo(303);
        assertThat(act(koos, file, "advies", advice).statusCode()).isEqualTo(422);
    }

    private static void decided(Person ada, String file) {
        Document page = ada.page(file);
        assertThat(page.text()).contains("Eerst een cobegeleider.", "Ervaren begeleider.", "Onder ons.");
        HttpResponse<String> silent = act(ada, file, "besluit", Map.of("verdict", "POSITIVE", "motivation", ""));
        assertThat(silent.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(silent.body()).select("[id$=motivation-problem]").text())
                .contains("Schrijf op waarom");
        String mentor = page.select("select[name=mentor] option").last().val();
        assertThat(act(
                                ada,
                                file,
                                "besluit",
                                Map.of(
                                        "verdict", "POSITIVE",
                                        "motivation", "De mentor helpt zoeken.",
                                        "mentor", mentor))
                        .statusCode())
                .isEqualTo(303);
    }

    private static HttpResponse<String> act(Person who, String file, String way, Map<String, String> fields) {
        return who.submit(file, file + "/" + way, fields);
    }

    private HttpResponse<String> amend(String status, String way, int participants) {
        return visitor.submit(
                status, status + "/" + way, Map.of("participants", participants(participants), "words", ""));
    }

    private static String file(Person office, String name) {
        return office.page(DESK).select("main a").stream()
                .filter(link -> link.text().equals(name))
                .findFirst()
                .orElseThrow()
                .attr("href");
    }

    private static String participants(int number) {
        return IntStream.rangeClosed(1, number)
                .mapToObj(each ->
                        "Deelnemer de Nummer" + each + "; Goes; deelnemer" + each + "@praktijk.example; ; huisarts")
                .collect(Collectors.joining("\n"));
    }
}
