package nl.balint.portal.documents;

import static nl.balint.portal.documents.OpenHouse.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** PRIVACY R-CAS-6: a report is written by questions about the doctor, and comes in as any other file. */
class WrittenReportTest {

    private static final String TODAY = "2027-03-03";

    @TempDir
    private Path data;

    private OpenHouse house;
    private String folder;

    @BeforeEach
    void open() {
        house = new OpenHouse(data);
        folder = house.folder("Verslagen");
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void withoutAnArchiveThereIsNothingToWrite() {
        assertThat(house.page("Anna", folder).text()).doesNotContain("Schrijf een verslag");
        assertThat(house.get("Anna", folder + "/verslag").statusCode()).isEqualTo(404);
        assertThat(write("touched", "Het raakte hem.").statusCode()).isEqualTo(404);
    }

    @Test
    void whatWasAnsweredBecomesADocumentBelowItsQuestions() {
        archive();

        Document done = page(write("touched", "Boosheid & <b>onmacht</b>.\nOok verdriet.", "age", "OLD"));

        assertThat(done.text()).contains("Toegevoegd.");
        String document = house.page("Anna", folder).select("tbody th a").attr("href");
        assertThat(house.page("Anna", document).text())
                .contains("Wat raakte de dokter?", "Boosheid & <b>onmacht</b>.", "Ook verdriet.", "Op leeftijd")
                .doesNotContain("Wat spraken we af?");
    }

    @Test
    void whoCanBeRecognisedIsPointedOutBeforeItIsKept() {
        archive();

        Document asked = page(write("touched", "mevrouw Jansen, 92, uit Nes"));

        assertThat(asked.select(".findings label").eachText()).isNotEmpty();
        assertThat(house.page("Anna", folder).select("tbody th")).isEmpty();
    }

    @Test
    void aCitizensNumberIsRefused() {
        archive();

        assertThat(write("learned", "Het nummer was 123456782.").statusCode()).isIn(200, 422);
        assertThat(house.page("Anna", folder).select("tbody th")).isEmpty();
    }

    @Test
    void anEmptyOneOrOneWithoutTheDeclarationOrOfTomorrowIsAMistake() {
        archive();
        String tomorrow = LocalDate.parse(TODAY).plusDays(1).toString();

        assertThat(write().statusCode()).isEqualTo(422);
        assertThat(write("touched", "Iets.", "declared", "").statusCode()).isEqualTo(422);
        assertThat(write("touched", "Iets.", "day", tomorrow).statusCode()).isEqualTo(422);
        assertThat(house.page("Anna", folder).select("tbody th")).isEmpty();
    }

    private void archive() {
        String settings = folder.substring(0, folder.lastIndexOf('/')) + "/instellingen";
        house.post("Anna", settings + "/archief", "decided=2027-01-01&months=12");
    }

    /** Sends a report of today with the declaration; what is named here takes the place of that. */
    private HttpResponse<byte[]> write(String... fields) {
        Map<String, String> values = new LinkedHashMap<>(Map.of("day", TODAY, "age", "NOT_TOLD", "declared", "true"));
        for (int at = 0; at < fields.length; at += 2) {
            values.put(fields[at], fields[at + 1]);
        }
        String form = values.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return house.post("Anna", folder + "/verslag", form);
    }

    private static Document page(HttpResponse<byte[]> answer) {
        return Jsoup.parse(text(answer));
    }
}
