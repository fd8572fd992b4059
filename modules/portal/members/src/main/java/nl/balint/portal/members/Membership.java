package nl.balint.portal.members;

import java.time.Duration;
import java.time.Instant;

/**
 * Somebody belongs to a group as something, from then until then. What it is at an instant is asked, never stored.
 *
 * @param pause from when until when somebody is away and keeps the seat
 * @param commitment the year for which somebody committed
 * @param leaving why it ended, as a category
 * @param exception why somebody came in though the group was full; empty when it was not
 */
public record Membership(
        String id,
        String groupId,
        String memberId,
        MembershipKind kind,
        Term term,
        Term pause,
        Term commitment,
        LeavingReason leaving,
        String exception) {

    /** Why a membership ended. There is no free text: what is said about leaving is easily about health. */
    public enum LeavingReason {
        NOT_TOLD,
        MOVED,
        STOPPED_WORKING,
        NO_TIME,
        OTHER_GROUP,
        OTHER_KIND,
        GROUP_ENDED,
        MERGED
    }

    public static Membership of(String id, String groupId, String memberId, MembershipKind kind, Term term) {
        return new Membership(id, groupId, memberId, kind, term, Term.NEVER, Term.NEVER, LeavingReason.NOT_TOLD, "");
    }

    Membership withId(String changed) {
        return new Membership(changed, groupId, memberId, kind, term, pause, commitment, leaving, exception);
    }

    public Membership endingAt(Instant end, LeavingReason reason) {
        return new Membership(id, groupId, memberId, kind, term.endingAt(end), pause, commitment, reason, exception);
    }

    public Membership withPause(Term changed) {
        return new Membership(id, groupId, memberId, kind, term, changed, commitment, leaving, exception);
    }

    public Membership withCommitment(Term changed) {
        return new Membership(id, groupId, memberId, kind, term, pause, changed, leaving, exception);
    }

    public Membership withException(String why) {
        return new Membership(id, groupId, memberId, kind, term, pause, commitment, leaving, why);
    }

    public Membership withMember(String changed) {
        return new Membership(id, groupId, changed, kind, term, pause, commitment, leaving, exception);
    }

    public boolean holdsAt(Instant at) {
        return term.holdsAt(at);
    }

    public boolean isPausedAt(Instant at) {
        return holdsAt(at) && pause.holdsAt(at);
    }

    /** Whether it opens the group's area for reading; a pause closes it after a while. */
    public boolean readsAt(Instant at, Duration pauseAccess) {
        return holdsAt(at)
                && kind.reads()
                && !(pause.holdsAt(at) && !at.isBefore(pause.from().plus(pauseAccess)));
    }

    /** Whether it gives the running of the group. */
    public boolean leadsAt(Instant at) {
        return holdsAt(at) && kind.leads() && !pause.holdsAt(at);
    }

    public MembershipState stateAt(Instant at) {
        if (term.isOver(at)) {
            return MembershipState.ENDED;
        }
        if (term.isAhead(at)) {
            return MembershipState.AHEAD;
        }
        if (pause.holdsAt(at)) {
            return MembershipState.PAUSED;
        }
        return term.hasEnd() ? MembershipState.ENDING : MembershipState.RUNNING;
    }
}
