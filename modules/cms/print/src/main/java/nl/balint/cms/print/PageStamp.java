package nl.balint.cms.print;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.util.Matrix;

/**
 * A line at the foot of each page of a PDF that somebody else made. It stands upright however a page is turned, shines
 * through on whatever is beneath it, and a screen reader passes it over. A PDF may be made to do harm: call this where
 * it can do none.
 */
public final class PageStamp {

    /** In points. */
    private static final float SIZE = 8;

    private static final float MARGIN = 12;
    private static final float GRAY = 0.25f;
    private static final float COVERING = 0.8f;
    private static final float UNITS_PER_EM = 1_000;

    private final PDDocument pdf;
    private final PDFont font;
    private final String line;

    private PageStamp(PDDocument pdf, PDFont font, String line) {
        this.pdf = pdf;
        this.font = font;
        this.line = shown(line, font);
    }

    /**
     * Writes the stamped PDF; the original stays as it is.
     *
     * @throws IOException when it is no PDF that can be read, or is locked
     */
    public static void put(String line, Path original, Path stamped) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(original.toFile(), IOUtils.createTempFileOnlyStreamCache());
                InputStream font = PaperFont.open()) {
            PageStamp stamp = new PageStamp(pdf, PDType0Font.load(pdf, font, true), line);
            for (PDPage page : pdf.getPages()) {
                stamp.put(page);
            }
            pdf.save(stamped.toFile());
        }
    }

    private void put(PDPage page) throws IOException {
        float width = font.getStringWidth(line) / UNITS_PER_EM;
        float size = Math.min(SIZE, (width(page) - 2 * MARGIN) / width);
        float left = (width(page) - size * width) / 2;
        try (PDPageContentStream content = new PDPageContentStream(pdf, page, AppendMode.APPEND, true, true)) {
            content.beginMarkedContent(COSName.ARTIFACT);
            content.transform(upright(page));
            content.setGraphicsStateParameters(covering());
            content.setNonStrokingColor(1f);
            content.addRect(left - size / 2, MARGIN - size / 2, size * (width + 1), size * 1.7f);
            content.fill();
            content.setNonStrokingColor(GRAY);
            content.beginText();
            content.setFont(font, size);
            content.newLineAtOffset(left, MARGIN);
            content.showText(line);
            content.endText();
            content.endMarkedContent();
        }
    }

    private static PDExtendedGraphicsState covering() {
        PDExtendedGraphicsState state = new PDExtendedGraphicsState();
        state.setNonStrokingAlphaConstant(COVERING);
        return state;
    }

    private static float width(PDPage page) {
        PDRectangle box = page.getCropBox();
        return page.getRotation() % 180 == 0 ? box.getWidth() : box.getHeight();
    }

    /** From the left and the foot of the page as it is looked at. */
    private static Matrix upright(PDPage page) {
        PDRectangle box = page.getCropBox();
        float left = box.getLowerLeftX();
        float right = box.getUpperRightX();
        float foot = box.getLowerLeftY();
        float head = box.getUpperRightY();
        return switch (page.getRotation()) {
            case 90 -> new Matrix(0, 1, -1, 0, right, foot);
            case 180 -> new Matrix(-1, 0, 0, -1, right, head);
            case 270 -> new Matrix(0, -1, 1, 0, left, head);
            default -> new Matrix(1, 0, 0, 1, left, foot);
        };
    }

    /** A sign that the font does not know becomes a question mark. */
    private static String shown(String line, PDFont font) {
        return line.codePoints()
                .mapToObj(Character::toString)
                .map(sign -> isKnown(sign, font) ? sign : "?")
                .collect(Collectors.joining());
    }

    private static boolean isKnown(String sign, PDFont font) {
        try {
            return font.encode(sign).length > 0;
        } catch (IOException | IllegalArgumentException unknown) {
            return false;
        }
    }
}
