package nl.balint.cms.editing;

import static nl.balint.cms.http.Route.get;

import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.balint.cms.content.Content;
import nl.balint.cms.content.ContentPath;
import nl.balint.cms.content.Node;
import nl.balint.cms.editing.Step.Made;
import nl.balint.cms.editing.Undos.Way;
import nl.balint.cms.http.Answer;
import nl.balint.cms.http.Request;
import nl.balint.cms.http.Route;
import nl.balint.cms.http.Routes;
import nl.balint.cms.publishing.PageState;
import nl.balint.cms.rendering.Audience;
import nl.balint.cms.security.Visitor;

/**
 * What the page editor in a browser asks: the page in its frame, steps on what stands there, who else is here. What is
 * answered to a step is the HTML of what looks otherwise since, so that nothing else of the page moves.
 */
final class Canvas implements Routes {

    private static final String WORK = Desk.PAGES + "/werk";
    private static final DateTimeFormatter CLOCK_TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final Desk desk;
    private final PageView view;
    private final Clock clock;
    private final Presence presence;

    Canvas(Desk desk, PageView view, Clock clock) {
        this.desk = desk;
        this.view = view;
        this.clock = clock;
        this.presence = new Presence(clock);
    }

    @Override
    public List<Route> routes() {
        return List.of(
                get(WORK, this::page),
                Route.post(WORK + "/stap", this::step),
                Route.post(WORK + "/terug", this::turn),
                Route.post(WORK + "/aanwezig", this::ping));
    }

    /**
     * The page with the marks of areas and components, for the frame of the page editor alone; without them for who may
     * not write it.
     */
    private Answer page(Request request) throws Exception {
        Visitor visitor = desk.editor(request);
        ContentPath path = Desk.path(request, "pad");
        try (Content draft = desk.edits().draft()) {
            Desk.node(draft, path, PageTree.PAGE);
            boolean isMine = desk.edits().deeds().sight(draft, visitor).may(path);
            Audience audience = isMine ? Audience.EDITOR : Audience.VISITOR;
            return view.of(draft, path, audience, visitor).inOwnFrame(request);
        }
    }

    /** A step: a component goes up, down, elsewhere, is copied there, or goes away. */
    private Answer step(Request request) throws Exception {
        Visitor visitor = desk.editor(request);
        ContentPath path = Desk.path(request, "pad");
        try (Content draft = desk.edits().draft()) {
            Node node = Desk.node(draft, path, Outline.COMPONENT);
            Optional<Step> step = new Wish(desk, draft, node, request).read();
            if (step.isEmpty()) {
                return refused(request, "editing.studio.nofit");
            }
            Made made = desk.parts().make(visitor, PageTree.pageOf(node).path(), step.get());
            return changed(visitor, made, Map.of());
        } catch (Overtaken overtaken) {
            return refused(request, "editing.studio.gone");
        }
    }

    /** Undo and redo. */
    private Answer turn(Request request) throws Exception {
        Visitor visitor = desk.editor(request);
        ContentPath path = Desk.path(request, "pad");
        try (Content draft = desk.edits().draft()) {
            Desk.node(draft, path, PageTree.PAGE);
        }
        Way way = request.form("weg").filter("opnieuw"::equals).isPresent() ? Way.AGAIN : Way.BACK;
        try {
            Optional<Made> made = desk.parts().turn(visitor, path, way);
            return made.isPresent()
                    ? changed(visitor, made.get(), Map.of())
                    : refused(request, "editing.studio.nothing");
        } catch (Overtaken overtaken) {
            return refused(request, "editing.studio.overtaken");
        }
    }

    private Answer ping(Request request) {
        Visitor visitor = desk.editor(request);
        try (Content draft = desk.edits().draft()) {
            Node page = Desk.node(draft, Desk.path(request, "pad"), PageTree.PAGE);
            if (request.form("weg").isPresent()) {
                presence.gone(page.id(), visitor.userId());
                return Answer.empty(204).personal();
            }
            String part = request.form("onderdeel")
                    .filter(open -> open.length() < 500)
                    .orElse("");
            List<Presence.Somebody> others =
                    presence.here(page.id(), visitor.userId(), new Presence.Somebody(visitor.name(), part));
            return Answer.asJson(Map.of("others", others)).personal();
        }
    }

    private Answer refused(Request request, String key) {
        return Answer.asJson(Map.of("refused", desk.words(request).text(key)))
                .status(409)
                .personal();
    }

    /**
     * What a deed changed.
     *
     * @param parts the HTML of areas and components that look otherwise; empty when the whole page may
     * @param at the component it was about
     * @param version the mark of its text
     * @param time on the clock of who edits: {@code 14:03}
     * @param state of the page
     * @param entries of repeated fields, by their input: the names under which they are kept
     */
    record Changed(
            List<Piece> parts,
            String at,
            String version,
            String time,
            PageState state,
            boolean undo,
            boolean redo,
            Map<String, List<String>> entries) {
        Changed {
            parts = List.copyOf(parts);
            entries = Map.copyOf(entries);
        }
    }

    /** The HTML of an area or component, with the comments around it. */
    record Piece(String path, String html) {}

    /** Tells what a deed changed, once it is saved. */
    Answer changed(Visitor visitor, Made made, Map<String, List<String>> entries) throws Exception {
        try (Content draft = desk.edits().draft()) {
            Optional<Node> at = draft.find(made.at());
            ContentPath page = PageTree.pageOf(
                            at.orElseGet(() -> draft.get(made.at().parent())))
                    .path();
            String html = view.of(draft, page, Audience.EDITOR, visitor).text();
            List<Piece> parts = made.touched().stream()
                    .distinct()
                    .flatMap(path -> PartHtml.of(html, path.path()).map(part -> new Piece(path.path(), part)).stream())
                    .toList();
            boolean isWhole = parts.size() == made.touched().stream().distinct().count();
            return Answer.asJson(new Changed(
                            isWhole ? parts : List.of(),
                            made.at().path(),
                            at.map(VersionMark::of).orElse(""),
                            CLOCK_TIME.format(clock.instant().atZone(desk.zone())),
                            PageState.of(draft.get(page)),
                            desk.parts().can(visitor, page, Way.BACK),
                            desk.parts().can(visitor, page, Way.AGAIN),
                            entries))
                    .personal();
        }
    }
}
