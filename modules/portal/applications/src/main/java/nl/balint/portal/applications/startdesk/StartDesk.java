package nl.balint.portal.applications.startdesk;

import static nl.balint.cms.http.Route.get;
import static nl.balint.cms.http.Route.post;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import nl.balint.cms.forms.Choice;
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
import nl.balint.cms.security.AuditLine;
import nl.balint.cms.security.Rights;
import nl.balint.cms.security.Visitor;
import nl.balint.portal.applications.Addresses;
import nl.balint.portal.applications.WaitingNear;
import nl.balint.portal.applications.deeds.Actors;
import nl.balint.portal.applications.deeds.Starting;
import nl.balint.portal.applications.forms.Download;
import nl.balint.portal.applications.procedure.Actor;
import nl.balint.portal.applications.procedure.ProcedureTerms;
import nl.balint.portal.applications.procedure.Step;
import nl.balint.portal.applications.starting.Start;
import nl.balint.portal.applications.starting.StartFile;
import nl.balint.portal.applications.starting.Starts;
import nl.balint.portal.members.GroupPerson;
import nl.balint.portal.members.Member;
import nl.balint.portal.members.Register;
import nl.balint.portal.members.deeds.Log;
import nl.balint.portal.members.forms.Done;

/** New groups on the desks of the secretariat, the committee and the board: the list, each file, and what is done. */
public final class StartDesk implements Routes {

    private static final String FILE = Addresses.START_DESK + "/{id}";
    private static final List<String> OFFICES = List.of(Actors.HANDLE, Actors.ADVISE, Actors.DECIDE);
    private static final int UNFIT = 422;
    private static final Form NOTE = Form.named("applications.start.note")
            .with(Field.longText(DeskAct.WORDS).most(4_000).required());

    private final Sources sources;
    private final House house;

    /** What it works on. */
    public record Sources(
            Starts starts, Starting starting, WaitingNear waiting, Register register, ProcedureTerms terms) {}

    /** With what it works. */
    public record House(Screens screens, Once once, Rights rights, Log log, Clock clock) {}

    public StartDesk(Sources sources, House house) {
        this.sources = sources;
        this.house = house;
    }

    /** An act with its form, as the page shows it. */
    private record Shown(String name, String way, FormData form) {}

    @Override
    public List<Route> routes() {
        List<Route> all = new ArrayList<>();
        all.add(get(Addresses.START_DESK, this::list));
        all.add(get(FILE, this::look));
        all.add(get(FILE + "/bestanden/{question}", this::read));
        all.add(post(FILE + "/notities", request -> once(request, () -> note(request))));
        for (DeskAct act : DeskAct.ALL) {
            all.add(post(FILE + "/" + act.way(), request -> once(request, () -> act(request, act))));
        }
        return all;
    }

    private Answer once(Request request, java.util.concurrent.Callable<Answer> deed) throws Exception {
        return house.once().answer(request, Visitor.get(request).userId(), deed);
    }

    private Answer list(Request request) throws Exception {
        Desk desk = desk(request);
        Instant now = house.clock().instant();
        List<StartRow> rows = sources.starts().list().stream()
                .filter(desk::sees)
                .map(start -> StartRow.of(start, sources.terms(), now))
                .toList();
        List<StartRow> open =
                rows.stream().filter(row -> !row.colour().equals("stopped")).toList();
        List<StartRow> ended = rows.stream()
                .filter(row -> row.colour().equals("stopped"))
                .sorted(Comparator.comparing(StartRow::since).reversed())
                .toList();
        return house.screens().show(request, "applications:screens/start/list", Map.of("open", open, "ended", ended));
    }

    private Answer look(Request request) throws Exception {
        Desk desk = desk(request);
        Start start = start(request, desk);
        house.log().post(AuditLine.of("start.viewed", desk.visitor(), start.object()));
        return show(request, desk, start, "", NOTE.empty());
    }

    private Answer read(Request request) {
        Desk desk = desk(request);
        Start start = start(request, desk);
        StartFile file = start.file(request.placeholder("question")).orElseThrow(StartDesk::missing);
        house.log().post(AuditLine.of("start.file-read", desk.visitor(), start.object()));
        return Download.of(file);
    }

    private Answer note(Request request) throws Exception {
        Desk desk = desk(request);
        Start start = start(request, desk);
        Actor actor = desk.actor(Actor.Kind.COMMITTEE).orElseThrow(StartDesk::missing);
        FormData data = NOTE.read(request.form());
        if (!data.isSound()) {
            return show(request, desk, start, "", data).status(UNFIT);
        }
        sources.starting().note(actor, start.id(), data.text(DeskAct.WORDS));
        return Done.at(address(start), "applications.start.note.done");
    }

    private Answer act(Request request, DeskAct act) throws Exception {
        Desk desk = desk(request);
        Start start = start(request, desk);
        Actor actor = desk.actor(act.by()).orElseThrow(StartDesk::missing);
        FormData data = act.form(leaders()).read(request.form());
        if (!data.isSound()) {
            return show(request, desk, start, act.way(), data).status(UNFIT);
        }
        Step<?> step = sources.starting().act(actor, start.id(), act.make().apply(data), act.said(data));
        if (step instanceof Step.Refused<?> refused) {
            FormData told =
                    data.withProblem(DeskAct.field(refused.why()), refused.why().key());
            return show(request, desk, start(request, desk), act.way(), told).status(UNFIT);
        }
        return Done.at(address(start), act.form().name() + ".done");
    }

    /**
     * The file.
     *
     * @param tried the way of an act that could not be done, with its form; empty for none
     */
    private Answer show(Request request, Desk desk, Start start, String tried, FormData form) throws Exception {
        Map<String, Object> model = new java.util.HashMap<>(new StartView(start, sources.register()).facts(desk));
        model.put("row", StartRow.of(start, sources.terms(), house.clock().instant()));
        model.put("acts", acts(desk, start, tried, form));
        model.put("waiting", sources.waiting().count(start.plan().idea().digits()));
        model.put(
                "involved", sources.starting().isInvolved(start, desk.visitor().userId()));
        model.put("noteForm", form.name().equals(NOTE.name()) ? form : NOTE.empty());
        model.put("writesNotes", desk.isCommittee());
        return house.screens().show(request, "applications:screens/start/file", model);
    }

    /** Those that can be done now, and the one that was tried. */
    private List<Shown> acts(Desk desk, Start start, String tried, FormData form) {
        return DeskAct.ALL.stream()
                .filter(act -> desk.actor(act.by()).isPresent())
                .filter(act ->
                        act.in().contains(start.state().getClass()) || act.way().equals(tried))
                .map(act -> new Shown(
                        act.form().name(),
                        act.way(),
                        act.way().equals(tried) ? form : act.form(leaders()).empty()))
                .toList();
    }

    /** Who leads a group now and can be a mentor. */
    private List<Choice> leaders() {
        Instant now = house.clock().instant();
        return sources.register().groups().list().stream()
                .flatMap(group -> sources.register().people(group.id(), now).stream())
                .filter(person -> person.leadsAt(now))
                .map(GroupPerson::member)
                .distinct()
                .sorted(Comparator.comparing(member -> member.name().sortKey()))
                .map((Member member) -> Choice.of(member.id(), member.name().full()))
                .toList();
    }

    private Desk desk(Request request) {
        return new Desk(house.rights(), house.rights().requireAny(request, OFFICES));
    }

    private Start start(Request request, Desk desk) {
        return sources.starts()
                .find(request.placeholder("id"))
                .filter(desk::sees)
                .orElseThrow(StartDesk::missing);
    }

    private static RequestFailure missing() {
        return new RequestFailure(Reason.NOT_FOUND, "page.missing");
    }

    private static String address(Start start) {
        return Addresses.START_DESK + "/" + start.id();
    }
}
