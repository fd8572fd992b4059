package nl.balint.cms.publishing.screens;

import static nl.balint.cms.http.Route.get;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.balint.cms.content.Content;
import nl.balint.cms.content.ContentPath;
import nl.balint.cms.content.Node;
import nl.balint.cms.forms.Form;
import nl.balint.cms.forms.FormData;
import nl.balint.cms.http.Answer;
import nl.balint.cms.http.Request;
import nl.balint.cms.http.Route;
import nl.balint.cms.http.Routes;
import nl.balint.cms.publishing.PageState;
import nl.balint.cms.publishing.Planned;
import nl.balint.cms.publishing.Planning;
import nl.balint.cms.publishing.Plans;
import nl.balint.cms.publishing.SitePages;
import nl.balint.cms.security.Visitor;

/** When a page comes on the site, and when it goes. */
public final class PlanScreens implements Routes {

    private static final String ADDRESS = SitePages.SCREENS + "/inplannen";

    private final Room room;
    private final Planning planning;
    private final Plans plans;
    private final MomentFields publish;
    private final MomentFields offline;

    public PlanScreens(Room room, Planning planning, Plans plans, Clock clock) {
        this.room = room;
        this.planning = planning;
        this.plans = plans;
        this.publish = new MomentFields("publish", clock);
        this.offline = new MomentFields("offline", clock);
    }

    @Override
    public List<Route> routes() {
        return List.of(
                get(ADDRESS, this::show),
                room.deed(ADDRESS, this::plan),
                room.deed(ADDRESS + "/annuleren", this::cancel));
    }

    /** What is planned, as the screen tells it; by whom is a name. */
    private record Line(String act, String at, String by, boolean failed) {}

    private Form form() {
        return offline.in(publish.in(Form.named("publishing.plan")));
    }

    private Answer show(Request request) throws Exception {
        room.publisher(request);
        FormData form = form().empty();
        try (Content draft = room.draft()) {
            String page = SitePages.get(draft, room.asked(request)).id();
            for (Planned planned : plans.of(draft, page)) {
                form = planned.act() == Planned.Act.PUBLISH ? publish.filled(form, planned.at()) : form;
                form = planned.act() == Planned.Act.OFFLINE ? offline.filled(form, planned.at()) : form;
            }
        }
        return screen(request, form);
    }

    private Answer screen(Request request, FormData form) throws Exception {
        try (Content draft = room.draft()) {
            Node page = SitePages.get(draft, room.asked(request));
            List<Line> lines = plans.of(draft, page.id()).stream()
                    .map(planned -> new Line(
                            planned.act().name(),
                            planned.words(request.locale()),
                            room.people().name(planned.who()),
                            planned.failed()))
                    .toList();
            return room.screens()
                    .show(
                            request,
                            "publishing:screens/plan",
                            Map.of(
                                    "title", SitePages.title(page),
                                    "path", SitePages.written(page.path()),
                                    "state", PageState.of(page),
                                    "form", form,
                                    "planned", lines));
        }
    }

    private Answer plan(Request request) throws Exception {
        Visitor visitor = room.publisher(request);
        FormData data = checked(request);
        if (!data.isSound()) {
            return screen(request, data).status(422);
        }
        ContentPath path = room.asked(request);
        if (publish.find(data).isPresent() && !room.mayPublish(visitor, List.of(path))) {
            return screen(request, data.withProblem("", "publishing.problem.own"))
                    .status(422);
        }
        publish.find(data).ifPresent(at -> planning.publishAt(visitor.userId(), path, at));
        offline.find(data).ifPresent(at -> planning.offlineAt(visitor.userId(), path, at));
        return Room.done(SitePages.screen("pagina", path), "publishing.done.planned");
    }

    private FormData checked(Request request) {
        Form asked = offline.asking(publish.asking(form(), request.form()), request.form());
        FormData data = offline.judged(publish.judged(asked.read(request.form()), request.locale()), request.locale());
        Optional<Instant> comes = publish.find(data);
        Optional<Instant> goes = offline.find(data);
        if (data.isSound() && comes.isEmpty() && goes.isEmpty()) {
            return data.withProblem(publish.day(), "publishing.plan.problem.none");
        }
        boolean isBackwards = comes.flatMap(from -> goes.filter(until -> !until.isAfter(from)))
                .isPresent();
        return isBackwards ? data.withProblem(offline.day(), "publishing.plan.problem.order") : data;
    }

    private Answer cancel(Request request) {
        Visitor visitor = room.publisher(request);
        ContentPath path = room.asked(request);
        planning.cancel(visitor.userId(), path);
        return Room.done(SitePages.screen("pagina", path), "publishing.done.cancelled");
    }
}
