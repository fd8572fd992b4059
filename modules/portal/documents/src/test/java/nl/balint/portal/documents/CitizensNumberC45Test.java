package nl.balint.portal.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import nl.balint.portal.documents.internal.samples.LogWatch;
import nl.balint.portal.documents.internal.samples.OfficeFile;
import nl.balint.portal.documents.internal.samples.PdfFile;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** C45: a citizen's number in a report, wherever it hides; a number that fails the eleven test comes in. */
class CitizensNumberC45Test {

    private static final String NUMBER = "123456782";
    private static final String NO_NUMBER = "123456789";

    @TempDir
    private Path data;

    private final LogWatch log = new LogWatch();
    private OpenHouse house;
    private String folder;

    @BeforeEach
    void open() {
        house = OpenHouse.inEarnest(data);
        folder = house.folder("Mededelingen");
    }

    @AfterEach
    void close() {
        log.close();
        house.close();
    }

    private static Map<String, byte[]> files(String number) {
        return Map.of(
                "kop.docx",
                OfficeFile.docxWithHeader("Betreft: " + number, "Over de relatie")
                        .bytes(),
                "scan.pdf",
                scan("Betreft " + number),
                "blad.xlsx",
                OfficeFile.xlsx("kenmerk", number).bytes(),
                "brief.txt",
                ("Betreft " + number).getBytes(StandardCharsets.UTF_8));
    }

    /** Words that stand behind the picture of a page and are not drawn, as a scanner puts them there. */
    private static byte[] scan(String words) {
        String page = "BT 3 Tr /F1 12 Tf 50 800 Td (" + words + ") Tj ET";
        return PdfFile.of("x")
                .replace(5, "<< /Length " + page.length() + " >>\nstream\n" + page + "\nendstream")
                .bytes();
    }

    @Test
    void aCitizensNumberStaysOutAndIsToldToNobody() {
        files(NUMBER).forEach((name, content) -> {
            String said = Bringing.page(house, "Anna", folder, name, content)
                    .select(".upload--refused")
                    .text();

            assertThat(said)
                    .as(name)
                    .contains("burgerservicenummer", "Haal het nummer weg")
                    .doesNotContain(NUMBER);
        });

        assertThat(house.page("Anna", folder).select("tbody th")).isEmpty();
        assertThat(log.lines()).isNotEmpty().noneMatch(CitizensNumberC45Test::tells);
        assertThat(house.kept("audit")).doesNotContain(NUMBER);
        assertThat(house.kept("mails")).doesNotContain(NUMBER);
    }

    @Test
    void aNumberThatFailsTheElevenTestIsNoReasonToRefuse() {
        files(NO_NUMBER).forEach((name, content) -> {
            Document said = Bringing.page(house, "Anna", folder, name, content);

            // On a machine too busy to read the file in time its author looks at it.
            assertThat(said.select(".upload--added, .upload--asked")).as(name).hasSize(1);
            assertThat(said.text()).as(name).doesNotContain("burgerservicenummer");
        });
    }

    private static boolean tells(String line) {
        return line.replaceAll("\\D", "").contains(NUMBER);
    }
}
