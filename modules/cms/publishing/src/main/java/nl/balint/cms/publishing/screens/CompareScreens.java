package nl.balint.cms.publishing.screens;

import static nl.balint.cms.http.Route.get;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.balint.cms.content.Content;
import nl.balint.cms.content.Node;
import nl.balint.cms.http.Answer;
import nl.balint.cms.http.Request;
import nl.balint.cms.http.Route;
import nl.balint.cms.http.Routes;
import nl.balint.cms.publishing.SitePages;
import nl.balint.cms.publishing.Version;
import nl.balint.cms.publishing.Versions;
import nl.balint.cms.publishing.compare.Difference;

/** Two texts of a page: what differs, and how each looks. A text is the draft, what visitors see, or a version. */
public final class CompareScreens implements Routes {

    private static final String ADDRESS = SitePages.SCREENS + "/versies/vergelijken";
    private static final String LOOK = SitePages.SCREENS + "/versies/beeld";

    /** How an address names the text that the redactie works on, what visitors see, and nothing yet. */
    private static final String DRAFT = "concept";

    private static final String SITE = "site";
    private static final String NOTHING = "leeg";

    private final Room room;
    private final Versions versions;
    private final PageLook look;

    public CompareScreens(Room room, Versions versions) {
        this.room = room;
        this.versions = versions;
        this.look = new PageLook(room.pages());
    }

    @Override
    public List<Route> routes() {
        return List.of(get(ADDRESS, this::compare), get(LOOK, this::show));
    }

    /** One of the two that are compared, by how it is asked for; only a version has a number. */
    private record Side(String name, int number) {}

    private Answer compare(Request request) throws Exception {
        room.editor(request);
        String before = request.query("oud").orElse(SITE);
        String after = request.query("nieuw").orElse(DRAFT);
        try (Content draft = room.draft();
                Content published = room.deeds().published()) {
            Node page = SitePages.get(draft, room.asked(request));
            Optional<Node> old = text(page, published, before);
            Optional<Node> young = text(page, published, after);
            return room.screens()
                    .show(
                            request,
                            "publishing:screens/compare",
                            Map.of(
                                    "title", SitePages.title(page),
                                    "path", SitePages.written(page.path()),
                                    "isPage", SitePages.isPage(page),
                                    "before", side(old.isPresent() ? before : NOTHING),
                                    "after", side(young.isPresent() ? after : NOTHING),
                                    "versions",
                                            versions.list(draft, page.id()).stream()
                                                    .map(this::line)
                                                    .toList(),
                                    "differences",
                                            Difference.between(
                                                    new Difference.Reader(
                                                            room.modules().current(), request.locale()),
                                                    old.stream().toList(),
                                                    young.stream().toList())));
        }
    }

    private VersionScreens.Line line(Version version) {
        return VersionScreens.Line.of(version, room);
    }

    private static Side side(String name) {
        return new Side(name, name.matches("[0-9]+") ? Integer.parseInt(name) : 0);
    }

    private Optional<Node> text(Node page, Content published, String name) {
        return switch (name) {
            case DRAFT -> Optional.of(page);
            case SITE -> published.findById(page.path().workspace(), page.id());
            case NOTHING -> Optional.empty();
            default ->
                Optional.of(page.content()
                        .get(VersionScreens.version(versions, page, name).copy()));
        };
    }

    /** How the page looks with that text; a version takes the place of the draft, and that is not saved. */
    private Answer show(Request request) throws Exception {
        room.editor(request);
        String name = request.query("versie").orElse(DRAFT);
        try (Content draft = room.deeds().sketch();
                Content published = room.deeds().published()) {
            Node page = SitePages.get(draft, room.asked(request));
            if (!SitePages.isPage(page)) {
                throw SitePages.missing();
            }
            if (name.equals(SITE)) {
                Node visible =
                        published.findById(page.path().workspace(), page.id()).orElseThrow(SitePages::missing);
                return look.framed(published, visible.path());
            }
            if (!name.equals(DRAFT)) {
                versions.apply(draft, VersionScreens.version(versions, page, name), page);
            }
            return look.framed(draft, page.path());
        }
    }
}
