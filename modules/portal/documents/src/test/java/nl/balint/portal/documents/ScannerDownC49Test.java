package nl.balint.portal.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import nl.balint.cms.mail.Delivery;
import nl.balint.portal.documents.internal.samples.OfficeFile;
import nl.balint.portal.documents.internal.samples.PlayedScanner;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** C49: the virus scanner is down: what comes in waits, its author is told, and nobody gets at it. */
class ScannerDownC49Test {

    private static final String WORD = "bakkersvrouw";

    @TempDir
    private Path data;

    private int port;
    private OpenHouse house;
    private String folder;
    private String said = "";

    @BeforeEach
    void sendWhileTheScannerIsDown() throws IOException {
        try (PlayedScanner scanner = new PlayedScanner(0)) {
            port = scanner.port();
        }
        house = OpenHouse.inEarnest(data, withScanner("127.0.0.1:" + port));
        folder = house.folder("Mededelingen");
        said = Bringing.page(
                        house,
                        "Anna",
                        folder,
                        "Rooster.docx",
                        OfficeFile.docx("Over een " + WORD).bytes())
                .select(".upload--waiting")
                .text();
    }

    @AfterEach
    void close() {
        house.close();
    }

    private static DocumentsConfig withScanner(String scanner) {
        DocumentsConfig usual = DocumentsConfig.STANDARD;
        return new DocumentsConfig(
                usual.fileBytes(),
                usual.groupBytes(),
                usual.trash(),
                usual.report(),
                usual.halfUpload(),
                usual.seasonEnd(),
                usual.zone(),
                usual.folders(),
                usual.reportFolders(),
                scanner);
    }

    @Test
    void theAuthorIsToldAndSeesThatItWaits() {
        assertThat(said).contains("Rooster.docx", "virusscanner is even niet bereikbaar", "voor niemand te zien");
        assertThat(house.page("Anna", folder).select(".upload--waiting").text())
                .contains("Rooster.docx", "Wacht op controle");
    }

    @Test
    void nobodyCanSeeOrFetchItNorIsItReadableOnTheDisk() throws IOException {
        house.documents.rejudging().run();

        for (String who : List.of("Anna", "Emma", "Bram")) {
            assertThat(house.page(who, "/mijn/zoeken?q=" + WORD).select(".found__one"))
                    .isEmpty();
        }
        for (String who : List.of("Emma", "Jan")) {
            assertThat(house.page(who, folder).text()).doesNotContain("Rooster");
        }
        assertThat(house.page("Anna", folder).select("tbody th")).isEmpty();
        assertThat(house.get("Anna", folder + "/zip").body()).hasSizeLessThan(200);
        String waiting =
                house.documents.quarantine().list(house.zeist.id()).get(0).id();
        for (String who : List.of("Anna", "Emma", "Bram")) {
            String target = "/mijn/groepen/zeist/uploads/wachtend/" + waiting;
            assertThat(house.post(who, target, "").statusCode()).as(who).isEqualTo(404);
        }
        assertThat(onDisk()).doesNotContain(WORD, "Rooster");
    }

    @Test
    void whenTheScannerIsBackItComesIn() throws IOException {
        judgeAgain("stream: OK\0");

        assertThat(house.page("Emma", folder).select("tbody th a").eachText()).containsExactly("Rooster.docx");
        assertThat(house.page("Anna", folder).select(".upload--waiting")).isEmpty();
    }

    @Test
    void aVirusThatIsFoundThenStaysOutAndItsAuthorIsMailed() throws IOException {
        judgeAgain("stream: Test.EICAR FOUND\0");

        assertThat(house.page("Anna", folder).select("tbody th")).isEmpty();
        assertThat(house.documents.quarantine().list(house.zeist.id())).isEmpty();
        assertThat(house.mails()).extracting(Delivery::template).containsExactly("documents:mails/upload-refused");
    }

    private void judgeAgain(String answer) throws IOException {
        try (PlayedScanner scanner = new PlayedScanner(port)) {
            scanner.answering(file -> answer);
            house.documents.rejudging().run();
        }
    }

    private String onDisk() throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.walk(data)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                all.append(Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        return all.toString();
    }
}
