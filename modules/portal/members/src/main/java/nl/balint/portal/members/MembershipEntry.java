package nl.balint.portal.members;

import nl.balint.cms.content.Node;

/** Memberships and assignments to nodes and back. */
final class MembershipEntry {

    private MembershipEntry() {}

    static Membership read(String groupId, Node node) {
        Entry entry = new Entry(node);
        return new Membership(
                node.name(),
                groupId,
                entry.text("member"),
                entry.choice("kind", MembershipKind.GUEST),
                entry.term("term"),
                entry.term("pause"),
                entry.term("commitment"),
                entry.choice("leaving", Membership.LeavingReason.NOT_TOLD),
                entry.text("exception"));
    }

    static void write(Node node, Membership membership) {
        new Entry(node)
                .put("member", membership.memberId())
                .put("kind", membership.kind())
                .put("term", membership.term())
                .put("pause", membership.pause())
                .put("commitment", membership.commitment())
                .put("leaving", membership.leaving())
                .put("exception", membership.exception());
    }

    static Assignment readAssignment(String memberId, Node node) {
        Entry entry = new Entry(node);
        return new Assignment(
                node.name(),
                memberId,
                SocietyRole.valueOf(entry.text("role")),
                entry.text("scope"),
                entry.term("term"));
    }

    static void write(Node node, Assignment assignment) {
        new Entry(node)
                .put("role", assignment.role())
                .put("scope", assignment.scope())
                .put("term", assignment.term());
    }
}
