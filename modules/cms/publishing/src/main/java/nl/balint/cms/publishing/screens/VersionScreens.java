package nl.balint.cms.publishing.screens;

import static nl.balint.cms.http.Route.get;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.balint.cms.content.Content;
import nl.balint.cms.content.ContentPath;
import nl.balint.cms.content.Node;
import nl.balint.cms.forms.Field;
import nl.balint.cms.forms.Form;
import nl.balint.cms.forms.FormData;
import nl.balint.cms.http.Answer;
import nl.balint.cms.http.Request;
import nl.balint.cms.http.Route;
import nl.balint.cms.http.Routes;
import nl.balint.cms.publishing.Deeds;
import nl.balint.cms.publishing.NotAWriter;
import nl.balint.cms.publishing.PageState;
import nl.balint.cms.publishing.SitePages;
import nl.balint.cms.publishing.Version;
import nl.balint.cms.publishing.Versions;
import nl.balint.cms.security.Audit;
import nl.balint.cms.security.AuditQuery;
import nl.balint.cms.security.Visitor;

/** What a page was: the list of its versions, who did what, and the way back to a version. */
public final class VersionScreens implements Routes {

    private static final Form KEEP =
            Form.named("publishing.keep").with(Field.text("note").most(100));

    private static final int MOST_LINES = 300;

    private final Room room;
    private final Versions versions;
    private final Audit audit;

    public VersionScreens(Room room, Versions versions, Audit audit) {
        this.room = room;
        this.versions = versions;
        this.audit = audit;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                get(SitePages.SCREENS + "/versies", this::list),
                room.deed(SitePages.SCREENS + "/versies", this::keep),
                room.deed(SitePages.SCREENS + "/versies/terugzetten", this::restore));
    }

    /** A version in the list; by whom is a name. */
    record Line(int number, String kind, Instant at, String by, String note) {

        static Line of(Version version, Room room) {
            return new Line(
                    version.number(),
                    version.kind().name(),
                    version.at(),
                    room.people().name(version.who()),
                    version.note());
        }
    }

    /** Something that was done with the page, as often as somebody did it without another in between. */
    private record Deed(String event, Instant at, String by, int times) {

        boolean isLike(Deed other) {
            return event.equals(other.event) && by.equals(other.by);
        }

        Deed onceMore() {
            return new Deed(event, at, by, times + 1);
        }
    }

    private Answer list(Request request) throws Exception {
        room.editor(request);
        return listed(request, KEEP.empty());
    }

    private Answer listed(Request request, FormData form) throws Exception {
        try (Content draft = room.draft()) {
            Node page = SitePages.get(draft, room.asked(request));
            List<Line> lines = versions.list(draft, page.id()).stream()
                    .map(version -> Line.of(version, room))
                    .toList();
            return room.screens()
                    .show(
                            request,
                            "publishing:screens/versions",
                            Map.of(
                                    "title", SitePages.title(page),
                                    "path", SitePages.written(page.path()),
                                    "state", PageState.of(page),
                                    "form", form,
                                    "versions", lines,
                                    "mayWrite", mayWrite(request, draft, page),
                                    "deeds", deeds(page.id())));
        }
    }

    private boolean mayWrite(Request request, Content draft, Node page) {
        return room.deeds().sight(draft, room.editor(request)).may(page.path());
    }

    private List<Deed> deeds(String page) {
        List<Deed> deeds = new ArrayList<>();
        audit.list(AuditQuery.ALL.about(SitePages.subject(page)).first(MOST_LINES))
                .forEach(line -> {
                    Deed deed = new Deed(line.event(), line.at(), room.people().name(line.who()), 1);
                    int at = deeds.size() - 1;
                    if (at >= 0 && deeds.get(at).isLike(deed)) {
                        deeds.set(at, deeds.get(at).onceMore());
                    } else {
                        deeds.add(deed);
                    }
                });
        return List.copyOf(deeds);
    }

    private Answer keep(Request request) throws Exception {
        Visitor visitor = room.editor(request);
        FormData form = KEEP.read(request.form());
        if (!form.isSound()) {
            return listed(request, form).status(422);
        }
        ContentPath path = room.asked(request);
        try {
            room.publishing(visitor).keep(visitor.userId(), path, form.text("note"));
        } catch (NotAWriter refusal) {
            Deeds.Why why = room.deeds().why(refusal);
            return listed(
                            request,
                            form.withProblem("", why.key(), why.arguments().toArray()))
                    .status(403);
        }
        return Room.done(SitePages.screen("versies", path), "publishing.done.kept");
    }

    private Answer restore(Request request) {
        Visitor visitor = room.editor(request);
        ContentPath path = room.asked(request);
        try (Content draft = room.draft()) {
            Version version = version(
                    versions,
                    SitePages.get(draft, path),
                    request.query("versie").orElse(""));
            room.publishing(visitor).restore(visitor.userId(), path, version.number());
        }
        return Room.done(SitePages.screen("pagina", path), "publishing.done.restored");
    }

    /** The version that an address names by its number. */
    static Version version(Versions versions, Node page, String number) {
        if (!number.matches("[1-9][0-9]{0,6}")) {
            throw SitePages.missing();
        }
        return versions.find(page.content(), page.id(), Integer.parseInt(number))
                .orElseThrow(SitePages::missing);
    }
}
