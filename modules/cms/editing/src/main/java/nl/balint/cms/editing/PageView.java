package nl.balint.cms.editing;

import nl.balint.cms.content.Content;
import nl.balint.cms.content.ContentPath;
import nl.balint.cms.http.Answer;
import nl.balint.cms.http.Handler;
import nl.balint.cms.http.Request;
import nl.balint.cms.rendering.Audience;

/**
 * Shows pages of the draft.
 *
 * @param pages renders a page at an address, of the content and for the audience that stand on the request
 */
record PageView(Handler pages) {

    /** The page as it stands in the draft; for one request of one editor. */
    Answer of(Content draft, ContentPath path, Audience audience) throws Exception {
        Answer page = ask(draft, path.path(), audience);
        // The home page has another address than its path: the one it leads to.
        String address = page.header("Location").orElse("");
        Answer shown = address.isEmpty() ? page : ask(draft, address, audience);
        return shown.personal().header("X-Robots-Tag", "noindex");
    }

    private Answer ask(Content draft, String address, Audience audience) throws Exception {
        return pages.handle(Request.get(address).with(Content.class, draft).with(Audience.class, audience));
    }
}
