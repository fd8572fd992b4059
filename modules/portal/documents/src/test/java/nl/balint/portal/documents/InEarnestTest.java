package nl.balint.portal.documents;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import nl.balint.portal.documents.internal.samples.OfficeFile;
import nl.balint.portal.documents.internal.samples.PdfFile;
import nl.balint.portal.documents.internal.samples.PictureFile;
import nl.balint.portal.members.Address;
import nl.balint.portal.members.Practice;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a file in the hand of a leader to what the members find: with nothing played. */
class InEarnestTest {

    @TempDir
    private Path data;

    private OpenHouse house;
    private String folder;

    @BeforeEach
    void open() {
        house = OpenHouse.inEarnest(data);
        folder = house.folder("Mededelingen");
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void aReportIsFoundByItsWordsAtOnceAndOnlyByTheGroup() throws IOException {
        bring(
                "Verslag.docx",
                OfficeFile.docx("Over de relatie met een bakkersvrouw").bytes());
        bring("Rooster.pdf", PdfFile.of("Het rooster van dit seizoen").bytes());

        assertThat(found("Emma", "bakkersvrouw")).containsExactly("Verslag.docx");
        assertThat(found("Emma", "rooster seizoen")).containsExactly("Rooster.pdf");
        assertThat(found("Bram", "bakkersvrouw")).isEmpty();
        assertThat(onDisk()).doesNotContain("bakkersvrouw");
    }

    @Test
    void whatMayNotComeInStaysOutWithTheReason() {
        assertThat(said("bsn.docx", OfficeFile.docx("nummer 123456782").bytes()))
                .contains("burgerservicenummer");
        assertThat(said(
                        "macro.docx",
                        OfficeFile.docx("x").with("word/vbaProject.bin", "x").bytes()))
                .contains("macro’s");
        assertThat(said(
                        "script.pdf",
                        PdfFile.withCatalog("/Names << /JavaScript 9 0 R >>", "x")
                                .bytes()))
                .contains("script");
        assertThat(said("anders.pdf", OfficeFile.docx("x").bytes())).contains("De naam eindigt op .pdf");
        assertThat(said("pagina.html", "<html>".getBytes(UTF_8))).contains("Dit soort bestand");
        assertThat(house.page("Anna", folder).select("tbody th")).isEmpty();
    }

    @Test
    void theAuthorConfirmsWhatWasFound() {
        Document page = bring("Casus.txt", "De heer Bakker uit Nes is 93 jaar".getBytes(UTF_8));

        assertThat(page.select(".findings label").eachText())
                .containsExactlyInAnyOrder(
                        "Een naam: De heer Bakker",
                        "Een kleine plaats: uit Nes",
                        "Een leeftijd van 90 jaar of ouder: 93 jaar");
        String confirm = page.select(".findings").attr("action");
        assertThat(house.post("Anna", confirm, "seen=1&seen=2&seen=3").statusCode())
                .isEqualTo(303);
        assertThat(house.page("Emma", folder).select("tbody th a").eachText()).containsExactly("Casus.txt");
    }

    @Test
    void theNameOfAPracticeOfTheGroupIsPointedOut() {
        Practice practice = new Practice("Praktijk De Linde", Address.NONE, "");
        house.change(content ->
                house.register.members().save(content, house.person("Jan").withPractice(practice)));

        Document page =
                bring("Casus.txt", "Zij komt al jaren bij praktijk  de linde, en bij De Lindeboom".getBytes(UTF_8));

        assertThat(page.select(".findings label").eachText())
                .containsExactly("De naam van een praktijk uit uw groep: Praktijk De Linde");
        assertThat(bring("Lijst.txt", "Over de linden".getBytes(UTF_8)).select(".upload--added"))
                .hasSize(1);
    }

    @Test
    void aPhotographLosesItsPlaceAndNothingIsLeftBehind() throws IOException {
        bring("Foto.jpg", PictureFile.photograph(60, 30, 6));

        String address = house.page("Emma", folder).select("tbody th a").attr("href");
        HttpResponse<byte[]> file = house.get("Emma", address + "/bestand");
        assertThat(new String(file.body(), ISO_8859_1)).doesNotContain(PictureFile.PLACE, "Exif");
        assertThat(ImageIO.read(new ByteArrayInputStream(file.body())).getHeight())
                .isEqualTo(60);
        for (String place : List.of("uploads", "workshop")) {
            assertThat(data.resolve(place)).isEmptyDirectory();
        }
    }

    @Test
    void whatIsThrownAwayIsFoundNoMore() {
        bring("Verslag.txt", "Over een bakkersvrouw".getBytes(UTF_8));
        String address = house.page("Anna", folder).select("tbody th a").attr("href");
        assertThat(found("Emma", "bakkersvrouw")).hasSize(1);

        house.post("Anna", address + "/weggooien", "");
        assertThat(found("Emma", "bakkersvrouw")).isEmpty();
        assertThat(found("Anna", "bakkersvrouw")).isEmpty();
    }

    private List<String> found(String who, String words) {
        return house.page(who, "/mijn/zoeken?q=" + words.replace(" ", "+"))
                .select(".found__name a")
                .eachText();
    }

    private String said(String name, byte[] content) {
        return bring(name, content).select(".upload--refused").text();
    }

    private Document bring(String name, byte[] content) {
        return Bringing.page(house, "Anna", folder, name, content);
    }

    /** All that lies in the folder of the house, the index and what children left among it. */
    private String onDisk() throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.walk(data)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                all.append(Files.readString(file, ISO_8859_1));
            }
        }
        return all.toString();
    }
}
