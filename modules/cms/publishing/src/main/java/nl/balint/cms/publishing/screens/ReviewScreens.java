package nl.balint.cms.publishing.screens;

import static nl.balint.cms.http.Route.get;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.balint.cms.content.Content;
import nl.balint.cms.content.ContentRefused;
import nl.balint.cms.content.Node;
import nl.balint.cms.forms.Field;
import nl.balint.cms.forms.Form;
import nl.balint.cms.forms.FormData;
import nl.balint.cms.http.Answer;
import nl.balint.cms.http.Request;
import nl.balint.cms.http.Route;
import nl.balint.cms.http.Routes;
import nl.balint.cms.publishing.AddressTaken;
import nl.balint.cms.publishing.PageState;
import nl.balint.cms.publishing.Review;
import nl.balint.cms.publishing.Reviewing;
import nl.balint.cms.publishing.Reviews;
import nl.balint.cms.publishing.SitePages;
import nl.balint.cms.security.Tool;
import nl.balint.cms.security.Visitor;

/** What somebody asked another to look at: what was changed, what is said about it, and how it ends. */
public final class ReviewScreens implements Routes {

    private static final String ONE = Reviewing.SCREENS + "/{id}";
    private static final Form TALK =
            Form.named("publishing.talk").with(Field.longText("text").required().most(2_000));

    private final Room room;
    private final Reviewing reviewing;
    private final Reviews reviews;
    private final MomentFields moment;

    public ReviewScreens(Room room, Reviewing reviewing, Reviews reviews, Clock clock) {
        this.room = room;
        this.reviewing = reviewing;
        this.reviews = reviews;
        this.moment = new MomentFields("publish", clock);
    }

    public static Tool tool() {
        return new Tool("publishing.reviews", Reviewing.SCREENS, Room.EDIT, 202);
    }

    @Override
    public List<Route> routes() {
        return List.of(
                get(Reviewing.SCREENS, this::list),
                get(ONE, this::show),
                room.deed(ONE + "/opmerking", this::remark),
                room.deed(ONE + "/goedkeuren", this::approve),
                room.deed(ONE + "/inplannen", this::plan),
                room.deed(ONE + "/terugsturen", this::sendBack),
                room.deed(ONE + "/intrekken", this::withdraw));
    }

    /** A page of a review; deleted pages have no path. */
    private record Line(String title, String path, int version, boolean changedSince) {}

    /** A review in a list, and something said; by whom is a name. */
    private record Row(String id, String titles, String by, Instant at, Review.State state) {}

    private record Said(String by, Instant at, String text) {}

    private Answer list(Request request) throws Exception {
        room.editor(request);
        try (Content draft = room.draft()) {
            List<Row> rows = reviews.list(draft).stream()
                    .map(review -> row(draft, review))
                    .toList();
            return room.screens().show(request, "publishing:screens/reviews", Map.of("reviews", rows));
        }
    }

    private Row row(Content draft, Review review) {
        List<String> titles = review.pages().stream()
                .flatMap(offered -> page(draft, offered).stream())
                .map(SitePages::title)
                .toList();
        return new Row(
                review.id(), String.join(", ", titles), room.people().name(review.who()), review.at(), review.state());
    }

    private static Optional<Node> page(Content draft, Review.Offered offered) {
        return draft.findById(SitePages.WORKSPACE, offered.page());
    }

    private Form planForm() {
        return moment.in(Form.named("publishing.plan"));
    }

    private Answer show(Request request) throws Exception {
        return screen(request, TALK.empty(), planForm().empty());
    }

    private Answer screen(Request request, FormData talk, FormData plan) throws Exception {
        Visitor visitor = room.editor(request);
        try (Content draft = room.draft()) {
            Review review = reviews.find(draft, request.placeholder("id")).orElseThrow(SitePages::missing);
            Map<String, Object> model = new HashMap<>();
            model.put("review", row(draft, review));
            model.put("asked", review.note());
            model.put("mine", review.who().equals(visitor.userId()));
            model.put(
                    "pages",
                    review.pages().stream().map(offered -> line(draft, offered)).toList());
            model.put("remarks", review.remarks().stream().map(this::said).toList());
            model.put("mayPublish", room.rights().may(visitor, Room.PUBLISH));
            model.put("own", !mayDecide(visitor, review));
            model.put("form", talk);
            model.put("plan", plan);
            return room.screens().show(request, "publishing:screens/review", model);
        }
    }

    private Said said(Review.Remark remark) {
        return new Said(room.people().name(remark.who()), remark.at(), remark.text());
    }

    private Line line(Content draft, Review.Offered offered) {
        return page(draft, offered)
                .map(page -> new Line(
                        SitePages.title(page),
                        SitePages.written(page.path()),
                        offered.version(),
                        PageState.of(page) != PageState.PUBLISHED
                                && room.deeds().isChangedSince(draft, page, offered.version())))
                .orElseGet(() -> new Line("", "", offered.version(), false));
    }

    private boolean mayDecide(Visitor visitor, Review review) {
        return review.pages().stream()
                .allMatch(offered -> room.secondPerson().mayPublish(visitor.userId(), offered.page()));
    }

    private Answer remark(Request request) throws Exception {
        Visitor visitor = room.editor(request);
        FormData talk = TALK.read(request.form());
        if (!talk.isSound()) {
            return screen(request, talk, planForm().empty()).status(422);
        }
        reviewing.remark(visitor.userId(), request.placeholder("id"), talk.text("text"));
        return Answer.redirect(address(request) + "#opmerkingen");
    }

    private static String address(Request request) {
        return Reviewing.SCREENS + "/" + request.placeholder("id");
    }

    private Visitor decider(Request request) {
        Visitor visitor = room.publisher(request);
        try (Content draft = room.draft()) {
            return reviews.find(draft, request.placeholder("id"))
                    .filter(review -> mayDecide(visitor, review))
                    .map(review -> visitor)
                    .orElseThrow(SitePages::missing);
        }
    }

    private Answer approve(Request request) {
        Visitor visitor = decider(request);
        try {
            reviewing.approve(visitor.userId(), request.placeholder("id"));
            return Room.done(address(request), "publishing.done.approved");
        } catch (AddressTaken taken) {
            return Room.done(address(request), "publishing.problem.taken");
        } catch (ContentRefused refused) {
            return Room.done(address(request), "publishing.problem.set");
        }
    }

    private Answer plan(Request request) throws Exception {
        Visitor visitor = decider(request);
        Form form = moment.asking(planForm(), request.form());
        FormData plan = moment.judged(form.read(request.form()), request.locale());
        if (plan.isSound() && moment.find(plan).isEmpty()) {
            plan = plan.withProblem(moment.day(), "publishing.plan.problem.none");
        }
        if (!plan.isSound()) {
            return screen(request, TALK.empty(), plan).status(422);
        }
        reviewing.approve(
                visitor.userId(), request.placeholder("id"), moment.find(plan).orElseThrow());
        return Room.done(address(request), "publishing.done.planned");
    }

    private Answer sendBack(Request request) throws Exception {
        Visitor visitor = room.publisher(request);
        FormData talk = TALK.read(request.form());
        if (!talk.isSound()) {
            return screen(request, talk, planForm().empty()).status(422);
        }
        reviewing.sendBack(visitor.userId(), request.placeholder("id"), talk.text("text"));
        return Room.done(address(request), "publishing.done.sent-back");
    }

    private Answer withdraw(Request request) {
        Visitor visitor = room.editor(request);
        reviewing.withdraw(visitor.userId(), request.placeholder("id"));
        return Room.done(address(request), "publishing.done.withdrawn");
    }
}
