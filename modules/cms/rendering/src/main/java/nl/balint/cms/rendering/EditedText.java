package nl.balint.cms.rendering;

import java.util.Optional;
import java.util.function.Function;
import nl.balint.cms.rendering.internal.text.LinkTokens;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Rich text on its way to an editor and back. Kept, a link to a page or file names it, so that it survives a move;
 * while somebody writes it is the path.
 */
public final class EditedText {

    private EditedText() {}

    /** What a link leads to: a node in a workspace. */
    public record Target(String workspace, String id) {}

    /** With addresses in the place of what names pages. */
    public static String shown(String kept) {
        return LinkTokens.resolve(kept, LinkTokens.LinkToken::path);
    }

    /**
     * With what names pages in the place of their addresses, and cleaned.
     *
     * @param target what there is at a path: a page or a file
     */
    public static String kept(String written, RichText richText, Function<String, Optional<Target>> target) {
        Document document = Jsoup.parseBodyFragment(written);
        document.outputSettings(new Document.OutputSettings().prettyPrint(false));
        for (Element link : document.select("a[href^=/]")) {
            String address = link.attr("href");
            target.apply(address)
                    .map(found -> "${link:{uuid:{" + found.id() + "},repository:{" + found.workspace() + "},path:{"
                            + address + "}}}")
                    .ifPresent(token -> link.attr("href", token));
        }
        return richText.clean(document.body().html());
    }
}
