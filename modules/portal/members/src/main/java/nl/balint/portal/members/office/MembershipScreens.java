package nl.balint.portal.members.office;

import static nl.balint.cms.http.Route.get;
import static nl.balint.cms.http.Route.post;

import java.time.Clock;
import java.time.Instant;
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
import nl.balint.portal.members.Group;
import nl.balint.portal.members.Member;
import nl.balint.portal.members.Membership;
import nl.balint.portal.members.Membership.LeavingReason;
import nl.balint.portal.members.MembershipKind;
import nl.balint.portal.members.MembershipRefused;
import nl.balint.portal.members.Register;
import nl.balint.portal.members.Term;
import nl.balint.portal.members.deeds.MembershipDeeds;
import nl.balint.portal.members.forms.Done;
import nl.balint.portal.members.forms.MembershipForms;

/** Who belongs to which group, for the secretariat: add, end, transfer, in the future too. */
public final class MembershipScreens implements Routes {

    private static final String ADD = GroupOfficeScreens.GROUPS + "/{id}/toevoegen";
    private static final String MEMBERSHIP = GroupOfficeScreens.GROUPS + "/{id}/lidmaatschap/{membership}";
    private static final int CANDIDATES = 12;

    private final Screens screens;
    private final Rights rights;
    private final Register register;
    private final PersonViews people;
    private final MembershipDeeds deeds;
    private final Clock clock;

    public MembershipScreens(
            Screens screens, Rights rights, Register register, PersonViews people, MembershipDeeds deeds, Clock clock) {
        this.screens = screens;
        this.rights = rights;
        this.register = register;
        this.people = people;
        this.deeds = deeds;
        this.clock = clock;
    }

    private record Met(Visitor visitor, Group group, Membership membership) {}

    @Override
    public List<Route> routes() {
        return List.of(
                get(ADD, this::ask),
                post(ADD, this::add),
                get(MEMBERSHIP, request -> show(request, meet(request), Map.of())),
                post(MEMBERSHIP + "/beeindigen", this::end),
                post(MEMBERSHIP + "/overstap", this::transfer),
                post(MEMBERSHIP + "/pauze", this::pause),
                post(MEMBERSHIP + "/hervatten", this::resume));
    }

    private Answer ask(Request request) throws Exception {
        rights.require(request, Permissions.CHANGE_GROUPS);
        String asked = request.query("zoek").orElse("");
        FormData data = form(candidates(asked))
                .filled(Map.of("kind", MembershipKind.MEMBER, "from", Term.dayOf(clock.instant())));
        return adding(request, group(request), asked, data);
    }

    private Answer add(Request request) throws Exception {
        Visitor visitor = rights.require(request, Permissions.CHANGE_GROUPS);
        Group group = group(request);
        String asked = request.query("zoek").orElse("");
        FormData data = MembershipForms.judgedTerm(form(candidates(asked)).read(request.form()));
        if (!data.isSound()) {
            return adding(request, group, asked, data).status(422);
        }
        Membership wanted = Membership.of(
                        "",
                        group.id(),
                        data.text("person"),
                        data.choice("kind", MembershipKind.class),
                        MembershipForms.term(data, clock))
                .withException(data.text("exception"));
        try {
            deeds.add(visitor, wanted);
            return Done.at(GroupOfficeScreens.address(group), "members.membership.done.added");
        } catch (MembershipRefused refused) {
            FormData told = MembershipForms.refused(data, "person", refused);
            return adding(request, group, asked, told).status(422);
        }
    }

    private Answer adding(Request request, Group group, String asked, FormData data) throws Exception {
        Map<String, Object> model = new HashMap<>();
        model.put("group", Map.of("id", group.id(), "name", group.name()));
        model.put("asked", asked);
        model.put("found", people.rows(candidates(asked)));
        model.put("seats", register.groups().seats(group, clock.instant()));
        model.put("form", data);
        return screens.show(request, "members:screens/office/membership-add", model);
    }

    /** Who may be meant; nobody when nothing is asked. */
    private List<Member> candidates(String asked) {
        return asked.isBlank()
                ? List.of()
                : register.members().search(asked).stream()
                        .filter(Member::isCurrent)
                        .limit(CANDIDATES)
                        .toList();
    }

    private static Form form(List<Member> candidates) {
        Field person = Field.choice("person")
                .choices(candidates.stream()
                        .map(member -> Choice.of(member.id(), label(member)))
                        .toList())
                .required();
        return new Form(MembershipForms.ADD.name(), List.of(person))
                .with(MembershipForms.ADD.fields().toArray(Field[]::new));
    }

    private static String label(Member member) {
        String town = member.practice().address().town();
        return member.name().full() + (town.isEmpty() ? "" : ", " + town);
    }

    private Answer end(Request request) throws Exception {
        Met met = meet(request);
        FormData data = MembershipForms.judgedMoment(MembershipForms.END.read(request.form()), clock);
        if (!data.isSound()) {
            return show(request, met, Map.of("end", data)).status(422);
        }
        deeds.end(
                met.visitor(),
                met.membership(),
                MembershipForms.moment(data, clock),
                data.choice("reason", LeavingReason.class));
        return back(met, "ended");
    }

    private Answer transfer(Request request) throws Exception {
        Met met = meet(request);
        FormData data = MembershipForms.judgedMoment(transferForm(met.group()).read(request.form()), clock);
        if (!met.membership().kind().takesSeat()) {
            throw missing();
        }
        if (!data.isSound()) {
            return show(request, met, Map.of("transfer", data)).status(422);
        }
        Membership wanted = Membership.of(
                        "",
                        data.text("group"),
                        met.membership().memberId(),
                        met.membership().kind(),
                        Term.from(MembershipForms.moment(data, clock)))
                .withException(data.text("exception"));
        try {
            deeds.transfer(met.visitor(), met.membership(), wanted);
            return back(met, "transferred");
        } catch (MembershipRefused refused) {
            FormData told = MembershipForms.refused(data, "group", refused);
            return show(request, met, Map.of("transfer", told)).status(422);
        }
    }

    private Answer pause(Request request) throws Exception {
        Met met = meet(request);
        FormData data = MembershipForms.judgedTerm(MembershipForms.PAUSE.read(request.form()));
        if (!data.isSound()) {
            return show(request, met, Map.of("pause", data)).status(422);
        }
        deeds.pause(met.visitor(), met.membership(), MembershipForms.term(data, clock));
        return back(met, "paused");
    }

    private Answer resume(Request request) {
        Met met = meet(request);
        deeds.pause(met.visitor(), met.membership(), Term.NEVER);
        return back(met, "resumed");
    }

    private Answer show(Request request, Met met, Map<String, FormData> wrong) throws Exception {
        Instant now = clock.instant();
        Map<String, Object> model = new HashMap<>();
        model.put("group", Map.of("id", met.group().id(), "name", met.group().name()));
        model.put("membership", people.view(met.membership(), now));
        model.put("personId", met.membership().memberId());
        model.put("end", MembershipForms.END.filled(Map.of("when", "now")));
        model.put("pause", MembershipForms.PAUSE.filled(Map.of("from", Term.dayOf(now))));
        if (met.membership().kind().takesSeat()) {
            model.put("transfer", transferForm(met.group()).filled(Map.of("when", "now")));
        }
        model.putAll(wrong);
        wrong.values().stream().findFirst().ifPresent(form -> model.put("form", form));
        return screens.show(request, "members:screens/office/membership", model);
    }

    private Form transferForm(Group from) {
        Instant now = clock.instant();
        List<Choice> others = register.groups().list().stream()
                .filter(group -> group.state().isAlive() && !group.id().equals(from.id()))
                .map(group -> Choice.of(
                        group.id(),
                        group.name() + " ("
                                + register.groups().seats(group, now).taken() + "/"
                                + group.size().maximum() + ")"))
                .toList();
        return MembershipForms.TRANSFER.replace(
                MembershipForms.TRANSFER.get("group").choices(others));
    }

    private Met meet(Request request) {
        Visitor visitor = rights.require(request, Permissions.CHANGE_GROUPS);
        Group group = group(request);
        Membership membership = register.memberships()
                .find(group.id(), request.placeholder("membership"))
                .filter(one -> !one.term().isOver(clock.instant()))
                .orElseThrow(MembershipScreens::missing);
        return new Met(visitor, group, membership);
    }

    private Group group(Request request) {
        return register.groups().find(request.placeholder("id")).orElseThrow(MembershipScreens::missing);
    }

    private static RequestFailure missing() {
        return new RequestFailure(Reason.NOT_FOUND, "members.missing");
    }

    private static Answer back(Met met, String done) {
        return Done.at(GroupOfficeScreens.address(met.group()), "members.membership.done." + done);
    }
}
