package nl.balint.cms.publishing.screens;

import static nl.balint.cms.http.Route.get;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.balint.cms.content.Content;
import nl.balint.cms.content.ContentPath;
import nl.balint.cms.content.ContentRefused;
import nl.balint.cms.content.Node;
import nl.balint.cms.content.NodeQuery;
import nl.balint.cms.forms.Field;
import nl.balint.cms.forms.Form;
import nl.balint.cms.forms.FormData;
import nl.balint.cms.http.Answer;
import nl.balint.cms.http.Request;
import nl.balint.cms.http.Route;
import nl.balint.cms.http.Routes;
import nl.balint.cms.publishing.AddressTaken;
import nl.balint.cms.publishing.Deeds;
import nl.balint.cms.publishing.NotAWriter;
import nl.balint.cms.publishing.PageState;
import nl.balint.cms.publishing.Review;
import nl.balint.cms.publishing.Reviewing;
import nl.balint.cms.publishing.SitePages;
import nl.balint.cms.publishing.Writers;
import nl.balint.cms.security.Tool;
import nl.balint.cms.security.Visitor;

/** All that is not on the site as it is written, to be looked at or put on the site together. */
public final class ChangeScreens implements Routes {

    private static final String ADDRESS = "/beheer/wijzigingen";

    private static final Form ASK =
            Form.named("publishing.ask").with(Field.longText("note").most(2_000));

    /** So many are shown, and go together, at most. */
    private static final int MOST = 2_000;

    private final Room room;
    private final Reviewing reviewing;

    public ChangeScreens(Room room, Reviewing reviewing) {
        this.room = room;
        this.reviewing = reviewing;
    }

    /** Where a page is chosen already. */
    public static String address(ContentPath page) {
        return address(List.of(page));
    }

    /** The same for several. */
    public static String address(List<ContentPath> pages) {
        return pages.stream()
                .map(page -> "pad=" + URLEncoder.encode(SitePages.written(page), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", ADDRESS + "?", ""));
    }

    public static Tool tool() {
        return new Tool("publishing.changes", ADDRESS, Room.EDIT, 201);
    }

    @Override
    public List<Route> routes() {
        return List.of(get(ADDRESS, this::show), room.deed(ADDRESS, this::send));
    }

    /** A page that may be chosen. */
    private record Line(String path, String title, PageState state, Instant changed, boolean chosen) {}

    private Answer show(Request request) throws Exception {
        room.editor(request);
        return screen(request, ASK.empty(), request.queryAll("pad"));
    }

    private Answer screen(Request request, FormData form, List<String> chosen) throws Exception {
        Visitor visitor = room.editor(request);
        try (Content draft = room.draft()) {
            Writers.Sight sight = room.deeds().sight(draft, visitor);
            Stream<Node> pages = draft.stream(NodeQuery.in(SitePages.WORKSPACE).ofType(SitePages.PAGE));
            List<Line> lines = Stream.concat(pages, room.items().list(visitor, draft).stream())
                    .filter(page -> PageState.of(page) != PageState.PUBLISHED)
                    .filter(page -> sight.may(page.path()))
                    .map(page -> line(page, chosen))
                    .sorted(Comparator.comparing(Line::chosen).reversed().thenComparing(Line::path))
                    .limit(MOST)
                    .toList();
            Map<String, Object> model = new HashMap<>();
            model.put("pages", lines);
            model.put("form", form);
            model.put("mayPublish", room.rights().may(visitor, Room.PUBLISH));
            return room.screens().show(request, "publishing:screens/changes", model);
        }
    }

    private static Line line(Node page, List<String> chosen) {
        String path = SitePages.written(page.path());
        Instant changed = page.property("mgnl:lastModified")
                .map(value -> ((nl.balint.cms.content.Value.Moment) value).at().toInstant())
                .orElse(Instant.EPOCH);
        return new Line(path, SitePages.title(page), PageState.of(page), changed, chosen.contains(path));
    }

    private Answer send(Request request) throws Exception {
        Visitor visitor = room.editor(request);
        FormData form = ASK.read(request.form());
        List<String> chosen = request.formAll("page");
        if (chosen.isEmpty() || chosen.size() > MOST) {
            form = form.withProblem("", "publishing.ask.problem.none");
        }
        if (!form.isSound()) {
            return screen(request, form, chosen).status(422);
        }
        List<ContentPath> pages = chosen.stream()
                .distinct()
                .map(sent -> room.checked(request, SitePages.anyPlace(sent)))
                .toList();
        if (request.form("doen").filter("publiceren"::equals).isPresent()) {
            return publish(request, form, pages);
        }
        try (Content draft = room.draft()) {
            pages.forEach(page -> room.deeds().check(draft, visitor, page));
        } catch (NotAWriter refusal) {
            Deeds.Why why = room.deeds().why(refusal);
            return screen(
                            request,
                            form.withProblem("", why.key(), why.arguments().toArray()),
                            chosen)
                    .status(403);
        }
        Review review = reviewing.ask(visitor.userId(), pages, form.text("note"));
        return Room.done(Reviewing.address(review), "publishing.done.asked");
    }

    private Answer publish(Request request, FormData form, List<ContentPath> pages) throws Exception {
        Visitor visitor = room.publisher(request);
        List<String> chosen = pages.stream().map(SitePages::written).toList();
        if (!room.mayPublish(visitor, pages)) {
            return screen(request, form.withProblem("", "publishing.problem.own"), chosen)
                    .status(422);
        }
        try {
            room.publishing(visitor).publish(visitor.userId(), pages);
            return Room.done(ADDRESS, "publishing.done.set");
        } catch (AddressTaken taken) {
            return screen(request, form.withProblem("", "publishing.problem.taken"), chosen)
                    .status(422);
        } catch (ContentRefused refused) {
            return screen(request, form.withProblem("", "publishing.problem.set"), chosen)
                    .status(422);
        }
    }
}
