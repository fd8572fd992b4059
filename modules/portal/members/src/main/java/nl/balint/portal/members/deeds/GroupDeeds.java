package nl.balint.portal.members.deeds;

import java.time.Instant;
import nl.balint.cms.security.Visitor;
import nl.balint.portal.members.Group;
import nl.balint.portal.members.Membership;
import nl.balint.portal.members.Membership.LeavingReason;
import nl.balint.portal.members.Register;
import nl.balint.portal.members.Term;

/** What is done to groups. */
public final class GroupDeeds {

    private final Saves saves;
    private final Register register;
    private final Log log;

    public GroupDeeds(Saves saves, Register register, Log log) {
        this.saves = saves;
        this.register = register;
        this.log = log;
    }

    /** Adds a group and opens its area; it gets an id. */
    public Group add(Visitor by, Group asked) {
        Group group = asked.withId(register.ids().next());
        return saves.once(content -> {
            register.groups().add(content, group);
            log.note(content, Log.group("group.added", by, group.id()));
            return group;
        });
    }

    /** Changes a group; one that ends lets all its people go on that day. Nothing happens when nothing differs. */
    public void change(Visitor by, Group changed) {
        Group before = register.groups().get(changed.id());
        String parts = Changed.parts(before, changed);
        if (parts.isEmpty()) {
            return;
        }
        saves.once(content -> {
            register.groups().save(content, changed);
            if (before.state().isAlive() && !changed.state().isAlive()) {
                Instant end = Term.startOf(changed.state().since());
                for (Membership membership : register.memberships().inGroup(changed.id())) {
                    if (!membership.term().isOver(end)) {
                        register.memberships().end(content, membership, end, LeavingReason.GROUP_ENDED);
                        log.note(content, Log.membership("membership.ended", by, membership));
                    }
                }
            }
            log.note(content, Log.group("group.changed", by, changed.id()).with("parts", parts));
            return changed;
        });
    }

    /** Whether a group with that slug is another one. */
    public boolean isTaken(String slug, Group group) {
        return register.groups()
                .findBySlug(slug)
                .filter(other -> !other.id().equals(group.id()))
                .isPresent();
    }
}
