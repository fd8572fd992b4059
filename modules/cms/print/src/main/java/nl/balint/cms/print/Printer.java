package nl.balint.cms.print;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.helper.W3CDom;
import org.jsoup.nodes.Document;

/**
 * Makes a PDF of a template. It is tagged, has its language and title, and carries its font, so that a screen reader
 * reads it as it reads the page. Nothing is fetched for it, whatever its HTML asks for.
 */
public final class Printer {

    private static final int REGULAR = 400;

    private final PaperTexts texts;
    private final House house;

    static {
        // It tells of every font and element; what is wrong with a paper comes as a failure.
        XRLog.setLoggingEnabled(false);
    }

    public Printer(PaperTexts texts, House house) {
        this.texts = texts;
        this.house = house;
    }

    /**
     * The paper.
     *
     * @param template such as {@code applications:letters/start-recognised}; its title becomes that of the PDF
     * @param values what the template finds as {@code screen.…}
     */
    public byte[] print(String template, Map<String, ?> values) {
        Map<String, Object> model = new HashMap<>(values);
        model.put("house", house.words());
        Document page = Jsoup.parse(texts.text(template, model));
        if (page.title().isBlank() || !page.body().hasText()) {
            throw new WrongPaper("The template " + template + " gives no title or no text");
        }
        return pdf(page);
    }

    private static byte[] pdf(Document page) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.usePdfUaAccessibility(true);
        builder.useFont(PaperFont::open, "Paper", REGULAR, FontStyle.NORMAL, true);
        builder.useUriResolver((base, address) -> null);
        builder.withW3cDocument(new W3CDom().namespaceAware(false).fromJsoup(page), "");
        builder.toStream(out);
        try {
            builder.run();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return out.toByteArray();
    }
}
