package nl.balint.portal.applications.deeds;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import nl.balint.cms.content.Content;
import nl.balint.cms.workflow.Terms;
import nl.balint.portal.applications.procedure.Effect;
import nl.balint.portal.applications.starting.Participant;
import nl.balint.portal.applications.starting.Plan;
import nl.balint.portal.applications.starting.Start;
import nl.balint.portal.members.Address;
import nl.balint.portal.members.Group;
import nl.balint.portal.members.GroupDetails;
import nl.balint.portal.members.GroupMeeting;
import nl.balint.portal.members.GroupPlace;
import nl.balint.portal.members.GroupSize;
import nl.balint.portal.members.GroupState;
import nl.balint.portal.members.MembershipKind;
import nl.balint.portal.members.Register;
import nl.balint.portal.members.Slug;
import nl.balint.portal.members.Term;
import nl.balint.portal.members.deeds.Log;
import nl.balint.portal.places.Position;

/** Makes the group that was recognised: in the register, with its leaders and its first people invited. */
final class Founding {

    private static final LocalTime EVENING = LocalTime.of(19, 30);
    private static final int TWO_HOURS = 120;

    private final Register register;
    private final Placement placement;
    private final StartingParts.Defaults defaults;
    private final Log log;
    private final Clock clock;

    Founding(Register register, Placement placement, StartingParts.Defaults defaults, Log log, Clock clock) {
        this.register = register;
        this.placement = placement;
        this.defaults = defaults;
        this.log = log;
        this.clock = clock;
    }

    /** Makes it, in the save of the decision; the id of the group. */
    String found(Content content, Start start, Effect.FoundGroup effect) {
        Plan plan = start.plan();
        LocalDate today = Terms.day(clock.instant());
        Group group = group(plan, effect, today);
        register.groups().add(content, group);
        log.note(content, Log.group("group.added", placement.byHouse(), group.id()));
        Set<String> invited = new HashSet<>();
        Term from = Term.from(clock.instant());
        join(content, plan.leader(), group, MembershipKind.LEADER, from, invited);
        join(content, plan.coLeader(), group, MembershipKind.CO_LEADER, from, invited);
        for (Participant participant : plan.participants()) {
            join(content, participant, group, MembershipKind.MEMBER, from, invited);
        }
        return group.id();
    }

    /** Each mail address once: a leader who stands among the participants too leads. */
    private void join(
            Content content, Participant who, Group group, MembershipKind kind, Term from, Set<String> invited) {
        if (who.canBeInvited() && invited.add(who.email().toLowerCase(Locale.ROOT))) {
            placement.join(content, who.person(), group.id(), kind, from);
        }
    }

    private Group group(Plan plan, Effect.FoundGroup effect, LocalDate today) {
        Plan.Idea idea = plan.idea();
        GroupDetails standard = GroupDetails.since(today, defaults.yearlyPrice());
        GroupDetails details = new GroupDetails(
                standard.audience(), standard.admission(), standard.fee(), today, effect.mentorId(), List.of(), "");
        return new Group(
                register.ids().next(),
                register.groups().nextNumber(),
                slug(idea.name()),
                idea.name(),
                new GroupState(effect.conditional() ? GroupState.Phase.CONDITIONAL : GroupState.Phase.STARTING, today),
                new GroupPlace(idea.form(), idea.town(), idea.digits(), "", "", Position.NONE, Address.NONE).located(),
                new GroupMeeting(idea.days(), EVENING, TWO_HOURS, idea.rhythm()),
                new GroupSize(
                        defaults.minimum(),
                        Math.max(defaults.maximum(), plan.participants().size()),
                        false),
                details);
    }

    /** The word of the name, with a number when another group has it. */
    private String slug(String name) {
        String word = Slug.of(name);
        String free = word;
        for (int number = 2; register.groups().findBySlug(free).isPresent(); number++) {
            free = word + "-" + number;
        }
        return free;
    }
}
