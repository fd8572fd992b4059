package nl.balint.cms.publishing.screens;

import static nl.balint.cms.http.Route.get;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import nl.balint.cms.content.Content;
import nl.balint.cms.content.ContentPath;
import nl.balint.cms.http.Answer;
import nl.balint.cms.http.Request;
import nl.balint.cms.http.Route;
import nl.balint.cms.http.Routes;
import nl.balint.cms.publishing.Bin;
import nl.balint.cms.publishing.SitePages;
import nl.balint.cms.security.Visitor;

/** Deleted pages, which may come back for a month. */
public final class BinScreens implements Routes {

    private static final String ADDRESS = SitePages.SCREENS + "/prullenbak";

    private final Room room;
    private final Bin bin;

    public BinScreens(Room room, Bin bin) {
        this.room = room;
        this.bin = bin;
    }

    @Override
    public List<Route> routes() {
        return List.of(get(ADDRESS, this::show), room.deed(ADDRESS, this::takeBack));
    }

    /** A deleted page as the screen tells it; by whom is a name. */
    private record Line(String id, String title, String from, Instant at, Instant until, String by, int pages) {}

    private Answer show(Request request) throws Exception {
        Visitor visitor = room.editor(request);
        try (Content draft = room.draft()) {
            List<Line> lines = bin.list(draft).stream()
                    .filter(binned -> isFor(visitor, binned))
                    .map(this::line)
                    .toList();
            return room.screens()
                    .show(request, "publishing:screens/bin", Map.of("pages", lines, "days", Bin.KEPT.toDays()));
        }
    }

    private boolean isFor(Visitor visitor, Bin.Binned binned) {
        return room.isFor(visitor, SitePages.anyPlace(binned.from()));
    }

    private Line line(Bin.Binned binned) {
        return new Line(
                binned.id(),
                binned.title(),
                binned.from(),
                binned.at(),
                binned.at().plus(Bin.KEPT),
                room.people().name(binned.who()),
                binned.pages());
    }

    private Answer takeBack(Request request) {
        Visitor visitor = room.editor(request);
        String id = request.form("id").orElse("");
        try (Content draft = room.draft()) {
            boolean isThere =
                    bin.list(draft).stream().anyMatch(binned -> binned.id().equals(id) && isFor(visitor, binned));
            if (!isThere) {
                throw SitePages.missing();
            }
        }
        ContentPath back =
                room.publishing(visitor).takeBack(visitor.userId(), List.of(id)).get(0);
        return Room.done(SitePages.screen("pagina", back), "publishing.done.back");
    }
}
