package nl.balint.cms.publishing.screens;

import java.util.List;
import nl.balint.cms.content.Content;
import nl.balint.cms.content.ContentPath;
import nl.balint.cms.content.ContentRefused;
import nl.balint.cms.http.Answer;
import nl.balint.cms.http.Request;
import nl.balint.cms.http.Route;
import nl.balint.cms.http.Routes;
import nl.balint.cms.publishing.AddressTaken;
import nl.balint.cms.publishing.SitePages;
import nl.balint.cms.security.Visitor;

/** Puts a page on the site, and takes it off. */
public final class PublishScreens implements Routes {

    private final Room room;

    public PublishScreens(Room room) {
        this.room = room;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                room.deed(SitePages.SCREENS + "/publiceren", this::publish),
                room.deed(SitePages.SCREENS + "/offline", this::unpublish));
    }

    private Answer publish(Request request) {
        Visitor visitor = room.publisher(request);
        ContentPath path = existing(request);
        if (!room.mayPublish(visitor, List.of(path))) {
            return Room.done(SitePages.screen("pagina", path), "publishing.problem.own");
        }
        try {
            room.publishing(visitor).publish(visitor.userId(), List.of(path));
            return Room.done(SitePages.screen("pagina", path), "publishing.done.published");
        } catch (AddressTaken taken) {
            return Room.done(SitePages.screen("pagina", path), "publishing.problem.taken");
        } catch (ContentRefused refused) {
            return Room.done(SitePages.screen("pagina", path), "publishing.done.refused");
        }
    }

    private Answer unpublish(Request request) {
        Visitor visitor = room.publisher(request);
        ContentPath path = existing(request);
        room.publishing(visitor).unpublish(visitor.userId(), List.of(path));
        return Room.done(SitePages.screen("pagina", path), "publishing.done.unpublished");
    }

    private ContentPath existing(Request request) {
        try (Content draft = room.draft()) {
            return SitePages.get(draft, room.asked(request)).path();
        }
    }
}
