package nl.balint.cms.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;

/** What a reader, a screen reader and a hostile name find in a PDF that was made of a template. */
class PrinterTest {

    private static final House HOUSE = new House("Balint", "secretariaat@balint.example", "https://balint.example");

    private static PDDocument printed(String body) throws IOException {
        Printer printer = new Printer(
                (template, model) -> "<!doctype html><html lang=\"nl\"><head><title>Besluit</title><style>body {"
                        + " font-family: Paper; word-wrap: break-word }</style></head><body>" + body + "</body></html>",
                HOUSE);
        return Loader.loadPDF(printer.print("any:letter", Map.of()));
    }

    @Test
    void theTextIsThereWithItsSignsAndItsFont() throws IOException {
        try (PDDocument pdf = printed("<h1>Besluit</h1><p>Hélène Büchner, reünie, € 500.</p>")) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("Besluit", "Hélène Büchner, reünie, € 500.");
            for (PDPage page : pdf.getPages()) {
                for (var name : page.getResources().getFontNames()) {
                    PDFont font = page.getResources().getFont(name);
                    assertThat(font.isEmbedded()).as(font.getName()).isTrue();
                }
            }
        }
    }

    @Test
    void aScreenReaderFindsLanguageTitleAndHeadings() throws IOException {
        try (PDDocument pdf = printed("<h1>Besluit</h1><p>De groep is erkend.</p>")) {
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("nl");
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("Besluit");
            assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(pdf.getDocumentCatalog()
                            .getStructureTreeRoot()
                            .getCOSObject()
                            .toString())
                    .isNotEmpty();
            assertThat(pdf.getDocumentCatalog().getViewerPreferences().displayDocTitle())
                    .isTrue();
        }
    }

    @Test
    void aVeryLongNameStaysOnTheSheet() throws IOException {
        String name = "Wolvenstraat".repeat(17);
        try (PDDocument pdf = printed("<p>Beste " + name + ",</p>")) {
            float width = pdf.getPage(0).getMediaBox().getWidth();
            List<Float> ends = new ArrayList<>();
            PDFTextStripper stripper = new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition sign) {
                    ends.add(sign.getXDirAdj() + sign.getWidthDirAdj());
                    super.processTextPosition(sign);
                }
            };

            assertThat(stripper.getText(pdf).replaceAll("\\s", "")).contains(name);
            assertThat(ends).allMatch(end -> end < width - 20);
        }
    }

    @Test
    void nothingIsFetchedAndNoScriptIsKept() throws IOException {
        try (PDDocument pdf = printed("<p>Tekst</p><img src=\"file:///etc/hostname\" alt=\"\"><script>alert(1)</script>"
                + "<link rel=\"stylesheet\" href=\"http://127.0.0.1:9/x.css\">")) {
            assertThat(new PDFTextStripper().getText(pdf).strip()).isEqualTo("Tekst");
            assertThat(pdf.getPage(0).getResources().getXObjectNames()).isEmpty();
        }
    }

    @Test
    void aTemplateWithoutTitleOrTextIsRefused() {
        Printer printer = new Printer((template, model) -> "<html><body> </body></html>", HOUSE);

        assertThatThrownBy(() -> printer.print("any:letter", Map.of())).isInstanceOf(WrongPaper.class);
    }

    @Test
    void theTemplateKnowsWhoWrites() throws IOException {
        Printer printer = new Printer(
                (template, model) ->
                        "<html lang=\"nl\"><head><title>Brief</title></head><body style=\"font-family: Paper\">" + "<p>"
                                + template + " " + model.get("house") + "</p></body></html>",
                HOUSE);

        try (PDDocument pdf = Loader.loadPDF(printer.print("any:letter", Map.of("name", "Ruth")))) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("any:letter", "name=Balint");
        }
    }
}
