package nl.balint.portal.members.own;

import static nl.balint.cms.http.Route.get;
import static nl.balint.cms.http.Route.post;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import nl.balint.cms.forms.FormData;
import nl.balint.cms.http.Answer;
import nl.balint.cms.http.Request;
import nl.balint.cms.http.Route;
import nl.balint.cms.http.Routes;
import nl.balint.cms.rendering.Screens;
import nl.balint.portal.members.GroupPerson;
import nl.balint.portal.members.Membership;
import nl.balint.portal.members.Membership.LeavingReason;
import nl.balint.portal.members.MembershipKind;
import nl.balint.portal.members.Register;
import nl.balint.portal.members.Term;
import nl.balint.portal.members.deeds.Invitations;
import nl.balint.portal.members.deeds.MembershipDeeds;
import nl.balint.portal.members.forms.Done;
import nl.balint.portal.members.forms.MembershipForms;

/**
 * What leaders do with one person of their group: end, pause, make a member of an aspirant, hand over the
 * administration, invite again. Who leads is the secretariat's to change; whoever does may say that they stop.
 */
public final class MemberScreens implements Routes {

    private static final String PERSON = LeaderScreens.PEOPLE + "/{id}";
    private static final Set<MembershipKind> OURS = Set.of(
            MembershipKind.MEMBER,
            MembershipKind.ASPIRANT,
            MembershipKind.GUEST,
            MembershipKind.TRAINEE,
            MembershipKind.SECRETARY);

    private static final Set<MembershipKind> DUTIES = Set.of(
            MembershipKind.LEADER,
            MembershipKind.CO_LEADER,
            MembershipKind.SUBSTITUTE,
            MembershipKind.QUALITY_CONSULTANT);

    private final Screens screens;
    private final GroupDoor door;
    private final Register register;
    private final GroupPeople people;
    private final MembershipDeeds deeds;
    private final Invitations invitations;
    private final Clock clock;

    public MemberScreens(
            Screens screens,
            GroupDoor door,
            Register register,
            GroupPeople people,
            MembershipDeeds deeds,
            Invitations invitations,
            Clock clock) {
        this.screens = screens;
        this.door = door;
        this.register = register;
        this.people = people;
        this.deeds = deeds;
        this.invitations = invitations;
        this.clock = clock;
    }

    private record Met(GroupDoor.Entered entered, GroupPerson person) {}

    @Override
    public List<Route> routes() {
        return List.of(
                get(PERSON, request -> show(request, meet(request), Map.of())),
                post(PERSON + "/uitnodigen", this::inviteAgain),
                post(PERSON + "/beeindigen/{membership}", this::end),
                post(PERSON + "/pauze/{membership}", this::pause),
                post(PERSON + "/hervatten/{membership}", this::resume),
                post(PERSON + "/lid/{membership}", this::becomeMember),
                post(PERSON + "/secretaris", this::delegate));
    }

    private Answer inviteAgain(Request request) {
        Met met = meet(request);
        invitations.letIn(met.entered().visitor(), met.person().member());
        return back(met, "invited");
    }

    private Answer end(Request request) throws Exception {
        Met met = meet(request);
        Membership membership = find(request, met, one -> isOurs(one) || isOwnDuty(met, one));
        FormData data = MembershipForms.judgedMoment(MembershipForms.END.read(request.form()), clock);
        if (!data.isSound()) {
            return show(request, met, Map.of(membership.id(), data)).status(422);
        }
        Instant end = MembershipForms.moment(data, clock);
        deeds.end(met.entered().visitor(), membership, end, data.choice("reason", LeavingReason.class));
        boolean goes = isOwnDuty(met, membership) && !end.isAfter(clock.instant());
        return Done.at(
                goes ? HomeScreen.HOME : LeaderScreens.address(met.entered().group()), "members.ending.done");
    }

    private Answer pause(Request request) throws Exception {
        Met met = meet(request);
        Membership membership = membership(request, met);
        FormData data = MembershipForms.judgedTerm(MembershipForms.PAUSE.read(request.form()));
        if (!data.isSound()) {
            return show(request, met, Map.of("pause-" + membership.id(), data)).status(422);
        }
        deeds.pause(met.entered().visitor(), membership, MembershipForms.term(data, clock));
        return back(met, "paused");
    }

    private Answer resume(Request request) {
        Met met = meet(request);
        deeds.pause(met.entered().visitor(), membership(request, met), Term.NEVER);
        return back(met, "resumed");
    }

    private Answer becomeMember(Request request) {
        Met met = meet(request);
        Membership membership = membership(request, met);
        if (membership.kind() != MembershipKind.ASPIRANT) {
            throw GroupDoor.missing();
        }
        deeds.changeKind(met.entered().visitor(), membership, MembershipKind.MEMBER);
        return back(met, "member");
    }

    /** Only who leads hands over; a secretary makes no other secretary. */
    private Answer delegate(Request request) {
        Met met = meet(request);
        if (!mayDelegate(met)) {
            throw GroupDoor.missing();
        }
        deeds.add(
                met.entered().visitor(),
                Membership.of(
                        "",
                        met.entered().group().id(),
                        met.person().member().id(),
                        MembershipKind.SECRETARY,
                        Term.from(clock.instant())));
        return back(met, "secretary");
    }

    private Answer show(Request request, Met met, Map<String, FormData> wrong) throws Exception {
        Instant now = clock.instant();
        Map<String, FormData> forms = new HashMap<>();
        for (Membership membership : met.person().memberships()) {
            if (isOwnDuty(met, membership)) {
                forms.put(membership.id(), MembershipForms.END.filled(Map.of("when", "day")));
            }
            if (isOurs(membership)) {
                forms.put(membership.id(), MembershipForms.END.filled(Map.of("when", "now")));
                forms.put("pause-" + membership.id(), MembershipForms.PAUSE.filled(Map.of("from", Term.dayOf(now))));
            }
        }
        forms.putAll(wrong);
        Map<String, Object> model = new HashMap<>();
        model.put("group", GroupHead.of(met.entered()));
        model.put("person", people.line(met.person(), now));
        model.put("mayDelegate", mayDelegate(met));
        model.put("forms", forms);
        wrong.values().stream().findFirst().ifPresent(form -> model.put("form", form));
        return screens.show(request, "members:screens/leader-person", model);
    }

    private boolean mayDelegate(Met met) {
        Instant now = clock.instant();
        return !met.person().is(MembershipKind.SECRETARY)
                && met.person().memberships().stream()
                        .anyMatch(one -> one.holdsAt(now) && one.kind() == MembershipKind.MEMBER)
                && people.isLeader(
                        met.entered().visitor().userId(), met.entered().group(), now);
    }

    private Met meet(Request request) {
        GroupDoor.Entered entered = door.leader(request);
        GroupPerson person = register.peopleFrom(entered.group().id(), clock.instant()).stream()
                .filter(one -> one.member().id().equals(request.placeholder("id")))
                .findFirst()
                .orElseThrow(GroupDoor::missing);
        return new Met(entered, person);
    }

    /** A membership of this person that leaders may change. */
    private static Membership membership(Request request, Met met) {
        return find(request, met, MemberScreens::isOurs);
    }

    private static boolean isOurs(Membership membership) {
        return OURS.contains(membership.kind());
    }

    /** Whether it is what the visitor does for the group. */
    private static boolean isOwnDuty(Met met, Membership membership) {
        return DUTIES.contains(membership.kind())
                && membership.memberId().equals(met.entered().visitor().userId());
    }

    private static Membership find(Request request, Met met, Predicate<Membership> may) {
        return met.person().memberships().stream()
                .filter(one -> one.id().equals(request.placeholder("membership")))
                .filter(may)
                .findFirst()
                .orElseThrow(GroupDoor::missing);
    }

    private static Answer back(Met met, String done) {
        return Done.at(
                LeaderScreens.address(met.entered().group()) + "/"
                        + met.person().member().id(),
                "members.person.done." + done);
    }
}
