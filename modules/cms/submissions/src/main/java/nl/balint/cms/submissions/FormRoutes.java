package nl.balint.cms.submissions;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.balint.cms.definitions.FormDefinition;
import nl.balint.cms.definitions.LightModules;
import nl.balint.cms.forms.AskedForm;
import nl.balint.cms.forms.FormChoices;
import nl.balint.cms.forms.FormData;
import nl.balint.cms.http.Answer;
import nl.balint.cms.http.Reason;
import nl.balint.cms.http.Request;
import nl.balint.cms.http.RequestFailure;
import nl.balint.cms.http.Route;
import nl.balint.cms.http.Routes;
import nl.balint.cms.rendering.Screens;

/** The steps of a form, as visitors go through them: {@code /formulieren/aanmelden}. */
final class FormRoutes implements Routes {

    static final String ADDRESS = "/formulieren";

    private static final String SCREEN = "forms:screens/public";
    private static final String BACK = "terug";
    private static final String KEEP = "bewaar";
    private static final String SEND = "verstuur";
    private static final String STEP = "stap-";

    private final Sources sources;
    private final Parts parts;
    private final Screens screens;
    private final Views views;

    /** What forms there are. */
    record Sources(LightModules modules, FormChoices choices) {}

    /** What the deeds work with. */
    record Parts(Fillings fillings, Waiting waiting, Intake intake, Keeping keeping, Brakes brakes) {}

    FormRoutes(Sources sources, Parts parts, Screens screens) {
        this.sources = sources;
        this.parts = parts;
        this.screens = screens;
        this.views = new Views(parts.fillings());
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(ADDRESS + "/{form}", this::begin),
                Route.post(ADDRESS + "/{form}", this::go),
                Route.get(ADDRESS + "/{form}/verzonden", this::thanks));
    }

    private Answer begin(Request request) throws Exception {
        AskedForm form = form(request);
        return show(request, new Walk(form, parts.fillings().begin(form.definition())).linked(request.query()));
    }

    private Answer thanks(Request request) throws Exception {
        FormDefinition form = form(request).definition();
        return screens.show(request, "forms:screens/thanks", Map.of("texts", form.texts()));
    }

    private Answer go(Request request) throws Exception {
        AskedForm form = form(request);
        Sent sent = Sent.read(request, form.definition(), parts.waiting());
        Optional<Filling> known =
                parts.fillings().unseal(sent.text(Sent.STATE), form.definition().id());
        Filling filling = known.orElseGet(() -> parts.fillings().begin(form.definition()));
        Walk walk = new Walk(form, filling);
        if (known.isEmpty() || parts.fillings().stoodTooLong(filling)) {
            return again(request, walk.take(sent), "forms.problem.stale", 422);
        }
        if (!sent.text(Sent.TRAP).isEmpty()) {
            return again(request, walk.take(sent), "forms.problem.trap", 422);
        }
        return deed(request, walk, sent);
    }

    private Answer deed(Request request, Walk walk, Sent sent) throws Exception {
        String deed = sent.text(Sent.DEED);
        if (walk.isReview()) {
            if (deed.equals(SEND)) {
                return send(request, walk);
            }
            if (deed.equals(KEEP)) {
                return keep(request, walk, FormData.NONE, sent);
            }
            Optional<String> to = deed.startsWith(STEP)
                    ? walk.steps().stream()
                            .map(step -> step.name())
                            .filter(deed.substring(STEP.length())::equals)
                            .findFirst()
                    : walk.previous();
            return show(request, walk.to(to.orElse(Filling.REVIEW)));
        }
        Walk.Taken taken = walk.take(sent);
        if (deed.equals(BACK)) {
            return show(
                    request, taken.walk().to(walk.previous().orElse(walk.step().name())));
        }
        if (deed.equals(KEEP)) {
            return keep(request, taken.walk(), taken.walk().shown(), sent);
        }
        if (!taken.data().isSound()) {
            return show(request, taken.walk(), taken.data()).status(422);
        }
        Optional<String> next = taken.walk().next();
        return next.isPresent() ? show(request, taken.walk().to(next.get())) : send(request, taken.walk());
    }

    private Answer send(Request request, Walk walk) throws Exception {
        Optional<Walk.Taken> wrong = walk.firstWrong(parts.waiting());
        if (wrong.isPresent()) {
            return show(request, wrong.get().walk(), wrong.get().data()).status(422);
        }
        if (!parts.brakes().maySend(request.remote())) {
            FormData data = (walk.isReview() ? FormData.NONE : walk.shown()).withProblem("", "forms.problem.busy");
            return show(request, walk, data).status(Reason.TOO_MANY.status());
        }
        Received received = parts.intake()
                .take(walk.form(), walk.filling(), parts.fillings().now());
        if (received instanceof Received.Refused refused) {
            return refused(request, walk, refused).status(422);
        }
        String address = ((Received.At) received).address();
        String thanks = ADDRESS + "/" + walk.form().definition().id() + "/verzonden";
        return Answer.redirect(303, address.isEmpty() ? thanks : address).personal();
    }

    private Answer refused(Request request, Walk walk, Received.Refused refused) throws Exception {
        String field = refused.problem().field();
        Walk at = walk.steps().stream()
                .filter(step ->
                        step.questions().stream().anyMatch(each -> each.name().equals(field)))
                .findFirst()
                .map(step -> walk.to(step.name()))
                .orElse(walk);
        FormData data = at.isReview() ? FormData.NONE : at.shown();
        return show(
                request,
                at,
                data.withProblem(
                        at.isReview() ? "" : field,
                        refused.problem().key(),
                        refused.problem().arguments().toArray()));
    }

    private Answer keep(Request request, Walk walk, FormData data, Sent sent) throws Exception {
        Keeping.Kept kept = parts.keeping().keep(walk, sent.text(Sent.MAIL), request.remote());
        if (kept.isDone()) {
            return screens.show(
                    request,
                    "forms:screens/kept",
                    Map.of("texts", walk.form().definition().texts(), "email", kept.email()));
        }
        return screens.show(
                        request, SCREEN, Map.of("form", data, "public", views.of(walk, data), "keeping", kept.asked()))
                .status(kept.status());
    }

    /** The same step, with something to say about the whole of it. */
    private Answer again(Request request, Walk.Taken taken, String key, int status) throws Exception {
        return show(request, taken.walk(), taken.walk().shown().withProblem("", key))
                .status(status);
    }

    Answer show(Request request, Walk walk) throws Exception {
        return show(request, walk, walk.isReview() ? FormData.NONE : walk.shown());
    }

    private Answer show(Request request, Walk walk, FormData data) throws Exception {
        return screens.show(request, SCREEN, Map.of("form", data, "public", views.of(walk, data)));
    }

    /** The form of that name; without one the page does not exist. */
    AskedForm form(String id) {
        return sources.modules()
                .current()
                .form(id)
                .map(form -> new AskedForm(form, sources.choices()))
                .orElseThrow(() -> new RequestFailure(Reason.NOT_FOUND, "forms.missing"));
    }

    private AskedForm form(Request request) {
        return form(request.placeholder("form"));
    }
}
