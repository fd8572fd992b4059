package nl.balint.portal.members.exchange;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.balint.cms.content.Content;
import nl.balint.cms.content.Node;
import nl.balint.portal.members.Member;
import nl.balint.portal.members.Membership;
import nl.balint.portal.members.Register;

/**
 * Does what the rows of an import ask, noting beside the import how it was before; and takes it back by these notes.
 */
final class Undo {

    private static final String BEFORE = "before";
    private static final String AFTER = "after";
    private static final String MEMBERSHIPS = "memberships";

    private final Register register;
    private final Predicate<String> hasAccount;

    Undo(Register register, Predicate<String> hasAccount) {
        this.register = register;
        this.hasAccount = hasAccount;
    }

    ImportResult applying(Content content, Node notes, List<RowPlan> rows) {
        int added = 0;
        int changed = 0;
        int joined = 0;
        notes.add(BEFORE, ImportEntry.TYPE);
        notes.add(AFTER, ImportEntry.TYPE);
        Node memberships = notes.add(MEMBERSHIPS, ImportEntry.TYPE);
        for (RowPlan row : rows) {
            if (row.deed() == RowPlan.Deed.ADD || row.deed() == RowPlan.Deed.CHANGE) {
                boolean isNew = change(content, notes, row.member());
                added += isNew && row.deed() == RowPlan.Deed.ADD ? 1 : 0;
                changed += row.deed() == RowPlan.Deed.CHANGE ? 1 : 0;
            }
            for (Membership asked : row.memberships()) {
                Membership made = register.memberships().add(content, asked);
                memberships.add(made.id(), ImportEntry.TYPE).set("group", made.groupId());
                joined++;
            }
        }
        return new ImportResult(added, changed, joined, 0);
    }

    private boolean change(Content content, Node notes, Member member) {
        Node before = child(notes, BEFORE);
        Node after = child(notes, AFTER);
        Optional<Member> known = register.members().find(member.id());
        if (known.isPresent() && before.child(member.id()).isEmpty()) {
            register.members().note(before.add(member.id(), ImportEntry.TYPE), known.get());
        }
        register.members().save(content, member);
        after.child(member.id()).ifPresent(Node::delete);
        register.members().note(after.add(member.id(), ImportEntry.TYPE), member);
        return known.isEmpty();
    }

    /** Whether it was noted how one of these people was, before or after. */
    boolean tellsOf(Node notes, Set<String> memberIds) {
        return Stream.of(BEFORE, AFTER)
                .flatMap(name -> notes.child(name).stream())
                .flatMap(noted -> noted.children().stream())
                .anyMatch(note -> memberIds.contains(note.name()));
    }

    ImportResult undoing(Content content, Node notes) {
        Set<String> left = new HashSet<>();
        int kept = 0;
        for (Node note : child(notes, MEMBERSHIPS).children()) {
            Optional<Membership> asAdded = register.memberships()
                    .find(note.text("group").orElse(""), note.name())
                    .filter(membership -> register.memberships().isAsAdded(membership));
            asAdded.ifPresent(membership -> register.memberships().remove(content, membership));
            asAdded.ifPresent(membership -> left.add(membership.id()));
            kept += asAdded.isPresent() ? 0 : 1;
        }
        int back = 0;
        List<Node> people = child(notes, AFTER).children();
        for (Node note : people) {
            back += takeBack(content, notes, note, left) ? 1 : 0;
        }
        child(notes, BEFORE).delete();
        child(notes, AFTER).delete();
        return new ImportResult(0, back, left.size(), kept + people.size() - back);
    }

    /** Whether the person is as before the import; who was changed since, or signs in by now, stays. */
    private boolean takeBack(Content content, Node notes, Node note, Set<String> left) {
        Member after = register.members().noted(note);
        Optional<Member> now = register.members().find(after.id());
        if (now.isEmpty() || !now.get().equals(after)) {
            return false;
        }
        Optional<Node> before = child(notes, BEFORE).child(after.id());
        if (before.isPresent()) {
            register.members().save(content, register.members().noted(before.get()));
            return true;
        }
        boolean belongs = register.memberships().ofMember(after.id()).stream()
                .anyMatch(membership -> !left.contains(membership.id()));
        if (belongs || hasAccount.test(after.id())) {
            return false;
        }
        register.members().remove(content, after.id());
        return true;
    }

    private static Node child(Node notes, String name) {
        return notes.child(name).orElseGet(() -> notes.add(name, ImportEntry.TYPE));
    }
}
