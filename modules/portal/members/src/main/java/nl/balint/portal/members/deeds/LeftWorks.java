package nl.balint.portal.members.deeds;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import nl.balint.cms.content.Content;
import nl.balint.cms.security.Visitor;
import nl.balint.cms.workflow.NewTask;
import nl.balint.cms.workflow.Tasks;
import nl.balint.cms.workflow.Terms;
import nl.balint.portal.members.Announcement;
import nl.balint.portal.members.Announcements;
import nl.balint.portal.members.Membership;
import nl.balint.portal.members.Register;
import nl.balint.portal.members.Traces.Works;

/**
 * Who leaves a group is asked what becomes of what they made for it (PRIVACY R-RET-6). Until they say so it stays with
 * the group.
 */
public final class LeftWorks {

    private static final String SUBJECT = "works:";
    private static final int DAYS = 30;

    private final Register register;
    private final Announcements announcements;
    private final Tasks tasks;
    private final Clock clock;

    public LeftWorks(Register register, Announcements announcements, Tasks tasks, Clock clock) {
        this.register = register;
        this.announcements = announcements;
        this.tasks = tasks;
        this.clock = clock;
    }

    /**
     * What somebody made for a group.
     *
     * @param documents those of which nobody else made a version
     */
    public record Made(int documents, int announcements) {

        public boolean isNothing() {
            return documents + announcements == 0;
        }
    }

    public Made made(String groupId, String memberId) {
        return new Made(
                register.groups().worksOf(groupId, memberId),
                announcementsOf(groupId, memberId).size());
    }

    /** The group that such a task is about. */
    public static Optional<String> groupId(String subject) {
        return subject.startsWith(SUBJECT)
                ? Optional.of(subject.substring(SUBJECT.length(), subject.lastIndexOf(':')))
                : Optional.empty();
    }

    /** Asks whoever belongs to the group no longer after this; stands at the save of that deed. */
    void asks(Content system, Membership ended) {
        String groupId = ended.groupId();
        String memberId = ended.memberId();
        boolean stays = register.memberships().inGroup(groupId).stream()
                .filter(other ->
                        other.memberId().equals(memberId) && !other.id().equals(ended.id()))
                .anyMatch(other ->
                        other.kind().reads() && other.holdsAt(ended.term().until()));
        boolean goesLater = ended.term().until().isAfter(clock.instant());
        if (ended.kind().reads()
                && !stays
                && (goesLater || !made(groupId, memberId).isNothing())) {
            NewTask asked = new NewTask(
                    "members.works",
                    "member:" + memberId,
                    subject(groupId, memberId),
                    "/mijn/bijdragen/" + groupId,
                    Terms.afterDays(ended.term().until(), DAYS));
            tasks.add(system, asked.endedByHand());
        }
    }

    /** Does what they chose. Documents go first: they have a journal of their own, and are gone once. */
    public void choose(Visitor by, String groupId, Works works, Saves saves, Log log) {
        if (works == Works.GO) {
            register.groups().takeBack(groupId, by.userId());
        }
        saves.once(content -> {
            if (works == Works.GO) {
                announcementsOf(groupId, by.userId()).forEach(one -> announcements.remove(content, one));
            }
            tasks.doneAbout(content, subject(groupId, by.userId()), by.userId());
            log.note(content, Log.group("membership.works", by, groupId).with("works", works.name()));
            return works;
        });
    }

    private List<Announcement> announcementsOf(String groupId, String memberId) {
        return announcements.list(groupId).stream()
                .filter(one -> one.by().equals(memberId))
                .toList();
    }

    private static String subject(String groupId, String memberId) {
        return SUBJECT + groupId + ":" + memberId;
    }
}
