package nl.balint.cms.search.internal;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import org.apache.lucene.analysis.charfilter.HTMLStripCharFilter;

/** The words of rich text without its markup. What comes out is plain text: to be escaped again when shown. */
public final class HtmlText {

    private HtmlText() {}

    /** Text of an HTML fragment; scripts, styles and comments are left out, a block becomes a line of its own. */
    public static String of(String html) {
        if (html.indexOf('<') < 0 && html.indexOf('&') < 0) {
            return html;
        }
        StringBuilder text = new StringBuilder(html.length());
        char[] buffer = new char[4096];
        try (HTMLStripCharFilter reader = new HTMLStripCharFilter(new StringReader(html))) {
            for (int read = reader.read(buffer); read >= 0; read = reader.read(buffer)) {
                text.append(buffer, 0, read);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException("Reading from memory failed", impossible);
        }
        return text.toString();
    }
}
