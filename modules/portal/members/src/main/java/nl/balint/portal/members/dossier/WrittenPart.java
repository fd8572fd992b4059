package nl.balint.portal.members.dossier;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.balint.portal.members.Announcement;
import nl.balint.portal.members.Announcements;
import nl.balint.portal.members.DossierPart;
import nl.balint.portal.members.Group;
import nl.balint.portal.members.Groups;

/** What somebody told their groups. */
public final class WrittenPart implements DossierPart {

    private final Groups groups;
    private final Announcements announcements;

    public WrittenPart(Groups groups, Announcements announcements) {
        this.groups = groups;
        this.announcements = announcements;
    }

    @Override
    public String name() {
        return "announcements";
    }

    @Override
    public List<Map<String, Object>> lines(String memberId) {
        List<Map<String, Object>> lines = new ArrayList<>();
        for (Group group : groups.list()) {
            announcements.list(group.id()).stream()
                    .filter(one -> one.by().equals(memberId))
                    .map(one -> facts(group, one))
                    .forEach(lines::add);
        }
        return lines;
    }

    private static Map<String, Object> facts(Group group, Announcement one) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("group", group.name());
        facts.put("at", one.at());
        facts.put("title", one.title());
        facts.put("text", one.text());
        return facts;
    }
}
