package nl.balint.portal.directory.watching;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.balint.cms.content.Content;
import nl.balint.cms.content.Value;
import nl.balint.cms.security.AuditLine;
import nl.balint.portal.members.DossierPart;
import nl.balint.portal.members.ErasurePart;
import nl.balint.portal.members.Fate;
import nl.balint.portal.members.Members;
import nl.balint.portal.members.Traces;

/** The mails that somebody asked for when a group gets room, found by their address. */
public final class WatchPart implements DossierPart, ErasurePart {

    private final Watches watches;
    private final Members members;

    public WatchPart(Watches watches, Members members) {
        this.watches = watches;
        this.members = members;
    }

    @Override
    public String name() {
        return "watches";
    }

    @Override
    public List<Map<String, Object>> lines(String memberId) {
        return members.find(memberId)
                .map(member -> members.traces(member, Traces.Works.STAY, AuditLine.SYSTEM))
                .map(traces -> watches.of(traces).stream().map(WatchPart::facts).toList())
                .orElse(List.of());
    }

    @Override
    public List<Fate> look(Content system, Traces traces) {
        return List.of(Fate.goes("watches", watches.of(traces).size()));
    }

    @Override
    public Set<Value.Binary> erase(Content system, Traces traces) {
        watches.of(traces).forEach(watch -> watches.remove(system, watch.id()));
        return Set.of();
    }

    private static Map<String, Object> facts(Watch watch) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("place", watch.label());
        facts.put("radius", watch.radius());
        facts.put("until", watch.until());
        return facts;
    }
}
