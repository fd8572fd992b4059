package nl.balint.cms.publishing.screens;

import java.util.Collection;
import nl.balint.cms.content.Content;
import nl.balint.cms.content.ContentPath;
import nl.balint.cms.definitions.LightModules;
import nl.balint.cms.forms.Once;
import nl.balint.cms.http.Answer;
import nl.balint.cms.http.Handler;
import nl.balint.cms.http.Request;
import nl.balint.cms.http.Route;
import nl.balint.cms.publishing.Deeds;
import nl.balint.cms.publishing.Items;
import nl.balint.cms.publishing.Publishing;
import nl.balint.cms.publishing.SecondPerson;
import nl.balint.cms.publishing.SitePages;
import nl.balint.cms.rendering.Screens;
import nl.balint.cms.security.Rights;
import nl.balint.cms.security.Visitor;

/**
 * What the screens about publishing have in common.
 *
 * @param deeds what is done with pages
 * @param people knows who has an id
 * @param pages renders the page at an address, of the content that stands on the request
 * @param items what else than pages is put on the site
 */
public record Room(
        Screens screens,
        Once once,
        Rights rights,
        LightModules modules,
        Deeds deeds,
        SecondPerson secondPerson,
        People people,
        Handler pages,
        Items items) {

    /** Who may write pages. */
    public static final String EDIT = "pages:edit";

    /** Who may put them on the site. */
    public static final String PUBLISH = "pages:publish";

    /** Whoever knows the names of people by their ids. */
    public interface People {
        String name(String id);
    }

    /** The page or item that an address asks for; an item only for who may use an app that it belongs to. */
    ContentPath asked(Request request) {
        return checked(request, SitePages.anyPlace(request.query("pad").orElse("")));
    }

    /** The same of a place that was sent. */
    ContentPath checked(Request request, ContentPath path) {
        if (!isFor(Visitor.get(request), path)) {
            throw SitePages.missing();
        }
        return path;
    }

    /** Whether somebody who may edit at all may have to do with what lies at a place. */
    boolean isFor(Visitor visitor, ContentPath path) {
        return path.workspace().equals(SitePages.WORKSPACE) || items.has(visitor, path);
    }

    Visitor editor(Request request) {
        return rights.require(request, EDIT);
    }

    Visitor publisher(Request request) {
        return rights.require(request, PUBLISH);
    }

    /** A deed that is done once for each form that was shown. */
    Route deed(String address, Handler deed) {
        return Route.post(
                address, request -> once.answer(request, Visitor.get(request).userId(), () -> deed.handle(request)));
    }

    /** The deeds, on pages that who asks may write. */
    Publishing publishing(Visitor visitor) {
        return deeds.by(visitor);
    }

    /** The draft, for who looks. */
    Content draft() {
        return deeds.draft();
    }

    /** Whether these pages may go to the site by the hands of who asks. */
    boolean mayPublish(Visitor visitor, Collection<ContentPath> pages) {
        try (Content draft = deeds.draft()) {
            return secondPerson.mayPublish(
                    visitor.userId(),
                    pages.stream().map(path -> SitePages.get(draft, path).id()).toList());
        }
    }

    static Answer done(String address, String note) {
        return Screens.withNote(Answer.redirect(address), note);
    }
}
