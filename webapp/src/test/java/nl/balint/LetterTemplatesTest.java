package nl.balint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.balint.cms.print.House;
import nl.balint.cms.print.Printer;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every letter on paper of every light module, made with the sample values of its definition and read back. */
class LetterTemplatesTest {

    private static final String LONG_NAME = "Wolvenstraat".repeat(17);

    @TempDir
    static Path data;

    private static WrittenTemplates templates;
    private static Printer printer;

    @BeforeAll
    static void open() {
        templates = new WrittenTemplates(data);
        printer = new Printer(
                templates.screens()::text,
                new House("Sector Balint Intervisie", "secretariaat@balint.example", "https://balint.example"));
    }

    @AfterAll
    static void close() {
        templates.close();
    }

    static List<String> letters() {
        return WrittenTemplates.of("letters");
    }

    private static Map<String, Object> samples(String template) {
        return new HashMap<>(templates.samples(template));
    }

    @ParameterizedTest
    @MethodSource("letters")
    void aLetterSaysWhatItsSamplesSay(String template) throws IOException {
        Map<String, Object> samples = samples(template);
        byte[] made = printer.print(template, samples);
        Files.write(WrittenTemplates.target("letters", template, ".pdf"), made);

        try (PDDocument pdf = Loader.loadPDF(made)) {
            String text = new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
            assertThat(text).contains("Met vriendelijke groet", "Sector Balint Intervisie", "29 maart 2027");
            assertThat(text).doesNotContain("${", "[@", "[#");
            samples.values().stream()
                    .filter(String.class::isInstance)
                    .map(String::valueOf)
                    .filter(value -> !value.equals("2027-03-29"))
                    .forEach(value -> assertThat(text).contains(value));
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("nl");
            assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("letters")
    void aVeryLongNameStaysOnTheSheet(String template) throws IOException {
        Map<String, Object> values = samples(template);
        values.put("name", LONG_NAME);
        values.put("motivation", LONG_NAME + "\n\n<b>Tweede</b> regel");
        List<Float> ends = new ArrayList<>();

        try (PDDocument pdf = Loader.loadPDF(printer.print(template, values))) {
            PDFTextStripper stripper = new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition sign) {
                    ends.add(sign.getXDirAdj() + sign.getWidthDirAdj());
                    super.processTextPosition(sign);
                }
            };
            String text = stripper.getText(pdf);
            assertThat(text.replaceAll("\\s", "")).contains("Beste" + LONG_NAME + ",");
            assertThat(text).contains("<b>Tweede</b> regel");
            assertThat(ends).allMatch(end -> end < pdf.getPage(0).getMediaBox().getWidth() - 50);
        }
    }
}
