package nl.balint.portal.documents;

import static nl.balint.portal.documents.OpenHouse.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BringTest {

    private static final String EDGE = "rand-van-een-deel";

    @TempDir
    private Path data;

    private OpenHouse house;
    private String folder;

    @BeforeEach
    void open() {
        house = new OpenHouse(data, DocumentsConfig.STANDARD.withLimits(1_000_000, 3_000_000));
        folder = house.folder("Mededelingen");
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void severalFilesComeInWithAPlainForm() throws IOException {
        Document page = page(bring("Anna", declared(), file("Een.txt", "Eerste"), file("Twee.txt", "Tweede")));

        assertThat(page.select(".upload__name").eachText()).containsExactly("Een.txt", "Twee.txt");
        assertThat(page.text()).contains("Toegevoegd.");
        assertThat(house.page("Emma", folder).select("tbody th a").eachText()).containsExactly("Een.txt", "Twee.txt");
        assertThat(temporary()).isZero();
    }

    @Test
    void withoutTheDeclarationNothingIsKept() throws IOException {
        HttpResponse<byte[]> answer = bring("Anna", file("Een.txt", "Eerste"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(page(answer).select(".form-summary").text()).contains("verklaar dat");
        assertThat(house.page("Anna", folder).select("tbody th")).isEmpty();
        assertThat(temporary()).isZero();
        assertThat(bring("Anna", declared()).statusCode()).isEqualTo(422);
    }

    @Test
    void oneOfThemMustBeLookedAtTheOthersAreIn() {
        Document page = page(bring(
                "Anna",
                declared(),
                file("Goed.txt", "Beste leden"),
                file("Virus.txt", "een virus"),
                file("Casus.txt", "mevrouw J. is 92 jaar")));

        assertThat(page.select(".upload--added .upload__name").text()).isEqualTo("Goed.txt");
        assertThat(page.select(".upload--refused").text()).contains("In dit bestand is een virus gevonden");
        assertThat(page.select(".findings label").eachText())
                .containsExactly("Een leeftijd van 90 jaar of ouder: 92", "Een naam: mevrouw J");
        String confirm = page.select(".findings").attr("action");

        HttpResponse<byte[]> half = house.post("Anna", confirm, "seen=1");
        assertThat(half.statusCode()).isEqualTo(422);
        assertThat(house.page("Emma", folder).select("tbody th a").eachText()).containsExactly("Goed.txt");
        assertThat(house.post("Emma", confirm, "seen=1&seen=2").statusCode()).isEqualTo(404);

        assertThat(house.post("Anna", confirm, "seen=1&seen=2").statusCode()).isEqualTo(303);
        assertThat(house.page("Emma", folder).select("tbody th a").eachText()).containsExactly("Casus.txt", "Goed.txt");
    }

    @Test
    void aFileThatIsTooLargeStopsTheReading() throws IOException {
        HttpResponse<byte[]> answer =
                bring("Anna", declared(), file("Film.txt", "x".repeat(1_500_000)), file("Na.txt", "Komt te laat"));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(page(answer).select(".upload--refused").text()).contains("hooguit 977 kB");
        assertThat(house.page("Anna", folder).select("tbody th")).isEmpty();
        assertThat(temporary()).isZero();
        assertThat(bring("Anna", declared(), file("Film.txt", "x".repeat(5_000_000)))
                        .statusCode())
                .isEqualTo(413);
    }

    @Test
    void aMemberBringsFilesOnlyWhereALeaderSaidSo() {
        assertThat(house.page("Emma", folder).select("file-upload")).isEmpty();
        assertThat(bring("Emma", declared(), file("Een.txt", "Eerste")).statusCode())
                .isEqualTo(404);

        house.post("Anna", folder + "/wijzigen", "name=Mededelingen&open=true");

        assertThat(house.page("Emma", folder).select("file-upload")).hasSize(1);
        assertThat(bring("Emma", declared(), file("Een.txt", "Eerste")).statusCode())
                .isEqualTo(200);
        assertThat(bring("Bram", declared(), file("Een.txt", "Eerste")).statusCode())
                .isEqualTo(404);
    }

    @Test
    void whatWaitsForTheScannerIsSeenByItsAuthorAlone() {
        house.check.isAway = true;
        Document page = page(bring("Anna", declared(), file("Een.txt", "Eerste")));

        assertThat(page.select(".upload--waiting").text()).contains("De virusscanner is even niet bereikbaar");
        assertThat(house.page("Anna", folder).select(".upload--waiting").text()).contains("Een.txt");
        assertThat(house.page("Emma", folder).text()).doesNotContain("Een.txt");
    }

    @Test
    void whatIsSentTwiceAtOnceComesInOnce() throws Exception {
        ExecutorService clicks = Executors.newFixedThreadPool(2);
        try {
            Callable<Document> click = () -> bringOne("sleutel", "Eerste");
            for (Future<Document> answer : clicks.invokeAll(List.of(click, click))) {
                assertThat(answer.get().select(".upload--added .upload__name").eachText())
                        .containsExactly("Een.txt");
            }
        } finally {
            clicks.shutdown();
        }
        assertThat(temporary()).isZero();
    }

    @Test
    void whoGoesBackAndSendsAnotherFileMeansIt() {
        bringOne("sleutel", "Eerste");
        assertThat(bringOne("sleutel", "Eerste").select(".upload--version")).isEmpty();

        assertThat(bringOne("sleutel", "Anders").select(".upload--version")).hasSize(1);
        assertThat(bringOne("andere", "Anders").select(".upload--version")).hasSize(1);
    }

    private Document bringOne(String key, String text) {
        return page(bring("Anna", once(key), declared(), file("Een.txt", text)));
    }

    private static String once(String key) {
        return "--" + EDGE + "\r\nContent-Disposition: form-data; name=\"_once\"\r\n\r\n" + key + "\r\n";
    }

    @Test
    void aHostileNameBecomesAHarmlessOne() {
        bring("Anna", declared(), file("../../<script>alert(1)</script>.txt", "Eerste"));

        assertThat(house.page("Emma", folder).select("tbody th a").eachText()).containsExactly("script_.txt");
        assertThat(house.page("Emma", folder).select("tbody script")).isEmpty();
    }

    private HttpResponse<byte[]> bring(String who, String... parts) {
        String body = String.join("", parts) + "--" + EDGE + "--\r\n";
        return house.ask(
                who,
                "POST",
                folder + "/bestanden",
                BodyPublishers.ofByteArray(body.getBytes(StandardCharsets.UTF_8)),
                "Content-Type",
                "multipart/form-data; boundary=" + EDGE);
    }

    private static String declared() {
        return "--" + EDGE + "\r\nContent-Disposition: form-data; name=\"declared\"\r\n\r\ntrue\r\n";
    }

    private static String file(String name, String text) {
        return "--" + EDGE + "\r\nContent-Disposition: form-data; name=\"files\"; filename=\"" + name
                + "\"\r\nContent-Type: text/plain\r\n\r\n" + text + "\r\n";
    }

    private static Document page(HttpResponse<byte[]> answer) {
        return Jsoup.parse(text(answer));
    }

    private long temporary() throws IOException {
        try (Stream<Path> files = Files.list(data.resolve("uploads"))) {
            return files.count();
        }
    }
}
