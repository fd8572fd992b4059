package nl.balint.cms.publishing.screens;

import static nl.balint.cms.http.Route.get;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.balint.cms.content.Content;
import nl.balint.cms.forms.Field;
import nl.balint.cms.forms.Form;
import nl.balint.cms.forms.FormData;
import nl.balint.cms.http.Answer;
import nl.balint.cms.http.Request;
import nl.balint.cms.http.Route;
import nl.balint.cms.http.Routes;
import nl.balint.cms.publishing.Misses;
import nl.balint.cms.publishing.Redirect;
import nl.balint.cms.publishing.Redirecting;
import nl.balint.cms.publishing.Redirects;
import nl.balint.cms.security.AuditLine;
import nl.balint.cms.security.Tool;
import nl.balint.cms.security.Visitor;

/** Addresses that lead on, and those that visitors asked for in vain. */
public final class RedirectScreens implements Routes {

    private static final String ADDRESS = "/beheer/doorverwijzingen";

    /** What a path of ours looks like; behind the door and in the resources there is nothing to lead away from. */
    private static final String PATH = "(?!/(beheer|mijn|inloggen)(/|$))(/[A-Za-z0-9][A-Za-z0-9._~-]*){1,10}";

    private static final String ELSEWHERE = "https://[A-Za-z0-9.-]+(:[0-9]+)?(/\\S*)?";

    private static final Form ADD = Form.named("publishing.redirect")
            .with(Field.text("from").required(), Field.text("to").required());

    private final Room room;
    private final Redirecting redirecting;
    private final Redirects redirects;
    private final Misses misses;

    public RedirectScreens(Room room, Redirecting redirecting, Redirects redirects, Misses misses) {
        this.room = room;
        this.redirecting = redirecting;
        this.redirects = redirects;
        this.misses = misses;
    }

    public static Tool tool() {
        return new Tool("publishing.redirects", ADDRESS, Room.PUBLISH, 203);
    }

    @Override
    public List<Route> routes() {
        return List.of(
                get(ADDRESS, this::show),
                room.deed(ADDRESS, this::add),
                room.deed(ADDRESS + "/weg", this::drop),
                room.deed(ADDRESS + "/vergeten", this::forget));
    }

    /** A redirect in the list; it leads nowhere while visitors do not see its page. */
    private record Line(String from, String to, boolean byItself, String by) {}

    /** What was asked for in vain, with a page that may be meant. */
    private record Missed(String path, int times, LocalDate last, String meant) {}

    private Answer show(Request request) throws Exception {
        room.publisher(request);
        String from = request.query("van").orElse("");
        return screen(request, ADD.filled(Map.of("from", from)));
    }

    private Answer screen(Request request, FormData form) throws Exception {
        Map<String, String> pages = redirecting.pagesByName();
        try (Content draft = room.draft();
                Content published = room.deeds().published()) {
            List<Line> lines = redirects.list(draft).stream()
                    .map(one -> line(published, one))
                    .toList();
            List<Missed> missed = misses.list(draft).stream()
                    .map(miss -> new Missed(
                            miss.path(), miss.times(), miss.last(), pages.getOrDefault(last(miss.path()), "")))
                    .toList();
            return room.screens()
                    .show(
                            request,
                            "publishing:screens/redirects",
                            Map.of("form", form, "redirects", lines, "misses", missed));
        }
    }

    private static String last(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private Line line(Content published, Redirect one) {
        boolean byItself = one.who().equals(AuditLine.SYSTEM);
        return new Line(
                one.from(),
                redirects.target(published, one).orElse(""),
                byItself,
                byItself ? "" : room.people().name(one.who()));
    }

    private Answer add(Request request) throws Exception {
        Visitor visitor = room.publisher(request);
        FormData form = judged(ADD.read(request.form()));
        if (!form.isSound()) {
            return screen(request, form).status(422);
        }
        redirecting.add(visitor.userId(), form.text("from"), form.text("to"));
        return Room.done(ADDRESS, "publishing.done.redirected");
    }

    private FormData judged(FormData form) {
        if (!form.isSound()) {
            return form;
        }
        String from = form.text("from");
        String to = form.text("to");
        if (!from.matches(PATH)) {
            return form.withProblem("from", "publishing.redirect.problem.path");
        }
        if (!to.equals("/") && !to.matches(PATH) && !to.matches(ELSEWHERE)) {
            return form.withProblem("to", "publishing.redirect.problem.to");
        }
        try (Content draft = room.draft();
                Content published = room.deeds().published()) {
            if (Redirects.isPage(published, from)) {
                return form.withProblem("from", "publishing.redirect.problem.page");
            }
            return redirects.isLoop(draft, published, from, to)
                    ? form.withProblem("to", "publishing.redirect.problem.loop")
                    : form;
        }
    }

    private Answer drop(Request request) {
        Visitor visitor = room.publisher(request);
        redirecting.drop(visitor.userId(), request.form("from").orElse(""));
        return Room.done(ADDRESS, "publishing.done.undirected");
    }

    private Answer forget(Request request) {
        room.publisher(request);
        redirecting.forget(request.form("from").orElse(""));
        return Room.done(ADDRESS, "publishing.done.forgotten");
    }
}
