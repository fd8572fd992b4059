package nl.balint.cms.rendering.internal.text;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;

/** Keeps of an editor's HTML what the site's rich text knows, and drops all else: scripts, styles, foreign images. */
public final class RichTextCleaner {

    /** Only a place for relative addresses to stand on while they are checked; it never appears in the text. */
    private static final String NOWHERE = "https://site.invalid/";

    private static final List<String> OWN_IMAGES = List.of("${link:{", "/dam/", "cms:asset:");

    private final Cleaner cleaner = new Cleaner(allowed());

    /** Safe to call from any thread; the same text gives the same answer, and cleaning twice changes nothing. */
    public String clean(String html) {
        var dirty = Jsoup.parseBodyFragment(html, NOWHERE);
        var clean = cleaner.clean(dirty);
        clean.select("img").forEach(RichTextCleaner::dropForeign);
        clean.select("a[href]").forEach(RichTextCleaner::finishLink);
        clean.outputSettings(new Document.OutputSettings().prettyPrint(false));
        return clean.body().html();
    }

    private static Safelist allowed() {
        return new Safelist()
                .addTags("p", "br", "hr", "h2", "h3", "h4", "ul", "ol", "li", "blockquote", "dl", "dt", "dd")
                .addTags("strong", "b", "em", "i", "mark", "sub", "sup", "abbr", "span", "a", "img")
                .addTags("table", "caption", "thead", "tbody", "tfoot", "tr", "th", "td")
                .addAttributes(":all", "lang")
                .addAttributes("a", "href", "title", "hreflang")
                .addAttributes("abbr", "title")
                .addAttributes("img", "src", "alt")
                .addAttributes("ol", "start")
                .addAttributes("th", "scope", "colspan", "rowspan")
                .addAttributes("td", "colspan", "rowspan")
                .addProtocols("a", "href", "https", "http", "mailto", "tel")
                .preserveRelativeLinks(true);
    }

    private static void dropForeign(Element image) {
        var source = image.attr("src");
        if (OWN_IMAGES.stream().noneMatch(source::startsWith)) {
            image.remove();
        }
    }

    private static void finishLink(Element link) {
        var address = link.attr("href").strip();
        // Browsers read a backslash as a slash, so "/\host" leaves the site while it looks like a path.
        if (address.indexOf('\\') >= 0) {
            link.removeAttr("href");
            return;
        }
        if (address.startsWith("//") || address.regionMatches(true, 0, "http", 0, 4)) {
            link.attr("rel", "noopener");
        }
    }
}
