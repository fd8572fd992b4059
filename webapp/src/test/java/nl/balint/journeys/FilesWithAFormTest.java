package nl.balint.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Somebody who asks recognition for a group sends the curriculum vitae of its leader along. */
class FilesWithAFormTest {

    @RegisterExtension
    static final RunningSite SITE = new RunningSite();

    private static final String FORM = "/formulieren/groep-starten";
    private static final String BOUNDARY = "een-grens-tussen-delen";

    private final HttpClient client = HttpClient.newHttpClient();
    private final Person visitor = Person.anonymous(SITE.address(""));
    private String state = "";

    @BeforeEach
    void goToTheStepOfTheLeaders() {
        state = state(visitor.page("/een-groep-starten"));
        state = state(Jsoup.parse(visitor.post(
                        FORM, Map.of("_staat", state, "name", "Ada Bos", "email", "ada@praktijk.example", "role", "gp"))
                .body()));
        Document page = Jsoup.parse(visitor.post(
                        FORM,
                        Map.of(
                                "_staat", state,
                                "groupName", "Gooi",
                                "place", "Hilversum",
                                "meeting", "live",
                                "plan", "Elkaar leren kennen."))
                .body());
        assertThat(page.text()).contains("Stap 3 van 6");
        state = state(page);
    }

    @Test
    void aProgramIsRefusedBesideItsFieldAndTheRestIsKept() throws Exception {
        Document page = send("cv.exe", "MZ\u0000\u0001 no curriculum at all", 422);

        assertThat(page.select("#form-groep-starten-leaderCv-problem").text()).isNotBlank();
        assertThat(page.select("input[name=leaderName]").val()).isEqualTo("Hélène van Dam");
    }

    @Test
    void aFileThatIsTooLargeIsAMistakeBesideItsField() throws Exception {
        Document page = send("cv.txt", "x".repeat(10 * 1024 * 1024 + 1), 422);

        assertThat(page.select("#form-groep-starten-leaderCv-problem").text()).contains("hoogstens 10 MB");
    }

    @Test
    void aGoodFileIsKeptForTheOverviewAndNeedNotBeSentAgain() throws Exception {
        Document page = send("cv.txt", "Opleiding tot psychotherapeut in Utrecht.", 200);

        assertThat(page.text()).contains("Stap 4 van 6");
        Document back = Jsoup.parse(visitor.post(FORM, Map.of("_staat", state(page), "_naar", "terug"))
                .body());
        assertThat(back.text()).contains("cv.txt weghalen");
    }

    private Document send(String fileName, String octets, int status) throws IOException, InterruptedException {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("_staat", state);
        fields.put("leaderName", "Hélène van Dam");
        fields.put("leaderEmail", "helene@praktijk.example");
        fields.put("hasColeader", "no");
        fields.put("noColeader", "We zoeken er nog een.");
        StringBuilder body = new StringBuilder();
        fields.forEach((name, value) -> body.append(part("name=\"" + name + "\"", value)));
        body.append(part("name=\"leaderCv\"; filename=\"" + fileName + "\"\r\nContent-Type: text/plain", octets));
        body.append("--").append(BOUNDARY).append("--\r\n");
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(URI.create(SITE.address(FORM)))
                        .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                        .header("Origin", SITE.address(""))
                        .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                        .build(),
                HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        assertThat(answer.statusCode()).isEqualTo(status);
        return Jsoup.parse(answer.body());
    }

    private static String part(String head, String value) {
        return "--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + head + "\r\n\r\n" + value + "\r\n";
    }

    private static String state(Document page) {
        return page.select("form[action^=" + FORM + "] input[name=_staat]").val();
    }
}
