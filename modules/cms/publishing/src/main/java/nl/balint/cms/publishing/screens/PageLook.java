package nl.balint.cms.publishing.screens;

import nl.balint.cms.content.Content;
import nl.balint.cms.content.ContentPath;
import nl.balint.cms.http.Answer;
import nl.balint.cms.http.Handler;
import nl.balint.cms.http.Request;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Shows a page as visitors would see the content at hand; nobody keeps it and no search engine lists it. */
record PageLook(Handler pages) {

    private static final String IN_A_FRAME =
            "default-src 'none'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
                    + "media-src 'self'; frame-ancestors 'self'; sandbox allow-same-origin";

    Answer of(Content content, ContentPath path) throws Exception {
        Answer page = pages.handle(Request.get(path.path()).with(Content.class, content));
        // The home page has another address than its path: the one it leads to.
        String address = page.header("Location").orElse("");
        Answer shown =
                address.isEmpty() ? page : pages.handle(Request.get(address).with(Content.class, content));
        return shown.personal().header("X-Robots-Tag", "noindex");
    }

    /** The same as a picture inside another screen: nothing in it works. */
    Answer framed(Content content, ContentPath path) throws Exception {
        Document page = Jsoup.parse(of(content, path).text());
        page.select("script").remove();
        return Answer.html(page.outerHtml())
                .personal()
                .header("X-Robots-Tag", "noindex")
                .header("Content-Security-Policy", IN_A_FRAME);
    }
}
