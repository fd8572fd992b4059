package nl.balint.portal.documents.emergency;

import static nl.balint.cms.http.Route.get;
import static nl.balint.cms.http.Route.post;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import nl.balint.cms.forms.Choice;
import nl.balint.cms.forms.Field;
import nl.balint.cms.forms.Form;
import nl.balint.cms.forms.FormData;
import nl.balint.cms.forms.Once;
import nl.balint.cms.http.Answer;
import nl.balint.cms.http.Request;
import nl.balint.cms.http.Route;
import nl.balint.cms.http.Routes;
import nl.balint.cms.rendering.Screens;
import nl.balint.cms.security.Rights;
import nl.balint.cms.security.Visitor;
import nl.balint.portal.documents.emergency.Emergencies.Refusal;
import nl.balint.portal.documents.emergency.Emergency.Reason;
import nl.balint.portal.documents.emergency.Emergency.Standing;
import nl.balint.portal.members.Group;
import nl.balint.portal.members.Groups;

/** Asking for emergency access, agreeing with it and ending it; who does so has just shown who they are. */
public final class EmergencyScreens implements Routes {

    /** Where it is asked for. */
    public static final String ADDRESS = "/beheer/noodtoegang";

    private static final int SHORTEST = 20;
    private static final int LONGEST = 500;
    private static final int SHOWN = 50;

    private final Emergencies emergencies;
    private final Rooms rooms;

    /** What its screens are made with; the names of people by their ids. */
    public record Rooms(
            Screens screens, Once once, Rights rights, Groups groups, UnaryOperator<String> names, Clock clock) {}

    public EmergencyScreens(Emergencies emergencies, Rooms rooms) {
        this.emergencies = emergencies;
        this.rooms = rooms;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                get(
                        ADDRESS,
                        request -> show(request, rooms.rights().require(request, Emergencies.AGREE), form().empty())),
                post(ADDRESS, this::ask),
                post(ADDRESS + "/goedkeuren", this::agree),
                post(ADDRESS + "/beeindigen", this::end));
    }

    private Form form() {
        List<Choice> groups = rooms.groups().list().stream()
                .map(group -> Choice.of(group.id(), group.name()))
                .toList();
        return Form.named("documents.emergency")
                .with(
                        Field.list("group").choices(groups).required(),
                        Field.choice("reason").choices(Choice.all(Reason.class)).required(),
                        Field.longText("explanation").between(SHORTEST, LONGEST).required());
    }

    private Answer ask(Request request) throws Exception {
        Visitor visitor = recent(request, Emergencies.ASK);
        FormData form = form().read(request.form());
        if (!form.isSound()) {
            return show(request, visitor, form);
        }
        return once(request, visitor, () -> {
            Optional<Refusal> refusal = emergencies.ask(
                    visitor, form.text("group"), form.choice("reason", Reason.class), form.text("explanation"));
            return refusal.isEmpty()
                    ? done("asked")
                    : show(request, visitor, form.withProblem("group", key(refusal.get())));
        });
    }

    private Answer agree(Request request) throws Exception {
        Visitor visitor = recent(request, Emergencies.AGREE);
        return once(request, visitor, () -> {
            Optional<Refusal> refusal =
                    emergencies.agree(visitor, request.form("id").orElse(""));
            return refusal.isEmpty()
                    ? done("agreed")
                    : show(request, visitor, form().empty(), key(refusal.get())).status(422);
        });
    }

    /** Ending is never made hard: who is signed in does it, without showing once more who they are. */
    private Answer end(Request request) throws Exception {
        Visitor visitor = rooms.rights().require(request, Emergencies.AGREE);
        return once(request, visitor, () -> {
            emergencies.end(visitor, request.form("id").orElse(""));
            return done("ended");
        });
    }

    private Answer show(Request request, Visitor visitor, FormData form) throws Exception {
        Answer answer = show(request, visitor, form, "");
        return form.isSound() ? answer : answer.status(422);
    }

    private Answer show(Request request, Visitor visitor, FormData form, String problem) throws Exception {
        Instant now = rooms.clock().instant();
        List<Emergency> all = emergencies.list();
        Map<String, Object> model = new HashMap<>();
        model.put("form", form);
        model.put("problem", problem);
        model.put("mayAsk", rooms.rights().may(visitor, Emergencies.ASK));
        model.put(
                "waiting", lines(all.stream().filter(one -> one.isWaiting(now)).toList(), visitor));
        model.put("open", lines(all.stream().filter(one -> one.isOpen(now)).toList(), visitor));
        model.put(
                "past",
                lines(
                        all.stream()
                                .filter(one -> !one.isOpen(now) && !one.isWaiting(now))
                                .limit(SHOWN)
                                .toList(),
                        visitor));
        model.put(
                "note",
                request.query("gedaan")
                        .map(done -> "documents.emergency.done." + done)
                        .orElse(""));
        return rooms.screens().show(request, "documents:screens/emergency", model);
    }

    private List<Map<String, Object>> lines(List<Emergency> emergencies, Visitor visitor) {
        return emergencies.stream().map(one -> line(one, visitor)).toList();
    }

    private Map<String, Object> line(Emergency emergency, Visitor visitor) {
        Map<String, Object> line = new HashMap<>(told(emergency, rooms.names()));
        Optional<Group> group = rooms.groups().find(emergency.groupId());
        line.put("id", emergency.id());
        line.put("group", group.map(Group::name).orElse(""));
        line.put("isOwn", emergency.askedBy().equals(visitor.userId()));
        group.ifPresent(known -> line.put("address", "/mijn/groepen/" + known.slug() + "/documenten"));
        return line;
    }

    /** What the group and the office read of one: who, why, who agreed, from when until when. */
    public static Map<String, Object> told(Emergency emergency, UnaryOperator<String> names) {
        Map<String, Object> told = new HashMap<>();
        told.put("by", names.apply(emergency.askedBy()));
        told.put("askedAt", emergency.askedAt());
        told.put("reason", emergency.reason().name());
        told.put("explanation", emergency.explanation());
        if (emergency.standing() instanceof Standing.Agreed agreed) {
            told.put("agreedBy", names.apply(agreed.by()));
            told.put("agreedAt", agreed.at());
            told.put("until", agreed.until());
        }
        if (emergency.standing() instanceof Standing.Over over) {
            told.put("overAt", over.at());
            if (!over.agreedBy().isEmpty()) {
                told.put("agreedBy", names.apply(over.agreedBy()));
            }
        }
        return told;
    }

    private Visitor recent(Request request, String permission) {
        return rooms.rights().requireRecent(request, permission);
    }

    private Answer once(Request request, Visitor visitor, Callable<Answer> deed) throws Exception {
        return rooms.once().answer(request, visitor.userId(), deed);
    }

    private static Answer done(String what) {
        return Answer.redirect(303, ADDRESS + "?gedaan=" + what).personal();
    }

    private static String key(Refusal refusal) {
        return "documents.emergency.refused."
                + refusal.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
