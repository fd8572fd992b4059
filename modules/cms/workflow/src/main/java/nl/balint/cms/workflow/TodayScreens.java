package nl.balint.cms.workflow;

import static nl.balint.cms.http.Route.get;
import static nl.balint.cms.http.Route.post;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import nl.balint.cms.http.Answer;
import nl.balint.cms.http.Request;
import nl.balint.cms.http.Route;
import nl.balint.cms.http.Routes;
import nl.balint.cms.rendering.Paged;
import nl.balint.cms.rendering.Screens;
import nl.balint.cms.security.AuditLine;
import nl.balint.cms.security.Visitor;

/**
 * What waits for somebody, at {@code /mijn/vandaag}: the most urgent first, of all their offices and groups together.
 * Which tasks somebody sees follows from whom each is meant for.
 */
final class TodayScreens implements Routes {

    static final String TODAY = "/mijn/vandaag";

    private static final List<String> TABS = List.of("alles", "te-laat", "deze-week", "van-mij");
    private static final List<String> FILTERS = List.of("stand", "soort", "voor", "zoek");
    private static final int MOST_AT_ONCE = 200;

    private final Screens screens;
    private final Tasks tasks;
    private final Words words;
    private final Consumer<AuditLine> log;
    private final Clock clock;

    TodayScreens(Screens screens, Tasks tasks, Words words, Consumer<AuditLine> log, Clock clock) {
        this.screens = screens;
        this.tasks = tasks;
        this.words = words;
        this.log = log;
        this.clock = clock;
    }

    /** A tab, with how many stand under it. */
    private record Tab(String name, long count, boolean current) {}

    @Override
    public List<Route> routes() {
        return List.of(
                get(TODAY, this::list),
                post(TODAY + "/oppakken", this::take),
                post(TODAY + "/terugleggen", this::release),
                post(TODAY + "/afhandelen", this::finish));
    }

    private Answer list(Request request) throws Exception {
        Visitor visitor = Visitor.get(request);
        Instant now = clock.instant();
        List<TodayLine> all = tasks.list(visitor.access().principals()).stream()
                .map(task -> TodayLine.of(task, words, visitor.userId(), now))
                .toList();
        TodayFilter filter = TodayFilter.of(request);
        List<TodayLine> found = all.stream().filter(filter::fits).toList();
        Paged<TodayLine> page = Paged.of(request, found, FILTERS);
        Map<String, Object> model = new HashMap<>();
        model.put("page", page);
        model.put("lines", page.lines());
        model.put("filter", filter);
        model.put("any", !all.isEmpty());
        model.put("late", all.stream().filter(TodayLine::isLate).count());
        model.put("tabs", tabs(all, filter));
        model.put("kinds", all.stream().map(TodayLine::kind).distinct().sorted().toList());
        model.put(
                "whoms",
                all.stream()
                        .map(line -> Map.of("principal", line.whom(), "name", line.whomName()))
                        .distinct()
                        .toList());
        return screens.show(request, "workflow:screens/today", model);
    }

    private static List<Tab> tabs(List<TodayLine> all, TodayFilter filter) {
        return TABS.stream()
                .map(name -> new Tab(
                        name,
                        all.stream().filter(filter.standing(name)::fits).count(),
                        filter.standing().equals(name)))
                .toList();
    }

    private Answer take(Request request) {
        Visitor visitor = Visitor.get(request);
        int taken = tasks.take(ids(request), visitor.userId(), visitor.access().principals());
        return back(request, taken == 0 ? "workflow.today.none.taken" : "workflow.today.taken");
    }

    private Answer release(Request request) {
        Visitor visitor = Visitor.get(request);
        tasks.release(ids(request), visitor.userId());
        return back(request, "workflow.today.released");
    }

    private Answer finish(Request request) {
        Visitor visitor = Visitor.get(request);
        List<String> ids = ids(request);
        int finished = tasks.finish(ids, visitor.userId(), visitor.access().principals());
        if (finished == 0) {
            return back(request, "workflow.today.none.finished");
        }
        log.accept(AuditLine.of("task.finished", visitor, "").with("count", String.valueOf(finished)));
        return back(request, "workflow.today.finished");
    }

    private static List<String> ids(Request request) {
        return request.form().list("taak").stream().limit(MOST_AT_ONCE).toList();
    }

    private static Answer back(Request request, String note) {
        return Screens.withNote(Answer.redirect(TodayFilter.back(request)), note);
    }
}
