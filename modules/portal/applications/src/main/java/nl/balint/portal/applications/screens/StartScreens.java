package nl.balint.portal.applications.screens;

import static nl.balint.cms.http.Route.get;
import static nl.balint.cms.http.Route.post;

import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.balint.cms.forms.Field;
import nl.balint.cms.forms.Form;
import nl.balint.cms.forms.FormData;
import nl.balint.cms.forms.Once;
import nl.balint.cms.http.Answer;
import nl.balint.cms.http.Reason;
import nl.balint.cms.http.Request;
import nl.balint.cms.http.RequestFailure;
import nl.balint.cms.http.Route;
import nl.balint.cms.http.Routes;
import nl.balint.cms.rendering.Screens;
import nl.balint.cms.workflow.Terms;
import nl.balint.portal.applications.Addresses;
import nl.balint.portal.applications.Links;
import nl.balint.portal.applications.Message;
import nl.balint.portal.applications.WaitingNear;
import nl.balint.portal.applications.deeds.Starting;
import nl.balint.portal.applications.forms.Download;
import nl.balint.portal.applications.procedure.Actor;
import nl.balint.portal.applications.procedure.StartAct;
import nl.balint.portal.applications.procedure.StartCase;
import nl.balint.portal.applications.procedure.StartState;
import nl.balint.portal.applications.procedure.Step;
import nl.balint.portal.applications.starting.Participant;
import nl.balint.portal.applications.starting.Start;
import nl.balint.portal.applications.starting.StartFile;
import nl.balint.portal.applications.starting.Starts;

/**
 * What those see who ask for a new group, by the key in their mails: what is missing, where it stands, and what was
 * asked. The key came by mail, so the button that asks for recognition confirms the address too.
 */
public final class StartScreens implements Routes {

    private static final String STATUS = Addresses.START_STATUS + "/{key}";
    private static final int UNFIT = 422;
    private static final int GONE = 410;
    private static final Form MESSAGE = Form.named("applications.start.message")
            .with(Field.longText("text").most(4_000).required());
    private static final Form PEOPLE = Form.named("applications.start.people")
            .with(
                    Field.longText("participants").most(8_000).required(),
                    Field.longText("words").most(4_000));

    private final Sources sources;
    private final Screens screens;
    private final Once once;
    private final Clock clock;

    /** What they work on. */
    public record Sources(Starts starts, Starting starting, Links links, WaitingNear waiting) {}

    public StartScreens(Sources sources, Screens screens, Once once, Clock clock) {
        this.sources = sources;
        this.screens = screens;
        this.once = once;
        this.clock = clock;
    }

    /** Something that whoever has the key does. */
    private interface Deed {
        Answer on(Request request, Start start) throws Exception;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                get(Addresses.START_SENT, request -> screen(request, "sent", Map.of())),
                get(STATUS, this::look),
                get(STATUS + "/besluit", this::decision),
                act("aanvragen", (request, start) -> amend(request, start, new StartAct.Request(java.util.Set.of()))),
                act("aanvullen", (request, start) -> amend(request, start, new StartAct.Supplement())),
                act("bericht", this::write),
                act("intrekken", this::withdraw));
    }

    private Route act(String word, Deed deed) {
        return post(STATUS + "/" + word, request -> {
            Optional<Start> start = open(request);
            return start.isEmpty()
                    ? worn(request)
                    : once.answer(request, start.get().id(), () -> deed.on(request, start.get()));
        });
    }

    private Answer look(Request request) throws Exception {
        Optional<Start> start = open(request);
        return start.isEmpty() ? worn(request) : show(request, start.get(), people(start.get()));
    }

    /** The letter, for as long as the key opens something. */
    private Answer decision(Request request) throws Exception {
        Optional<Start> start = open(request);
        if (start.isEmpty()) {
            return worn(request);
        }
        StartFile letter = start.get()
                .file(StartFile.DECISION)
                .orElseThrow(() -> new RequestFailure(Reason.NOT_FOUND, "page.missing"));
        return Download.of(letter);
    }

    private Answer amend(Request request, Start start, StartAct act) throws Exception {
        FormData data = PEOPLE.read(request.form());
        if (!data.isSound()) {
            return show(request, start, data).status(UNFIT);
        }
        List<Participant> participants = Participant.read(data.text("participants"));
        Step<StartCase> step = sources.starting().amend(start.id(), participants, act, data.text("words"));
        if (step instanceof Step.Refused<?> refused) {
            Start now = sources.starts().find(start.id()).orElse(start);
            return show(
                            request,
                            now,
                            data.withProblem("participants", refused.why().key()))
                    .status(UNFIT);
        }
        return Answer.redirect(address(request));
    }

    private Answer write(Request request, Start start) throws Exception {
        FormData data = MESSAGE.read(request.form());
        if (!data.isSound()) {
            return show(request, start, data).status(UNFIT);
        }
        Step<StartCase> step =
                sources.starting().act(Actor.APPLICANT, start.id(), new StartAct.WriteStart(), data.text("text"));
        return step instanceof Step.Refused<?> refused
                ? show(request, start, data.withProblem("text", refused.why().key()))
                        .status(UNFIT)
                : Answer.redirect(address(request));
    }

    private Answer withdraw(Request request, Start start) throws Exception {
        boolean isWiped = start.state() instanceof StartState.Initiative;
        Step<StartCase> step = sources.starting().act(Actor.APPLICANT, start.id(), new StartAct.WithdrawStart(), "");
        if (step instanceof Step.Refused<?> refused) {
            return show(
                            request,
                            start,
                            people(start).withProblem("", refused.why().key()))
                    .status(UNFIT);
        }
        return isWiped ? screen(request, "wiped", Map.of()) : Answer.redirect(address(request));
    }

    private Answer show(Request request, Start start, FormData form) throws Exception {
        Map<String, Object> model = new HashMap<>();
        StartState state = start.state();
        model.put("number", start.number());
        model.put("name", start.plan().idea().name());
        model.put("state", state.getClass().getSimpleName());
        model.put("open", state.isOpen());
        model.put("missing", start.missing().stream().map(Enum::name).sorted().toList());
        model.put("waiting", sources.waiting().count(start.plan().idea().digits()));
        model.put("steps", start.way());
        model.put("thread", start.thread().stream().map(StartScreens::said).toList());
        model.put("motivation", motivation(state));
        model.put("letter", start.file(StartFile.DECISION).isPresent());
        boolean writes = form.name().equals(MESSAGE.name());
        model.put("form", writes ? people(start) : form);
        model.put("message", writes ? form : MESSAGE.empty());
        model.put("writes", StartState.RUNNING.contains(state.getClass()));
        model.put("action", address(request));
        return screen(request, "status", model);
    }

    private static String motivation(StartState state) {
        if (state instanceof StartState.Recognised done) {
            return done.motivation();
        }
        return state instanceof StartState.NotRecognised done ? done.motivation() : "";
    }

    private static Map<String, Object> said(Message message) {
        ZonedDateTime at = message.at().atZone(Terms.DUTCH_TIME);
        return Map.of("by", message.by().name(), "at", at, "text", message.text());
    }

    private static FormData people(Start start) {
        return PEOPLE.filled(Map.of(
                "participants",
                start.plan().participants().stream().map(Participant::line).collect(Collectors.joining("\n"))));
    }

    private Optional<Start> open(Request request) {
        return sources.links()
                .find(request.placeholder("key"), Links.Purpose.START)
                .filter(link -> link.isOpen(clock.instant()))
                .flatMap(link -> sources.starts().find(link.applicationId()));
    }

    private Answer worn(Request request) throws Exception {
        return screens.show(request, "applications:screens/worn", Map.of("action", ""))
                .status(GONE);
    }

    private Answer screen(Request request, String name, Map<String, ?> model) throws Exception {
        return screens.show(request, "applications:screens/start/" + name, model);
    }

    private static String address(Request request) {
        return Addresses.START_STATUS + "/" + request.placeholder("key");
    }
}
