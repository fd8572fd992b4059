package nl.balint.portal.members.own;

import static nl.balint.cms.http.Route.get;
import static nl.balint.cms.http.Route.post;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.balint.cms.forms.Field;
import nl.balint.cms.forms.Form;
import nl.balint.cms.forms.FormData;
import nl.balint.cms.http.Answer;
import nl.balint.cms.http.Request;
import nl.balint.cms.http.Route;
import nl.balint.cms.http.Routes;
import nl.balint.cms.rendering.Screens;
import nl.balint.cms.security.EmailTaken;
import nl.balint.portal.members.Group;
import nl.balint.portal.members.MembershipKind;
import nl.balint.portal.members.MembershipRefused;
import nl.balint.portal.members.Register;
import nl.balint.portal.members.deeds.GroupDeeds;
import nl.balint.portal.members.deeds.Invitations;
import nl.balint.portal.members.forms.Done;
import nl.balint.portal.members.forms.GroupForm;
import nl.balint.portal.members.forms.MembershipForms;

/** How leaders run their group: who is in it, inviting, what the group agreed on. */
public final class LeaderScreens implements Routes {

    static final String PEOPLE = "/mijn/groepen/{slug}/leden";
    private static final String SETTINGS = "/mijn/groepen/{slug}/instellingen";
    private static final List<MembershipKind> INVITED =
            List.of(MembershipKind.MEMBER, MembershipKind.ASPIRANT, MembershipKind.GUEST);

    private static final Form INVITE = Form.named("members.invite")
            .with(
                    Field.longText(InviteLines.FIELD).required().most(8_000),
                    MembershipForms.kind(INVITED),
                    Field.text("exception").most(200));

    private final Screens screens;
    private final GroupDoor door;
    private final Register register;
    private final GroupPeople people;
    private final Invitations invitations;
    private final GroupDeeds groups;
    private final Clock clock;

    public LeaderScreens(
            Screens screens,
            GroupDoor door,
            Register register,
            GroupPeople people,
            Invitations invitations,
            GroupDeeds groups,
            Clock clock) {
        this.screens = screens;
        this.door = door;
        this.register = register;
        this.people = people;
        this.invitations = invitations;
        this.groups = groups;
        this.clock = clock;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                get(PEOPLE, this::list),
                get(PEOPLE + "/uitnodigen", this::askInvite),
                post(PEOPLE + "/uitnodigen", this::invite),
                get(SETTINGS, this::askSettings),
                post(SETTINGS, this::change));
    }

    private Answer list(Request request) throws Exception {
        GroupDoor.Entered entered = door.leader(request);
        Instant now = clock.instant();
        Map<String, Object> model = model(entered);
        model.put("people", people.lines(entered.group(), now));
        model.put("seats", register.groups().seats(entered.group(), now));
        model.put("warnings", List.copyOf(register.warnings(entered.group(), now)));
        return screens.show(request, "members:screens/leader-people", model);
    }

    private Answer askInvite(Request request) throws Exception {
        GroupDoor.Entered entered = door.leader(request);
        return inviting(request, entered, INVITE.filled(Map.of("kind", MembershipKind.MEMBER)));
    }

    private Answer invite(Request request) throws Exception {
        GroupDoor.Entered entered = door.leader(request);
        FormData data = INVITE.read(request.form());
        if (!data.isSound()) {
            return inviting(request, entered, data).status(422);
        }
        InviteLines lines = InviteLines.read(data, data.choice("kind", MembershipKind.class));
        if (!lines.data().isSound()) {
            return inviting(request, entered, lines.data()).status(422);
        }
        try {
            invitations.inviteAll(entered.visitor(), entered.group(), lines.guests());
            return Done.at(address(entered.group()), "members.invite.done");
        } catch (MembershipRefused refused) {
            FormData told = MembershipForms.refused(data, InviteLines.FIELD, refused);
            return inviting(request, entered, told).status(422);
        } catch (EmailTaken taken) {
            FormData told = data.withProblem(InviteLines.FIELD, "members.invite.problem.taken");
            return inviting(request, entered, told).status(422);
        }
    }

    private Answer inviting(Request request, GroupDoor.Entered entered, FormData data) throws Exception {
        Map<String, Object> model = model(entered);
        model.put("form", data);
        model.put("seats", register.groups().seats(entered.group(), clock.instant()));
        return screens.show(request, "members:screens/invite", model);
    }

    private Answer askSettings(Request request) throws Exception {
        GroupDoor.Entered entered = door.leader(request);
        return settings(request, entered, GroupForm.filled(GroupForm.LEADERS, entered.group()));
    }

    private Answer change(Request request) throws Exception {
        GroupDoor.Entered entered = door.leader(request);
        FormData data = GroupForm.judged(GroupForm.LEADERS.read(request.form()));
        if (!data.isSound()) {
            return settings(request, entered, data).status(422);
        }
        groups.change(entered.visitor(), GroupForm.readAgreed(data, entered.group()));
        return Done.at(GroupHead.GROUPS + entered.group().slug() + "/instellingen", "members.done.saved");
    }

    private Answer settings(Request request, GroupDoor.Entered entered, FormData data) throws Exception {
        Map<String, Object> model = model(entered);
        model.put("form", data);
        return screens.show(request, "members:screens/group-settings", model);
    }

    private static Map<String, Object> model(GroupDoor.Entered entered) {
        return new HashMap<>(Map.of("group", GroupHead.of(entered)));
    }

    static String address(Group group) {
        return GroupHead.GROUPS + group.slug() + "/leden";
    }
}
