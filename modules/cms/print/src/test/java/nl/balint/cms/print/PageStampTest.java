package nl.balint.cms.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever takes a report along finds their name on each page of it. */
class PageStampTest {

    private static final String LINE = "Vertrouwelijk – Çağlar Öztürk – 3 maart 2027";

    @TempDir
    private Path folder;

    private Path original;
    private Path stamped;

    @BeforeEach
    void place() {
        original = folder.resolve("verslag.pdf");
        stamped = folder.resolve("gestempeld.pdf");
    }

    @Test
    void theLineStandsOnEachPageAndTheOriginalStaysAsItIs() throws IOException {
        byte[] before = Files.readAllBytes(written(new PDPage(), new PDPage(PDRectangle.A5), new PDPage()));

        PageStamp.put(LINE, original, stamped);

        assertThat(Files.readAllBytes(original)).isEqualTo(before);
        try (PDDocument pdf = Loader.loadPDF(stamped.toFile())) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(3);
            PDFTextStripper stripper = new PDFTextStripper();
            for (int page = 1; page <= 3; page++) {
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                assertThat(stripper.getText(pdf).strip()).isEqualTo(LINE);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 90, 180, 270})
    void itStandsAtTheFootHoweverThePageIsTurned(int rotation) throws IOException {
        PDPage page = new PDPage(new PDRectangle(100, 50, 400, 300));
        page.setRotation(rotation);
        written(page);

        PageStamp.put(LINE, original, stamped);

        try (PDDocument pdf = Loader.loadPDF(stamped.toFile())) {
            BufferedImage picture = new PDFRenderer(pdf).renderImage(0);
            List<Integer> inked = java.util.stream.IntStream.range(0, picture.getHeight())
                    .filter(row -> isInked(picture, row))
                    .boxed()
                    .toList();
            assertThat(inked).isNotEmpty().allMatch(row -> row > picture.getHeight() - 25);
        }
    }

    @Test
    void aLongLineGrowsSmallUntilItFitsAndStrangeSignsDoNotStopIt() throws IOException {
        written(new PDPage(new PDRectangle(200, 200)));

        PageStamp.put("Vertrouwelijk – " + "Wolvenstraat".repeat(9) + " 😀 – 3 maart 2027", original, stamped);

        try (PDDocument pdf = Loader.loadPDF(stamped.toFile())) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("Wolvenstraat", "? – 3 maart 2027");
            BufferedImage picture = new PDFRenderer(pdf).renderImage(0);
            assertThat(isInkedColumn(picture, 2)).isFalse();
            assertThat(isInkedColumn(picture, picture.getWidth() - 3)).isFalse();
        }
    }

    @Test
    void whatIsNoPdfIsRefused() throws IOException {
        Files.writeString(original, "%PDF-1.7 en verder niets");

        assertThatThrownBy(() -> PageStamp.put(LINE, original, stamped)).isInstanceOf(IOException.class);
    }

    private Path written(PDPage... pages) throws IOException {
        try (PDDocument pdf = new PDDocument()) {
            List.of(pages).forEach(pdf::addPage);
            pdf.save(original.toFile());
        }
        return original;
    }

    private static boolean isInked(BufferedImage picture, int row) {
        return java.util.stream.IntStream.range(0, picture.getWidth()).anyMatch(column -> isDark(picture, column, row));
    }

    private static boolean isInkedColumn(BufferedImage picture, int column) {
        return java.util.stream.IntStream.range(0, picture.getHeight()).anyMatch(row -> isDark(picture, column, row));
    }

    private static boolean isDark(BufferedImage picture, int column, int row) {
        return (picture.getRGB(column, row) & 0xff) < 200;
    }
}
