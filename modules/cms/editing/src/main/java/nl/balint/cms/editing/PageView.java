package nl.balint.cms.editing;

import java.util.Locale;
import nl.balint.cms.content.Content;
import nl.balint.cms.content.ContentPath;
import nl.balint.cms.http.Answer;
import nl.balint.cms.http.Handler;
import nl.balint.cms.http.Request;
import nl.balint.cms.rendering.Audience;
import nl.balint.cms.security.Visitor;

/**
 * Shows pages of the draft.
 *
 * @param pages renders a page at an address, of the content and for the audience that stand on the request
 */
record PageView(Handler pages) {

    /** The page as it stands in the draft; for one request of one editor, in whose language its marks are. */
    Answer of(Content draft, ContentPath path, Audience audience, Visitor editor) throws Exception {
        Locale reader = editor.language().locale();
        Answer page = ask(draft, path.path(), audience, reader);
        // The home page has another address than its path: the one it leads to.
        String address = page.header("Location").orElse("");
        Answer shown = address.isEmpty() ? page : ask(draft, address, audience, reader);
        return shown.personal().header("X-Robots-Tag", "noindex");
    }

    private Answer ask(Content draft, String address, Audience audience, Locale reader) throws Exception {
        return pages.handle(Request.get(address)
                .with(Content.class, draft)
                .with(Audience.class, audience)
                .withLocale(reader));
    }
}
