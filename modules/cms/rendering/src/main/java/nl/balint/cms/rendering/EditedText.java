package nl.balint.cms.rendering;

import java.util.Optional;
import java.util.function.Function;
import nl.balint.cms.rendering.internal.text.LinkTokens;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Rich text on its way to an editor and back. Kept, a link to a page names the page, so that it survives a move; while
 * somebody writes it is the address.
 */
public final class EditedText {

    private EditedText() {}

    /** With addresses in the place of what names pages. */
    public static String shown(String kept) {
        return LinkTokens.resolve(kept, LinkTokens.LinkToken::path);
    }

    /**
     * With what names pages in the place of their addresses, and cleaned.
     *
     * @param page the id of the page at an address of this site
     */
    public static String kept(String written, RichText richText, Function<String, Optional<String>> page) {
        Document document = Jsoup.parseBodyFragment(written);
        document.outputSettings(new Document.OutputSettings().prettyPrint(false));
        for (Element link : document.select("a[href^=/]")) {
            String address = link.attr("href");
            page.apply(address)
                    .ifPresent(id -> link.attr(
                            "href", "${link:{uuid:{" + id + "},repository:{website},path:{" + address + "}}}"));
        }
        return richText.clean(document.body().html());
    }
}
