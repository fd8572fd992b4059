package nl.balint.portal.members;

import java.time.Instant;
import java.util.List;
import nl.balint.cms.content.Content;
import nl.balint.cms.content.Node;

/** Who does what for the society as a whole, and until when. */
public final class Assignments {

    private final Roll roll;
    private final Ids ids;

    Assignments(Roll roll, Ids ids) {
        this.roll = roll;
        this.ids = ids;
    }

    /** All of a person that were, are and will be. */
    public List<Assignment> ofMember(String memberId) {
        return roll.now().assignments(memberId);
    }

    /** Everybody's that hold at that instant. */
    public List<Assignment> at(Instant at) {
        return roll.now().assignments().stream()
                .filter(assignment -> assignment.term().holdsAt(at))
                .toList();
    }

    /** Gives a role; it gets an id of its own. Stands at the save. */
    public Assignment add(Content content, Assignment asked) {
        Node member = content.get(Places.member(asked.memberId()));
        Assignment assignment = new Assignment(ids.next(), asked.memberId(), asked.role(), asked.scope(), asked.term());
        Node roles = new Entry(member).inside(Places.ROLES).node();
        MembershipEntry.write(roles.add(assignment.id(), Entry.TYPE), assignment);
        return assignment;
    }

    /** Ends a role at that instant; stands at the save. */
    public Assignment end(Content content, Assignment assignment, Instant at) {
        Assignment ended = assignment.withTerm(assignment.term().endingAt(at));
        Node node = content.get(
                Places.member(assignment.memberId()).child(Places.ROLES).child(assignment.id()));
        MembershipEntry.write(node, ended);
        return ended;
    }
}
