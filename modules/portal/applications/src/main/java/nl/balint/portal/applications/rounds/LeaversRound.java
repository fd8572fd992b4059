package nl.balint.portal.applications.rounds;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nl.balint.cms.workflow.Terms;
import nl.balint.portal.applications.Application;
import nl.balint.portal.applications.Applications;
import nl.balint.portal.applications.deeds.Joining;
import nl.balint.portal.applications.procedure.Effect;
import nl.balint.portal.applications.procedure.JoinState;
import nl.balint.portal.applications.procedure.Letter;
import nl.balint.portal.applications.procedure.TaskKind;
import nl.balint.portal.members.Membership;
import nl.balint.portal.members.MembershipKind;
import nl.balint.portal.members.Memberships;

/**
 * Tells applicants when a leader of the group that was asked has gone. Who stays goes on; when nobody stays, the
 * secretariat looks what to do. To be done every hour; each leader is told of once.
 */
public final class LeaversRound {

    private static final int DAYS_TO_LOOK = 1;

    private final Applications applications;
    private final Memberships memberships;
    private final Joining joining;
    private final Clock clock;

    public LeaversRound(Applications applications, Memberships memberships, Joining joining, Clock clock) {
        this.applications = applications;
        this.memberships = memberships;
        this.joining = joining;
        this.clock = clock;
    }

    public void run() {
        for (Application application : applications.list()) {
            JoinState state = application.state();
            if (state instanceof JoinState.Proposed
                    || state instanceof JoinState.Acquaintance
                    || state instanceof JoinState.Deliberation) {
                look(application, state);
            }
        }
    }

    private void look(Application application, JoinState state) {
        Instant now = clock.instant();
        List<Membership> leaders = memberships.inGroup(state.groupId()).stream()
                .filter(membership ->
                        membership.kind() == MembershipKind.LEADER || membership.kind() == MembershipKind.CO_LEADER)
                .toList();
        boolean anyLeft = memberships.at(state.groupId(), now).stream().anyMatch(one -> one.leadsAt(now));
        leaders.stream()
                .filter(leader -> leader.holdsAt(state.since()) && leader.term().isOver(now))
                .filter(gone -> leaders.stream().noneMatch(other -> isSame(gone, other) && other.holdsAt(now)))
                .forEach(gone -> joining.once(application.id(), "left:" + gone.id(), told(anyLeft, now)));
    }

    /** Who only leads in another way has not gone. */
    private static boolean isSame(Membership one, Membership other) {
        return one.memberId().equals(other.memberId());
    }

    private static List<Effect> told(boolean anyLeft, Instant now) {
        List<Effect> told = new ArrayList<>();
        told.add(new Effect.Tell(anyLeft ? Letter.LEADER_LEFT : Letter.LEADERS_GONE));
        if (!anyLeft) {
            told.add(new Effect.GiveTask(TaskKind.LEADERLESS, TaskKind.OFFICE, Terms.afterDays(now, DAYS_TO_LOOK)));
        }
        return told;
    }
}
