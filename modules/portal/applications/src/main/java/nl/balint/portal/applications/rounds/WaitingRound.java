package nl.balint.portal.applications.rounds;

import java.util.Comparator;
import java.util.List;
import nl.balint.portal.applications.Application;
import nl.balint.portal.applications.Applications;
import nl.balint.portal.applications.Matching;
import nl.balint.portal.applications.deeds.Joining;
import nl.balint.portal.applications.procedure.Actor;
import nl.balint.portal.applications.procedure.JoinAct;
import nl.balint.portal.applications.procedure.JoinState;
import nl.balint.portal.members.Group;
import nl.balint.portal.members.Groups;

/**
 * Offers seats that came free to those who wait, who waits longest first, one seat to one person at a time: as long as
 * that person and the group get to know each other it is offered to nobody else. To be done every few minutes; twice
 * does no harm.
 */
public final class WaitingRound {

    private final Applications applications;
    private final Matching matching;
    private final Joining joining;
    private final Groups groups;

    public WaitingRound(Applications applications, Matching matching, Joining joining, Groups groups) {
        this.applications = applications;
        this.matching = matching;
        this.joining = joining;
        this.groups = groups;
    }

    public void run() {
        if (applications.list(JoinState.Waiting.class).isEmpty()) {
            return;
        }
        for (Group group : groups.list()) {
            if (group.state().isAlive()) {
                offer(group, matching.unspoken(group));
            }
        }
    }

    private void offer(Group group, int free) {
        List<Application> next = applications.list(JoinState.Waiting.class).stream()
                .filter(application -> isWaitingFor(application, group))
                .sorted(Comparator.comparing(application -> application.state().since()))
                .limit(free)
                .toList();
        next.forEach(application -> joining.act(Actor.HOUSE, application.id(), new JoinAct.OfferSeat(group.id())));
    }

    private boolean isWaitingFor(Application application, Group group) {
        return application.state() instanceof JoinState.Waiting waiting
                && !waiting.offer().isMade()
                && !application.file().tried().contains(group.id())
                && matching.isWanted(application, group)
                && !matching.isMember(application, group);
    }
}
