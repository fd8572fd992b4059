package nl.balint.portal.documents;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.balint.portal.members.DossierPart;
import nl.balint.portal.members.Group;
import nl.balint.portal.members.Groups;

/**
 * The documents of which somebody brought a version, as far as they see them now. Reports of meetings are told and not
 * copied: they are the group's, and a copy of one bears a name on each page (docs/decisions/0052).
 */
final class DocumentsPart implements DossierPart {

    private final Areas areas;
    private final Groups groups;
    private final Admission admission;

    DocumentsPart(Areas areas, Groups groups, Admission admission) {
        this.areas = areas;
        this.groups = groups;
        this.admission = admission;
    }

    @Override
    public String name() {
        return "documents";
    }

    @Override
    public List<Map<String, Object>> lines(String memberId) {
        List<Map<String, Object>> lines = new ArrayList<>();
        each(memberId, (group, area, document, version) -> {
            Map<String, Object> facts = new LinkedHashMap<>();
            facts.put("group", group.name());
            facts.put("folder", area.folderOf(document.path()).name());
            facts.put("name", document.name());
            facts.put("at", version.at());
            facts.put("version", version.number());
            facts.put("report", document.report());
            lines.add(facts);
        });
        return lines;
    }

    @Override
    public void files(String memberId, Files files) throws IOException {
        Map<String, Integer> taken = new LinkedHashMap<>();
        each(memberId, (group, area, document, version) -> {
            if (!document.report()) {
                String name = group.name() + " - " + document.name();
                int before = taken.merge(name, 1, Integer::sum) - 1;
                try (InputStream octets =
                        area.octets(document, version.number()).open()) {
                    files.add(before == 0 ? name : before + " " + name, octets);
                }
            }
        });
    }

    /** What is done with each: the newest version that is theirs. */
    private interface Deed {
        void with(Group group, Area area, Document document, Version version) throws IOException;
    }

    private void each(String memberId, Deed deed) {
        for (Group group : groups.list()) {
            if (!admission.of(memberId).principals().contains("group:" + group.id())) {
                continue;
            }
            try (Area area = areas.open(admission.of(memberId), group.id())) {
                for (Folder folder : area.allFolders()) {
                    for (Document document : area.documents(folder)) {
                        Optional<Version> own = area.versions(document).stream()
                                .filter(version -> version.by().equals(memberId))
                                .findFirst();
                        if (own.isPresent()) {
                            deed.with(group, area, document, own.get());
                        }
                    }
                }
            } catch (IOException failure) {
                throw new java.io.UncheckedIOException(failure);
            }
        }
    }
}
