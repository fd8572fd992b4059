package nl.balint.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the house answers to somebody who applies for a seat, from the public page to their own page. */
class ApplyingTest {

    @RegisterExtension
    static final RunningSite SITE = new RunningSite();

    private static final int WORK = 2;

    private final Person visitor = Person.elsewhere(SITE.address(""));

    private ApplicationWalk walk(String email) {
        return new ApplicationWalk(SITE, visitor, email);
    }

    @Test
    void fromThePageToTheStatusWithoutACookie() {
        ApplicationWalk walk = walk("marieke@praktijk.example");
        HttpResponse<String> sent = walk.send();

        assertThat(sent.statusCode()).isEqualTo(303);
        assertThat(sent.headers().firstValue("Location")).contains("/aanmelding/verzonden");
        Document look = visitor.page("/aanmelding/verzonden");
        assertThat(look.select("h1").text()).isEqualTo("Kijk in uw mail");
        assertThat(look.select("[aria-current=step]").text()).contains("Bevestig uw e-mailadres");
        assertThat(look.text()).doesNotContain("Marieke");

        String confirm = walk.mailed("/aanmelding/bevestigen");
        visitor.get(confirm);
        assertThat(visitor.page(confirm).select("h1").text()).isEqualTo("Bevestig uw e-mailadres");
        Document confirmed =
                Jsoup.parse(visitor.submit(confirm, confirm, Map.of()).body());
        assertThat(confirmed.select("h1").text()).isEqualTo("Uw e-mailadres is bevestigd");

        HttpResponse<String> status = visitor.get(walk.mailed("/aanmelding/stand"));
        Document page = Jsoup.parse(status.body());
        assertThat(page.select("h1").text()).startsWith("Uw aanmelding AAN-");
        assertThat(page.select("[aria-current=step]").text()).contains("Ontvangen");
        assertThat(page.text()).doesNotContain("oud-opleider").doesNotContain("vaak moe");
        String standing = walk.mailed("/aanmelding/stand");
        HttpResponse<String> said =
                visitor.submit(standing, standing + "/bericht", Map.of("text", "Ik hoor graag van u."));
        Document told = visitor.page(said.headers().firstValue("Location").orElseThrow());
        assertThat(told.select("main").text()).contains("Uw bericht is verstuurd", "Ik hoor graag van u.");
        assertThat(visitor.page(standing + "?gedaan=zomaar").select(".message--ok"))
                .isEmpty();
        assertThat(visitor.cookies()).isEmpty();
        assertThat(SITE.signedIn("wil").page("/mijn/vandaag").text())
                .contains("Neem een nieuwe aanmelding in behandeling");
    }

    @ParameterizedTest
    @CsvSource({
        "9901234560, 'Een BIG-nummer heeft 11 cijfers, u gaf er 10'",
        "0990000010l, BIG-nummer",
        "990123456012, 'u gaf er 12'"
    })
    void aWrongBigNumberIsRefusedBesideItsFieldAndKept(String typed, String why) {
        HttpResponse<String> answer =
                walk("fout@praktijk.example").with(WORK, "big", typed).upTo(WORK);
        Document page = Jsoup.parse(answer.body());

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(page.select("#form-aanmelden-big-problem").text()).contains(why);
        assertThat(page.select("input[name=big]").val()).isEqualTo(typed);
        assertThat(page.select("input[name=practicePlace]").val()).isEqualTo("Zeist");
    }

    @ParameterizedTest
    @ValueSource(strings = {"99012345601 ", "BIG 990.123.456.01", "990 123 456 01"})
    void aBigNumberIsKeptInOneSpelling(String typed) {
        assertThat(walk("goed@praktijk.example")
                        .with(WORK, "big", typed)
                        .overview()
                        .text())
                .contains("99012345601");
    }

    @Test
    void aBigNumberThatBeginsWithAZeroKeepsIt() {
        assertThat(walk("nul@praktijk.example")
                        .with(WORK, "big", "09900000101")
                        .overview()
                        .text())
                .contains("09900000101");
    }

    @Test
    void sentTwiceIsOneApplicationAndOneMail() {
        ApplicationWalk walk = walk("dubbel@praktijk.example");
        String state = walk.overview().select("input[name=_staat]").val();

        HttpResponse<String> first = walk.send(state);
        HttpResponse<String> second = walk.send(state);

        assertThat(second.statusCode()).isEqualTo(303);
        assertThat(second.headers().firstValue("Location"))
                .isEqualTo(first.headers().firstValue("Location"));
        walk.mailed("/aanmelding/bevestigen");
        String mails = SITE.ask(Mailbox.ADDRESS).body();
        assertThat(mails.split("dubbel@praktijk\\.example", -1)).hasSize(2);
    }

    @Test
    void whoAppliedBeforeIsToldNothingElse() {
        HttpResponse<String> first = walk("weer@praktijk.example").send();
        HttpResponse<String> again = walk("weer@praktijk.example").send();

        assertThat(again.statusCode()).isEqualTo(first.statusCode());
        assertThat(again.headers().firstValue("Location"))
                .isEqualTo(first.headers().firstValue("Location"));
    }
}
