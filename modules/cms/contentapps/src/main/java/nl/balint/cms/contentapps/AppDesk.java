package nl.balint.cms.contentapps;

import java.time.ZoneId;
import nl.balint.cms.content.Content;
import nl.balint.cms.content.ContentPath;
import nl.balint.cms.content.Node;
import nl.balint.cms.content.WrongPath;
import nl.balint.cms.editing.dialog.Shown;
import nl.balint.cms.forms.Once;
import nl.balint.cms.http.Answer;
import nl.balint.cms.http.Handler;
import nl.balint.cms.http.Request;
import nl.balint.cms.http.Route;
import nl.balint.cms.publishing.SitePages;
import nl.balint.cms.rendering.RichText;
import nl.balint.cms.rendering.Screens;
import nl.balint.cms.security.Rights;
import nl.balint.cms.security.Visitor;

/** What the screens of content apps have in common: who may, what is asked for, and how an answer looks. */
record AppDesk(
        Screens screens,
        Once once,
        Rights rights,
        Apps apps,
        Lines lines,
        ItemEdits edits,
        RichText richText,
        ZoneId zone) {

    static final String EDIT = "pages:edit";
    static final String PUBLISH = "pages:publish";

    Visitor editor(Request request) {
        return rights.require(request, EDIT);
    }

    Visitor publisher(Request request) {
        return rights.require(request, PUBLISH);
    }

    /** The app that an address names, for who may use it; for anybody else there is none. */
    App app(Request request) {
        return apps.find(editor(request), request.placeholder("app")).orElseThrow(SitePages::missing);
    }

    /** A place in the app that an address asks for; without one the root of the app. */
    static ContentPath place(App app, String asked) {
        try {
            ContentPath path = asked.isEmpty() ? app.root() : ContentPath.of(app.workspace(), asked);
            if (!path.equals(app.root()) && !app.holds(path)) {
                throw SitePages.missing();
            }
            return path;
        } catch (WrongPath wrong) {
            throw SitePages.missing();
        }
    }

    /** The item at a place. */
    static Node item(App app, Content draft, ContentPath path) {
        return draft.find(path).filter(app::isItem).orElseThrow(SitePages::missing);
    }

    /** The root of an app, a folder or an item: what other items may lie in. */
    static Node holder(App app, Content draft, ContentPath path) {
        return draft.find(path)
                .filter(node -> node.path().equals(app.root()) || SitePages.isItem(node))
                .orElseThrow(SitePages::missing);
    }

    Shown shown(App app, Content draft) {
        return new Shown(draft, app.words(), richText, zone);
    }

    /** A deed that is done once for each form that was shown. */
    Route deed(String address, Handler deed) {
        return Route.post(
                address, request -> once.answer(request, Visitor.get(request).userId(), () -> deed.handle(request)));
    }

    static Answer done(String address, String note) {
        return Screens.withNote(Answer.redirect(address), note);
    }
}
