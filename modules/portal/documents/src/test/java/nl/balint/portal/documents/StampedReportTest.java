package nl.balint.portal.documents;

import static nl.balint.portal.documents.OpenHouse.ZEIST;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipInputStream;
import nl.balint.cms.content.Value;
import nl.balint.portal.documents.internal.extraction.ChildExtraction;
import nl.balint.portal.documents.internal.extraction.Workshop;
import nl.balint.portal.documents.internal.extraction.WorkshopConfig;
import nl.balint.portal.documents.internal.names.FileName;
import nl.balint.portal.documents.internal.samples.PdfFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** R-CAS-9: first one looks at a report; who takes it along finds their name on each page. */
class StampedReportTest {

    private static final String STAMP = "Vertrouwelijk – Emma de Wit – 3 maart 2027";
    private static final byte[] REPORT =
            PdfFile.of("Over de relatie", "Het vervolg").bytes();

    @TempDir
    private Path data;

    private OpenHouse house;
    private String folder;
    private String report;

    @BeforeEach
    void aReport() {
        house = OpenHouse.inEarnest(data);
        house.post("Anna", ZEIST + "/instellingen/archief", "decided=2027-01-01&months=12");
        folder = house.folder("Verslagen");
        Bringing.answer(house, "Anna", folder, "Verslag.pdf", REPORT);
        report = house.page("Emma", folder).select("tbody th a").attr("href");
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void theNameOpensThePreviewAndTheDownloadIsASecondClick() {
        assertThat(report).matches("/mijn/documenten/[^/]+");
        var page = house.page("Emma", report);

        assertThat(page.select("iframe").attr("src")).isEqualTo(report + "/beeld");
        assertThat(page.select("a[href=" + report + "/bestand]")).hasSize(1);
        assertThat(page.text()).contains("komt uw naam en de datum");
    }

    @Test
    void whoTakesItAlongFindsTheirNameOnEachPage() throws IOException {
        HttpResponse<byte[]> taken = house.get("Emma", report + "/bestand");

        assertThat(taken.headers().firstValue("Content-Disposition").orElse(""))
                .startsWith("attachment")
                .contains("Verslag.pdf");
        assertThat(taken.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(text(taken.body())).containsSubsequence("Over de relatie", STAMP, "Het vervolg", STAMP);
        assertThat(text(house.get("Emma", report + "/versies/1/bestand").body()))
                .contains(STAMP);
        HttpResponse<byte[]> looked = house.get("Emma", report + "/beeld");
        assertThat(text(looked.body())).contains(STAMP);
        assertThat(looked.headers().firstValue("Content-Disposition").orElse(""))
                .startsWith("inline");
        assertThat(looked.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("sandbox");
        assertThat(house.ask("Emma", "HEAD", report + "/bestand", BodyPublishers.noBody())
                        .body())
                .isEmpty();
        assertThat(data.resolve("uploads")).isEmptyDirectory();
        assertThat(data.resolve("workshop")).isEmptyDirectory();
        assertThat(house.page("Jan", report).text()).contains("Emma de Wit downloadde dit");
    }

    @Test
    void inAZipTooAndOtherFilesStayAsTheyAre() throws IOException {
        byte[] zip = house.get("Emma", folder + "/zip").body();
        try (ZipInputStream entries = new ZipInputStream(new ByteArrayInputStream(zip))) {
            assertThat(entries.getNextEntry().getName()).isEqualTo("Verslag.pdf");
            assertThat(text(entries.readAllBytes())).contains(STAMP);
        }

        Bringing.answer(house, "Anna", house.folder("Mededelingen"), "Rooster.pdf", REPORT);
        String other = house.page("Emma", house.folder("Mededelingen"))
                .select("tbody th a")
                .attr("href");
        assertThat(house.get("Emma", other + "/bestand").body()).isEqualTo(REPORT);
        Bringing.answer(house, "Anna", folder, "Verslag.txt", "Tekst".getBytes(StandardCharsets.UTF_8));
        assertThat(house.page("Emma", folder).select("tbody th a").eachText()).contains("Verslag.txt");
    }

    @Test
    void oneThatCannotBeStampedIsNotGiven() throws IOException {
        byte[] damaged = "%PDF-1.7 en dan niets meer".getBytes(StandardCharsets.UTF_8);
        Document story = keep("Stuk.pdf", damaged);
        String broken = "/mijn/documenten/" + story.id();

        HttpResponse<byte[]> refused = house.get("Emma", broken + "/bestand");

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(new String(refused.body(), StandardCharsets.UTF_8)).contains("de PDF is beschadigd");
        assertThat(house.get("Emma", broken + "/beeld").statusCode()).isEqualTo(404);
        assertThat(house.page("Jan", broken).text()).doesNotContain("Emma de Wit downloadde dit");
        try (ZipInputStream entries = new ZipInputStream(
                new ByteArrayInputStream(house.get("Emma", folder + "/zip").body()))) {
            assertThat(entries.getNextEntry().getName()).isEqualTo("Verslag.pdf");
            assertThat(entries.getNextEntry()).isNull();
        }
    }

    /** As if its author had looked at what we could not. */
    private Document keep(String name, byte[] octets) {
        try (Area area = house.documents.areas().openForHouse(house.zeist.id())) {
            NewFile file = NewFile.of(
                    FileName.of(name),
                    DocumentFile.PDF,
                    octets.length,
                    Value.Binary.of(octets).source(),
                    "");
            return house.documents.filing().add(area, TestHouse.folder(area, "Verslagen"), file);
        }
    }

    private String text(byte[] pdf) throws IOException {
        Path file = Files.write(data.resolve("taken.pdf"), pdf);
        try (Workshop workshop = new Workshop(WorkshopConfig.usual(data.resolve("reading")))) {
            return new ChildExtraction(workshop)
                    .extract(file, "application/pdf")
                    .text();
        }
    }
}
