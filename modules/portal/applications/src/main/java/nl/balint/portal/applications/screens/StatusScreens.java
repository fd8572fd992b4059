package nl.balint.portal.applications.screens;

import static nl.balint.cms.http.Route.get;
import static nl.balint.cms.http.Route.post;

import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.balint.cms.forms.FormData;
import nl.balint.cms.http.Answer;
import nl.balint.cms.http.Handler;
import nl.balint.cms.http.Request;
import nl.balint.cms.http.Route;
import nl.balint.cms.http.Routes;
import nl.balint.cms.workflow.Terms;
import nl.balint.portal.applications.Addresses;
import nl.balint.portal.applications.Application;
import nl.balint.portal.applications.Links;
import nl.balint.portal.applications.Message;
import nl.balint.portal.applications.procedure.Actor;
import nl.balint.portal.applications.procedure.JoinAct;
import nl.balint.portal.applications.procedure.JoinCase;
import nl.balint.portal.applications.procedure.JoinState;
import nl.balint.portal.applications.procedure.Step;

/** The applicant's own page: what happens now, the way so far, the thread, and what can be done. */
public final class StatusScreens implements Routes {

    private static final String STATUS = Addresses.STATUS + "/{key}";
    private static final int UNFIT = 422;
    private static final String DONE = "gedaan";
    private static final Set<String> DEEDS =
            Set.of("said", "answered", "seat", "full", "offer", "no-offer", "renewed", "withdrawn");

    private final Reception reception;

    public StatusScreens(Reception reception) {
        this.reception = reception;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                get(STATUS, this::look),
                act("bericht", this::write),
                act("plek", this::takeSeat),
                act("aanbod", (request, application) -> simply(request, application, new JoinAct.TakeOffer(), "offer")),
                act(
                        "aanbod-niet",
                        (request, application) -> simply(request, application, new JoinAct.RefuseOffer(), "no-offer")),
                act(
                        "verlengen",
                        (request, application) -> simply(request, application, new JoinAct.RenewWaiting(), "renewed")),
                act(
                        "intrekken",
                        (request, application) -> simply(request, application, new JoinAct.Withdraw(), "withdrawn")));
    }

    /** Something that whoever has the key does with the application. */
    private interface Deed {
        Answer on(Request request, Application application) throws Exception;
    }

    private Route act(String word, Deed deed) {
        Handler handler = request -> {
            Optional<Application> application = reception.open(request, Links.Purpose.STATUS);
            if (application.isEmpty()) {
                return reception.worn(request, "");
            }
            return reception.once().answer(request, application.get().id(), () -> deed.on(request, application.get()));
        };
        return post(STATUS + "/" + word, handler);
    }

    private Answer look(Request request) throws Exception {
        Optional<Application> application = reception.open(request, Links.Purpose.STATUS);
        return application.isEmpty()
                ? reception.worn(request, "")
                : show(request, application.get(), StatusForms.MESSAGE.empty(), StatusForms.SEAT.empty());
    }

    private Answer write(Request request, Application application) throws Exception {
        FormData form = StatusForms.MESSAGE.read(request.form());
        if (!form.isSound()) {
            return show(request, application, form, StatusForms.SEAT.empty()).status(UNFIT);
        }
        boolean isAsked = application.file().clock().isPaused();
        JoinAct act = isAsked ? new JoinAct.Answer() : new JoinAct.Write();
        Step<JoinCase> step = reception.joining().act(Actor.APPLICANT, application.id(), act, form.text("text"));
        return step instanceof Step.Refused<?> refused
                ? show(request, application, form.withProblem("", refused.why().key()), StatusForms.SEAT.empty())
                        .status(UNFIT)
                : back(request, isAsked ? "answered" : "said");
    }

    private Answer takeSeat(Request request, Application application) throws Exception {
        FormData form = StatusForms.SEAT.read(request.form());
        if (!form.isSound()) {
            return show(request, application, StatusForms.MESSAGE.empty(), form).status(UNFIT);
        }
        JoinAct act = JoinAct.TakeSeat.agreeing(JoinAct.Statements.ALL);
        return simply(request, application, act, "seat");
    }

    private Answer simply(Request request, Application application, JoinAct act, String done) throws Exception {
        Step<JoinCase> step = reception.joining().act(Actor.APPLICANT, application.id(), act);
        if (step instanceof Step.Refused<?> refused) {
            FormData told =
                    StatusForms.MESSAGE.empty().withProblem("", refused.why().key());
            Application now = reception.applications().find(application.id()).orElse(application);
            return show(request, now, told, StatusForms.SEAT.empty()).status(UNFIT);
        }
        boolean waits = act instanceof JoinAct.TakeSeat
                && step instanceof Step.Moved<JoinCase> moved
                && moved.file().state() instanceof JoinState.Waiting;
        return back(request, waits ? "full" : done);
    }

    /** Back to the page, which says what was done: in the address, for a visitor gets no cookie. */
    private static Answer back(Request request, String done) {
        return Answer.redirect(address(request) + "?" + DONE + "=" + done);
    }

    private Answer show(Request request, Application application, FormData message, FormData seat) throws Exception {
        JoinState state = application.state();
        Map<String, Object> model = new HashMap<>();
        model.put("number", application.number());
        model.put("state", state.getClass().getSimpleName());
        model.put("asked", application.file().clock().isPaused());
        model.put("open", JoinState.RUNNING.contains(state.getClass()));
        model.put("steps", Steps.of(application));
        model.put(
                "thread", application.thread().stream().map(StatusScreens::said).toList());
        model.put("action", address(request));
        model.put("form", message);
        model.put("seat", seat);
        model.putAll(days(application));
        request.query(DONE).filter(DEEDS::contains).ifPresent(done -> model.put("done", done));
        reception.groups().find(state.groupId()).ifPresent(group -> {
            model.put("group", group.name());
            model.put("euros", group.details().fee().euros());
        });
        return reception.show(request, "status", model);
    }

    /** The days that matter in the state. */
    private static Map<String, Object> days(Application application) {
        JoinState state = application.state();
        if (state instanceof JoinState.Placeable open) {
            return Map.of("from", open.from(), "until", Terms.day(open.answerBy()));
        }
        if (state instanceof JoinState.Placed placed) {
            return Map.of("from", placed.from());
        }
        if (state instanceof JoinState.Waiting open) {
            return Map.of(
                    "offered",
                    open.offer().isMade(),
                    "until",
                    Terms.day(open.offer().isMade() ? open.offer().until() : open.until()));
        }
        return Map.of();
    }

    private static Map<String, Object> said(Message message) {
        ZonedDateTime at = message.at().atZone(Terms.DUTCH_TIME);
        return Map.of("by", message.by().name(), "at", at, "text", message.text());
    }

    private static String address(Request request) {
        return Addresses.STATUS + "/" + Reception.key(request);
    }
}
