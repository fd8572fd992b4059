package nl.balint.portal.members.office;

import static nl.balint.cms.http.Route.get;
import static nl.balint.cms.http.Route.post;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.balint.cms.forms.Choice;
import nl.balint.cms.forms.Field;
import nl.balint.cms.forms.Form;
import nl.balint.cms.forms.FormData;
import nl.balint.cms.http.Answer;
import nl.balint.cms.http.Reason;
import nl.balint.cms.http.Request;
import nl.balint.cms.http.RequestFailure;
import nl.balint.cms.http.Route;
import nl.balint.cms.http.Routes;
import nl.balint.cms.rendering.Screens;
import nl.balint.cms.security.Rights;
import nl.balint.cms.security.Visitor;
import nl.balint.portal.members.Assignment;
import nl.balint.portal.members.Member;
import nl.balint.portal.members.Register;
import nl.balint.portal.members.SocietyRole;
import nl.balint.portal.members.Term;
import nl.balint.portal.members.deeds.RoleDeeds;
import nl.balint.portal.members.forms.Done;
import nl.balint.portal.members.forms.MembershipForms;

/** Who does what for the society. Each role is given by who may give that role, and has just shown who they are. */
public final class RoleScreens implements Routes {

    static final String ROLES = "/beheer/rollen";
    private static final int CANDIDATES = 12;

    private final Screens screens;
    private final Rights rights;
    private final Register register;
    private final PersonViews people;
    private final RoleDeeds deeds;
    private final Clock clock;

    public RoleScreens(
            Screens screens, Rights rights, Register register, PersonViews people, RoleDeeds deeds, Clock clock) {
        this.screens = screens;
        this.rights = rights;
        this.register = register;
        this.people = people;
        this.deeds = deeds;
        this.clock = clock;
    }

    private record RoleLine(PersonViews.RoleView role, boolean mayEnd) {}

    @Override
    public List<Route> routes() {
        return List.of(
                get(ROLES, this::list),
                get(ROLES + "/geven", this::ask),
                post(ROLES + "/geven", this::give),
                post(ROLES + "/{person}/{role}/beeindigen", this::end));
    }

    private Answer list(Request request) throws Exception {
        Visitor visitor = rights.require(request, Permissions.SEE_ROLES);
        List<RoleLine> lines = register.members().list().stream()
                .flatMap(member -> people.roles(member.id()).stream())
                .map(role -> new RoleLine(role, mayGive(visitor, role.role())))
                .sorted(Comparator.comparing(line -> line.role().role()))
                .toList();
        return screens.show(
                request,
                "members:screens/office/roles",
                Map.of("roles", lines, "mayGive", !given(visitor).isEmpty()));
    }

    private Answer ask(Request request) throws Exception {
        Visitor visitor = giver(request);
        return asking(request, form(visitor, asked(request)).filled(Map.of("from", Term.dayOf(clock.instant()))));
    }

    private Answer give(Request request) throws Exception {
        Visitor visitor = giver(request);
        FormData data = judged(visitor, form(visitor, asked(request)).read(request.form()));
        if (!data.isSound()) {
            return asking(request, data).status(422);
        }
        deeds.give(
                visitor,
                new Assignment(
                        "",
                        data.text("person"),
                        data.choice("role", SocietyRole.class),
                        Assignment.NATIONAL,
                        MembershipForms.term(data, clock)));
        return Done.at(ROLES, "members.role.done.given");
    }

    /** Nobody gives a role to themselves: somebody else has to agree. */
    private static FormData judged(Visitor visitor, FormData data) {
        boolean isSelf = data.text("person").equals(visitor.userId());
        return MembershipForms.judgedTerm(isSelf ? data.withProblem("person", "members.role.problem.self") : data);
    }

    private Answer end(Request request) {
        Visitor visitor = giver(request);
        Instant now = clock.instant();
        Assignment assignment = register.assignments().ofMember(request.placeholder("person")).stream()
                .filter(one -> one.id().equals(request.placeholder("role")))
                .filter(one -> !one.term().isOver(now))
                .filter(one -> mayGive(visitor, one.role().word()))
                .findFirst()
                .orElseThrow(RoleScreens::missing);
        deeds.end(visitor, assignment, now);
        return Done.at(ROLES, "members.role.done.ended");
    }

    private Answer asking(Request request, FormData data) throws Exception {
        Map<String, Object> model = new HashMap<>();
        model.put("asked", asked(request));
        model.put("found", people.rows(candidates(asked(request))));
        model.put("form", data);
        return screens.show(request, "members:screens/office/role-new", model);
    }

    /** Somebody who may give some role, and has shown who they are only just. */
    private Visitor giver(Request request) {
        Visitor visitor = rights.require(request, Permissions.SEE_ROLES);
        if (given(visitor).isEmpty()) {
            throw missing();
        }
        return rights.requireRecent(request);
    }

    private List<SocietyRole> given(Visitor visitor) {
        return Arrays.stream(SocietyRole.values())
                .filter(role -> rights.may(visitor, Permissions.give(role)))
                .toList();
    }

    private boolean mayGive(Visitor visitor, String word) {
        return given(visitor).stream().anyMatch(role -> role.word().equals(word));
    }

    private Form form(Visitor visitor, String asked) {
        return Form.named("members.role")
                .with(
                        Field.choice("person")
                                .choices(candidates(asked).stream()
                                        .map(member -> Choice.of(
                                                member.id(), member.name().full()))
                                        .toList())
                                .required(),
                        Field.list("role")
                                .choices(given(visitor).stream().map(Choice::of).toList())
                                .required(),
                        Field.date("from").required(),
                        Field.date("until"));
    }

    private List<Member> candidates(String asked) {
        return asked.isBlank()
                ? List.of()
                : register.members().search(asked).stream()
                        .filter(Member::isCurrent)
                        .limit(CANDIDATES)
                        .toList();
    }

    private static String asked(Request request) {
        return request.query("zoek").orElse("");
    }

    private static RequestFailure missing() {
        return new RequestFailure(Reason.NOT_FOUND, "members.missing");
    }
}
