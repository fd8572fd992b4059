package nl.balint.portal.members;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.balint.cms.content.Content;
import nl.balint.cms.content.Node;
import nl.balint.portal.members.Membership.LeavingReason;
import nl.balint.portal.members.MembershipRefused.Why;

/**
 * Who belongs to which group. Reading gives what was last saved; writing goes into the save of whoever hands the
 * content, and two that fight for one seat get one: the other's save fails with a conflict.
 */
public final class Memberships {

    /** Changes with each change of a group's memberships, so that two at once collide. */
    private static final String TURN = "turn";

    private final Roll roll;
    private final Ids ids;

    Memberships(Roll roll, Ids ids) {
        this.roll = roll;
        this.ids = ids;
    }

    /** Who belongs to the group at that instant, as whatever. */
    public List<Membership> at(String groupId, Instant at) {
        return inGroup(groupId).stream()
                .filter(membership -> membership.holdsAt(at))
                .toList();
    }

    /** All that were, are and will be. */
    public List<Membership> inGroup(String groupId) {
        return roll.now().ofGroup(groupId);
    }

    /** All groups of a person that were, are and will be. */
    public List<Membership> ofMember(String memberId) {
        return roll.now().ofMember(memberId);
    }

    /** Whether somebody has a seat in the group at that instant, or will have one. */
    public boolean hasSeat(String groupId, String memberId, Instant at) {
        return inGroup(groupId).stream()
                .anyMatch(membership -> membership.memberId().equals(memberId)
                        && membership.kind().takesSeat()
                        && !membership.term().isOver(at));
    }

    public Optional<Membership> find(String groupId, String id) {
        return inGroup(groupId).stream()
                .filter(membership -> membership.id().equals(id))
                .findFirst();
    }

    /** Adds a membership; it gets an id of its own. Stands at the save. */
    public Membership add(Content content, Membership asked) {
        Node all = turn(content, asked.groupId());
        check(content, asked, stored(all));
        Membership membership = asked.withId(ids.next());
        MembershipEntry.write(all.add(membership.id(), Entry.TYPE), membership);
        return membership;
    }

    /** Changes what is there; stands at the save. */
    public void save(Content content, Membership changed) {
        Node all = turn(content, changed.groupId());
        MembershipEntry.write(content.get(all.path().child(changed.id())), changed);
    }

    /** Ends a membership; its rights end at that instant. Stands at the save. */
    public Membership end(Content content, Membership membership, Instant at, LeavingReason reason) {
        Membership ended = membership.endingAt(at, reason);
        save(content, ended);
        return ended;
    }

    /**
     * Moves somebody's seat to another group at one instant: at none is the person in both, or in neither. What the
     * person did for the old group beside the seat ends with it.
     */
    public Membership transfer(Content content, Membership seat, Membership asked) {
        Instant at = asked.term().from();
        for (Membership other : stored(content.get(Places.memberships(seat.groupId())))) {
            boolean goesAlong = other.memberId().equals(seat.memberId())
                    && !other.term().isOver(at)
                    && (other.id().equals(seat.id()) || isDuty(other.kind()));
            if (goesAlong) {
                end(content, other, at, LeavingReason.OTHER_GROUP);
            }
        }
        return add(content, asked);
    }

    /** Removes a membership without a trace; stands at the save. Only for what should never have been there. */
    public void remove(Content content, Membership membership) {
        turn(content, membership.groupId()).child(membership.id()).ifPresent(Node::delete);
    }

    /** Whether nothing was done with it since it was added. */
    public boolean isAsAdded(Membership membership) {
        return membership.leaving() == LeavingReason.NOT_TOLD
                && membership.pause().equals(Term.NEVER)
                && membership.commitment().equals(Term.NEVER);
    }

    private static boolean isDuty(MembershipKind kind) {
        return kind == MembershipKind.SECRETARY || kind == MembershipKind.QUALITY_CONSULTANT;
    }

    private void check(Content content, Membership asked, List<Membership> others) {
        Group group = GroupEntry.read(content.get(Places.group(asked.groupId())));
        Member member = MemberEntry.read(content.get(Places.member(asked.memberId())));
        if (asked.term().isEmpty()) {
            throw new MembershipRefused(Why.OVER);
        }
        if (!group.state().isAlive()) {
            throw new MembershipRefused(Why.GROUP_ENDED);
        }
        if (!member.isCurrent()) {
            throw new MembershipRefused(Why.NOT_CURRENT);
        }
        if (others.stream().anyMatch(other -> isSame(asked, other))) {
            throw new MembershipRefused(Why.ALREADY);
        }
        boolean isFull = asked.kind().takesSeat()
                && Seats.mostDuring(asked.term(), others, asked.memberId())
                        >= group.size().maximum();
        if (isFull && asked.exception().isEmpty()) {
            throw new MembershipRefused(Why.FULL);
        }
    }

    /** Whether the person has it already, or has the seat already in another way. */
    private static boolean isSame(Membership asked, Membership other) {
        boolean alike = asked.kind() == other.kind()
                || (asked.kind().takesSeat() && other.kind().takesSeat());
        return alike
                && asked.memberId().equals(other.memberId())
                && asked.term().overlaps(other.term());
    }

    private Node turn(Content content, String groupId) {
        Node all = content.get(Places.memberships(groupId));
        all.set(TURN, ids.next());
        return all;
    }

    private static List<Membership> stored(Node all) {
        String groupId = all.path().parent().name();
        List<Membership> memberships = new ArrayList<>();
        for (Node node : all.children()) {
            memberships.add(MembershipEntry.read(groupId, node));
        }
        return memberships;
    }
}
