package nl.balint.portal.members.erasure;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import nl.balint.cms.content.Content;
import nl.balint.cms.content.Value;
import nl.balint.portal.members.Announcements;
import nl.balint.portal.members.Assignment;
import nl.balint.portal.members.ErasurePart;
import nl.balint.portal.members.Fate;
import nl.balint.portal.members.MemberState;
import nl.balint.portal.members.Membership;
import nl.balint.portal.members.Membership.LeavingReason;
import nl.balint.portal.members.Register;
import nl.balint.portal.members.Traces;
import nl.balint.portal.members.Traces.Works;
import nl.balint.portal.members.deeds.Succession;
import nl.balint.portal.members.exchange.Importing;

/**
 * Their record in the register, with those that were merged into it. The days of memberships and roles stay, without a
 * name: who sat in which group is counted long after (DOMAIN 3).
 */
final class PersonErasure implements ErasurePart {

    private final Register register;
    private final Announcements announcements;
    private final Importing importing;
    private final Succession succession;
    private final Clock clock;

    PersonErasure(Register register, Erasing.Own own, Clock clock) {
        this.register = register;
        this.announcements = own.announcements();
        this.importing = own.importing();
        this.succession = own.succession();
        this.clock = clock;
    }

    @Override
    public List<Fate> look(Content system, Traces traces) {
        int records = (int) traces.ids().stream()
                .flatMap(id -> register.members().find(id).stream())
                .filter(member -> !member.isErased())
                .count();
        int written = announcements.countOf(system, traces.ids());
        return List.of(
                Fate.goes("person", records),
                Fate.goes("imports", importing.countOf(system, traces.ids())),
                Fate.bare("memberships", memberships(traces).size()),
                Fate.bare("roles", roles(traces).size()),
                traces.works() == Works.GO ? Fate.goes("announcements", written) : Fate.bare("announcements", written));
    }

    @Override
    public Set<Value.Binary> erase(Content system, Traces traces) {
        Instant now = clock.instant();
        memberships(traces).forEach(membership -> end(system, membership, now));
        roles(traces).stream()
                .filter(role -> !role.term().isOver(now))
                .forEach(role -> register.assignments().end(system, role, now));
        if (traces.works() == Works.GO) {
            announcements.removeOf(system, traces.ids());
        }
        MemberState.Erased state = new MemberState.Erased(now, traces.by());
        traces.ids().forEach(id -> register.members().erase(system, id, state));
        return importing.forget(system, traces.ids());
    }

    /**
     * Ends it when it runs, so that others hear of it as of any leaver; why somebody came or left is not told any more.
     */
    private void end(Content system, Membership membership, Instant now) {
        boolean runs = !membership.term().isOver(now);
        Instant end = runs ? now : membership.term().until();
        Membership ended = membership.endingAt(end, LeavingReason.NOT_TOLD).withException("");
        register.memberships().save(system, ended);
        if (runs) {
            succession.leaves(system, ended, register.memberships().inGroup(ended.groupId()));
        }
    }

    private List<Membership> memberships(Traces traces) {
        return traces.ids().stream()
                .flatMap(id -> register.memberships().ofMember(id).stream())
                .toList();
    }

    private List<Assignment> roles(Traces traces) {
        return traces.ids().stream()
                .flatMap(id -> register.assignments().ofMember(id).stream())
                .toList();
    }
}
