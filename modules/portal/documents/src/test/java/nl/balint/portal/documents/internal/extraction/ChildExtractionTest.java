package nl.balint.portal.documents.internal.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import nl.balint.portal.documents.internal.samples.OfficeFile;
import nl.balint.portal.documents.internal.samples.PdfFile;
import nl.balint.portal.documents.plugs.ExtractedText;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildExtractionTest {

    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String ODT = "application/vnd.oasis.opendocument.text";
    private static final String PDF = "application/pdf";

    @TempDir
    Path folder;

    private Workshop workshop;
    private ChildExtraction extraction;

    @BeforeEach
    void open() {
        workshop = new Workshop(WorkshopConfig.usual(folder.resolve("work")));
        extraction = new ChildExtraction(workshop);
    }

    @AfterEach
    void close() {
        workshop.close();
    }

    @Test
    void theTextOfEachKindIsRead() {
        Path pdf = PdfFile.of("Verslag van de groep\nOver de relatie", "Tweede bladzijde")
                .writeTo(folder.resolve("a"));
        Path docx = OfficeFile.docxWithHeader("Boven elke bladzijde", "Een verslag & meer")
                .writeTo(folder.resolve("b"));
        Path xlsx = OfficeFile.xlsx("naam", "Bram").writeTo(folder.resolve("c"));
        Path odt = OfficeFile.odt("Een lijst", "van namen").writeTo(folder.resolve("d"));

        assertThat(text(pdf, PDF)).contains("Verslag van de groep", "Over de relatie", "Tweede bladzijde");
        assertThat(text(docx, DOCX)).contains("Een verslag & meer", "Boven elke bladzijde");
        assertThat(text(xlsx, XLSX)).contains("naam", "Bram");
        assertThat(text(odt, ODT)).contains("Een lijst", "van namen");
    }

    @Test
    void plainTextIsReadAsItWasMeant() throws IOException {
        String text = "Coördinatie: één \u20ac 5";
        Path utf8 = Files.writeString(folder.resolve("a"), text);
        Path marked = Files.write(folder.resolve("b"), ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE));
        Path windows = Files.write(folder.resolve("c"), text.getBytes(Charset.forName("windows-1252")));

        assertThat(Stream.of(utf8, marked, windows).map(file -> text(file, "text/plain")))
                .containsOnly(text);
    }

    @Test
    void whatIsNoTextHasNone() throws IOException {
        Path file = Files.write(folder.resolve("a"), new byte[100]);

        assertThat(extraction.extract(file, "audio/mpeg")).isEqualTo(ExtractedText.of(""));
    }

    @Test
    void aDamagedFileGivesNoTextAndNoFailure() throws IOException {
        Path file = Files.writeString(folder.resolve("a"), "%PDF-1.7\nno more");

        assertThat(extraction.extract(file, PDF)).isEqualTo(ExtractedText.failed("unreadable"));
    }

    @Test
    void nothingIsLeftBehind() throws IOException {
        text(PdfFile.of("Tekst").writeTo(folder.resolve("a")), PDF);

        assertThat(folder.resolve("work")).isEmptyDirectory();
    }

    private String text(Path file, String type) {
        ExtractedText text = extraction.extract(file, type);
        assertThat(text.failure()).isEmpty();
        return text.text();
    }
}
