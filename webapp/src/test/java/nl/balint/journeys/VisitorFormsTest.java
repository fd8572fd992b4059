package nl.balint.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the house answers to forms that visitors send: rightly, wrongly, twice, late, and with bad intentions. */
class VisitorFormsTest {

    @RegisterExtension
    static final RunningSite SITE = new RunningSite();

    private final Person visitor = Person.anonymous(SITE.address(""));

    private static Map<String, String> question(String message) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("name", "Floor IJzerman");
        fields.put("email", "floor@praktijk.example");
        fields.put("about", "group");
        fields.put("message", message);
        fields.put("_naar", "verstuur");
        return fields;
    }

    @Test
    void theContactPageIsTheSameForEverybodyAndItsFormWorks() {
        HttpResponse<String> page = visitor.get("/contact");
        HttpResponse<String> sent =
                visitor.submit("/contact", "/formulieren/contact", question("Is er plek in de groep van Zeist?"));

        assertThat(page.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(page.headers().firstValue("ETag")).isPresent();
        assertThat(sent.statusCode()).isEqualTo(303);
        assertThat(sent.headers().firstValue("Location")).contains("/formulieren/contact/verzonden");
        assertThat(sent.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(visitor.page("/formulieren/contact/verzonden").select("h1").text())
                .isEqualTo("Uw vraag is verstuurd");
    }

    @Test
    void whatIsWrongStandsBesideItsFieldAndNothingIsLost() {
        Map<String, String> fields = question("Is er plek? <script>alert(1)</script>");
        fields.put("email", "floor@praktijk");

        HttpResponse<String> answer = visitor.submit("/contact", "/formulieren/contact", fields);
        Document page = Jsoup.parse(answer.body());

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(page.select(".form-summary a").eachText())
                .hasSize(1)
                .first()
                .asString()
                .contains("e-mailadres");
        assertThat(page.select("input[name=email]").attr("aria-invalid")).isEqualTo("true");
        assertThat(page.select("input[name=email]").val()).isEqualTo("floor@praktijk");
        assertThat(page.select("textarea[name=message]").val()).contains("<script>alert(1)</script>");
    }

    @Test
    void withoutTheSealOfThePageNothingIsTakenInAndWhatWasTypedIsKept() {
        HttpResponse<String> answer = visitor.post("/formulieren/contact", question("Koop nu"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(answer.body()).select("textarea[name=message]").val())
                .isEqualTo("Koop nu");
    }

    @Test
    void whoFillsInTheFieldThatNobodySeesIsAskedAgain() {
        Map<String, String> fields = question("Koop nu");
        fields.put("_website", "https://evil.example");

        assertThat(visitor.submit("/contact", "/formulieren/contact", fields).statusCode())
                .isEqualTo(422);
    }

    @Test
    void theOfficeReadsItOnceHoweverOftenItWasSentAndOthersFindNothing() {
        Document page = visitor.page("/contact");
        Map<String, String> fields = question("Twee keer gedrukt " + System.nanoTime());
        fields.put(
                "_staat",
                page.select("form[action=/formulieren/contact] input[name=_staat]")
                        .val());
        visitor.post("/formulieren/contact", fields);
        visitor.post("/formulieren/contact", fields);

        Person office = SITE.signedIn("wil");
        Document list = office.page("/beheer/inzendingen/contact");
        long found = list.select("main table a").eachAttr("href").stream()
                .filter(link -> office.page(link).text().contains(fields.get("message")))
                .count();

        assertThat(found).isEqualTo(1);
        assertThat(SITE.signedIn("anne").get("/beheer/inzendingen/contact").statusCode())
                .isEqualTo(404);
    }

    @Test
    void theOfficeTakesQuestionsAlongAndErasesOne() {
        String message = "=1+1 weg ermee " + System.nanoTime();
        visitor.submit("/contact", "/formulieren/contact", question(message));
        Person office = SITE.signedInJustNow("wil");
        String list = "/beheer/inzendingen/contact";
        String one = office.page(list).select("main table a").eachAttr("href").stream()
                .filter(link -> office.page(link).text().contains(message))
                .findFirst()
                .orElseThrow();

        HttpResponse<String> table = office.get(list + "/export.csv");
        assertThat(table.headers().firstValue("Content-Disposition").orElse("")).contains("attachment", "contact.csv");
        assertThat(table.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(table.body()).contains("\"'" + message + "\"");
        assertThat(office.get(list + "/export.json").body()).contains(message);
        assertThat(SITE.signedIn("anne").get(list + "/export.csv").statusCode()).isEqualTo(404);
        assertThat(office.submit(one, one + "/wissen", Map.of()).statusCode()).isEqualTo(303);
        assertThat(office.get(one).statusCode()).isEqualTo(404);
        assertThat(office.get(list + "/export.csv").body()).doesNotContain(message);
    }

    @Test
    void aMemberWhoIsSignedInCanAskAQuestionToo() {
        HttpResponse<String> sent = SITE.signedIn("anne")
                .submit("/contact", "/formulieren/contact", question("Vraag van een lid " + System.nanoTime()));

        assertThat(sent.statusCode()).isEqualTo(303);
    }

    @Test
    void aFormThatIsNotThereIsAPageThatIsNotThere() {
        assertThat(visitor.get("/formulieren/bestaat-niet").statusCode()).isEqualTo(404);
        assertThat(visitor.post("/formulieren/bestaat-niet", Map.of()).statusCode())
                .isEqualTo(404);
        assertThat(visitor.get("/formulieren/verder/" + "A".repeat(43)).statusCode())
                .isEqualTo(404);
    }
}
