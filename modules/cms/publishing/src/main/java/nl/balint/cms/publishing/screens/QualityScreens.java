package nl.balint.cms.publishing.screens;

import static nl.balint.cms.http.Route.get;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.balint.cms.content.Content;
import nl.balint.cms.content.ContentPath;
import nl.balint.cms.content.Node;
import nl.balint.cms.content.NodeQuery;
import nl.balint.cms.http.Answer;
import nl.balint.cms.http.Request;
import nl.balint.cms.http.Route;
import nl.balint.cms.http.Routes;
import nl.balint.cms.publishing.SitePages;
import nl.balint.cms.publishing.quality.Finding;
import nl.balint.cms.publishing.quality.Quality;
import nl.balint.cms.rendering.Paged;
import nl.balint.cms.security.Tool;

/** What can be better on a page, and on all pages. */
public final class QualityScreens implements Routes {

    private static final String ALL = "/beheer/kwaliteit";

    private final Room room;
    private final Quality quality;

    public QualityScreens(Room room, Quality quality) {
        this.room = room;
        this.quality = quality;
    }

    public static Tool tool() {
        return new Tool("publishing.quality", ALL, Room.EDIT, 204);
    }

    @Override
    public List<Route> routes() {
        return List.of(get(ALL, this::all), get(SitePages.SCREENS + "/kwaliteit", this::one));
    }

    /** A page with what can be better on it. */
    private record Line(String path, String title, List<Finding> findings) {}

    private Line line(Node page) {
        return new Line(page.path().path(), SitePages.title(page), quality.of(page));
    }

    private Answer one(Request request) throws Exception {
        room.editor(request);
        try (Content draft = room.draft()) {
            Line line = line(SitePages.get(draft, SitePages.asked(request)));
            return room.screens()
                    .show(request, "publishing:screens/quality", Map.of("checked", line, "nonce", request.nonce()));
        }
    }

    /** Fifty pages at a time, for each is rendered. */
    private Answer all(Request request) throws Exception {
        room.editor(request);
        try (Content draft = room.draft()) {
            List<ContentPath> pages = draft
                    .paths(NodeQuery.in(SitePages.WORKSPACE).ofType(SitePages.PAGE))
                    .stream()
                    .sorted()
                    .toList();
            Paged<ContentPath> shown = Paged.of(request, pages, List.of());
            List<Line> lines = shown.lines().stream()
                    .flatMap(path -> draft.find(path).stream())
                    .map(this::line)
                    .filter(line -> !line.findings().isEmpty())
                    .toList();
            Map<String, Object> model = new HashMap<>();
            model.put("lines", lines);
            model.put("looked", shown.lines().size());
            model.put("total", shown.total());
            model.put("page", shown.page());
            model.put("pages", shown.pages());
            return room.screens().show(request, "publishing:screens/qualities", model);
        }
    }
}
