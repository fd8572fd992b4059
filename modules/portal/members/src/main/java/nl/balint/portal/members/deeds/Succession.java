package nl.balint.portal.members.deeds;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.balint.cms.content.Content;
import nl.balint.cms.security.Visitor;
import nl.balint.cms.workflow.NewTask;
import nl.balint.cms.workflow.Tasks;
import nl.balint.portal.members.Membership;
import nl.balint.portal.members.MembershipKind;

/**
 * What must be done when somebody who leads a group, or by whom its hours count, is to leave: tasks until a day, in the
 * save of the deed. They end when somebody else takes it over.
 */
public final class Succession {

    static final String OFFICE = "role:secretariaat";
    private static final String LEADER = "succession-leader:";
    private static final String CONSULTANT = "succession-consultant:";
    private static final String ACCREDITATION = "role:pam";

    private final Tasks tasks;

    public Succession(Tasks tasks) {
        this.tasks = tasks;
    }

    /** The group that a task of this kind is about. */
    public static Optional<String> groupId(String subject) {
        return List.of(LEADER, CONSULTANT).stream()
                .filter(subject::startsWith)
                .map(kind -> subject.substring(kind.length()))
                .findFirst();
    }

    /** Whether somebody must follow whoever leaves. */
    public static boolean isNeeded(MembershipKind kind) {
        return kind.answersForGroup() || kind == MembershipKind.QUALITY_CONSULTANT;
    }

    /** Somebody leaves at the end of this membership; group: all memberships of the group. */
    public void leaves(Content system, Membership ended, List<Membership> group) {
        if (!isNeeded(ended.kind()) || group.stream().anyMatch(other -> staysFor(ended, other))) {
            return;
        }
        boolean leads = ended.kind().answersForGroup();
        String groupId = ended.groupId();
        String subject = (leads ? LEADER : CONSULTANT) + groupId;
        String kind = leads ? "members.leader-leaves" : "members.consultant-leaves";
        String office = "/beheer/groepen/" + groupId;
        Instant due = ended.term().until();
        tasks.add(system, new NewTask(kind, OFFICE, subject, office, due));
        tasks.add(system, new NewTask(kind + "-known", ACCREDITATION, subject, office, due).endedByHand());
    }

    private static boolean staysFor(Membership ended, Membership other) {
        boolean alike = other.kind() == ended.kind()
                || (other.kind().answersForGroup() && ended.kind().answersForGroup());
        return alike
                && !other.id().equals(ended.id())
                && other.holdsAt(ended.term().until());
    }

    /** Somebody takes it over. */
    void follows(Content system, Visitor by, Membership added) {
        if (added.kind().answersForGroup()) {
            tasks.doneAbout(system, LEADER + added.groupId(), by.userId());
        } else if (added.kind() == MembershipKind.QUALITY_CONSULTANT) {
            tasks.doneAbout(system, CONSULTANT + added.groupId(), by.userId());
        }
    }
}
