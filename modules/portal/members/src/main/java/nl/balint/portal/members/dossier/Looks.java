package nl.balint.portal.members.dossier;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.balint.cms.security.Audit;
import nl.balint.cms.security.AuditLine;
import nl.balint.cms.security.AuditQuery;
import nl.balint.portal.members.DossierPart;
import nl.balint.portal.members.Group;
import nl.balint.portal.members.Membership;
import nl.balint.portal.members.Register;

/** Who looked at somebody's data and changed them, out of the log: the person's own lines and those of their groups. */
public final class Looks implements DossierPart {

    private static final int MOST = 200;

    private final Audit audit;
    private final Register register;

    public Looks(Audit audit, Register register) {
        this.audit = audit;
        this.register = register;
    }

    /**
     * One look or change.
     *
     * @param event its text is {@code audit.<event>}
     * @param group the name of the group by which it went; empty when it did not
     * @param own whether it was the person
     */
    public record Look(Instant at, String event, String who, String group, boolean own) {}

    /** The newest first. */
    public List<Look> list(String memberId) {
        List<AuditLine> lines = new ArrayList<>(
                audit.list(AuditQuery.ALL.about("member:" + memberId).first(MOST)));
        for (Membership membership : register.memberships().ofMember(memberId)) {
            audit
                    .list(AuditQuery.ALL
                            .in(membership.groupId())
                            .about("group:" + membership.groupId())
                            .between(membership.term().from(), end(membership))
                            .first(MOST))
                    .stream()
                    .filter(line -> line.event().startsWith("group.people"))
                    .forEach(lines::add);
        }
        return lines.stream()
                .distinct()
                .sorted(Comparator.comparing(AuditLine::at).reversed())
                .limit(MOST)
                .map(line -> look(line, memberId))
                .toList();
    }

    @Override
    public String name() {
        return "looks";
    }

    @Override
    public List<Map<String, Object>> lines(String memberId) {
        return list(memberId).stream().map(Looks::facts).toList();
    }

    private static Map<String, Object> facts(Look look) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("at", look.at());
        facts.put("event", look.event());
        facts.put("who", look.who());
        facts.put("group", look.group());
        return facts;
    }

    private Look look(AuditLine line, String memberId) {
        String who = register.members()
                .findCurrent(line.who())
                .map(member -> member.name().full())
                .orElse("");
        String group = register.groups().find(line.group()).map(Group::name).orElse("");
        return new Look(line.at(), line.event(), who, group, line.who().equals(memberId));
    }

    /** The log knows no open ends. */
    private static Instant end(Membership membership) {
        return membership.term().hasEnd() ? membership.term().until() : AuditQuery.ALL.until();
    }
}
