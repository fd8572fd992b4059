package nl.balint.cms.print;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.InputStream;

/** The font of everything on paper: Liberation Sans, which PDFBox brings along. */
final class PaperFont {

    private static final String FILE = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private PaperFont() {}

    /** To be closed by whoever reads it. */
    static InputStream open() {
        InputStream font = PdfRendererBuilder.class.getResourceAsStream(FILE);
        if (font == null) {
            throw new IllegalStateException("PDFBox brings no font at " + FILE);
        }
        return font;
    }
}
