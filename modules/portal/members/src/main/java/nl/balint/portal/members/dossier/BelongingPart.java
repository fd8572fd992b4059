package nl.balint.portal.members.dossier;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.balint.portal.members.Assignment;
import nl.balint.portal.members.DossierPart;
import nl.balint.portal.members.Group;
import nl.balint.portal.members.Membership;
import nl.balint.portal.members.Register;
import nl.balint.portal.members.Term;

/** The groups and roles of a person, those of the past too. */
public final class BelongingPart implements DossierPart {

    private final Register register;

    public BelongingPart(Register register) {
        this.register = register;
    }

    @Override
    public String name() {
        return "groups";
    }

    @Override
    public List<Map<String, Object>> lines(String memberId) {
        List<Map<String, Object>> lines = new ArrayList<>();
        register.memberships().ofMember(memberId).forEach(membership -> lines.add(facts(membership)));
        register.assignments().ofMember(memberId).forEach(role -> lines.add(facts(role)));
        return lines;
    }

    private Map<String, Object> facts(Membership membership) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put(
                "group",
                register.groups().find(membership.groupId()).map(Group::name).orElse(""));
        facts.put("kind", membership.kind());
        putTerm(facts, membership.term());
        if (!membership.pause().isEmpty()) {
            facts.put("pausedFrom", Term.dayOf(membership.pause().from()));
        }
        membership.commitment().endDay().ifPresent(day -> facts.put("committedUntil", day));
        if (membership.term().hasEnd()) {
            facts.put("leaving", membership.leaving());
        }
        return facts;
    }

    private static Map<String, Object> facts(Assignment role) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("role", role.role());
        facts.put("scope", role.scope());
        putTerm(facts, role.term());
        return facts;
    }

    private static void putTerm(Map<String, Object> facts, Term term) {
        term.firstDay().ifPresent(day -> facts.put("from", day));
        term.endDay().ifPresent(day -> facts.put("until", day));
    }
}
