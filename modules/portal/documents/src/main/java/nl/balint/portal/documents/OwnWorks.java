package nl.balint.portal.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.balint.cms.content.Access;
import nl.balint.cms.content.Content;
import nl.balint.cms.content.Node;
import nl.balint.cms.content.Value;
import nl.balint.cms.content.View;
import nl.balint.cms.security.AuditLine;
import nl.balint.portal.members.ErasurePart;
import nl.balint.portal.members.Fate;
import nl.balint.portal.members.Traces;
import nl.balint.portal.members.Traces.Works;

/**
 * What somebody who is erased brought to their groups: a document that nobody else made a version of goes with them
 * when they want it to; of the others it is not told any more who they were. What was on its way in goes in any case.
 */
final class OwnWorks implements ErasurePart {

    /** A document with a version of theirs. */
    private record Work(String groupId, String id, boolean isAlone) {}

    private final Areas areas;
    private final Erasure erasure;
    private final Readers readers;
    private final Uploads uploads;
    private final Quarantine quarantine;

    /** Where files are that did not come in yet. */
    record Coming(Uploads uploads, Quarantine quarantine) {}

    OwnWorks(Areas areas, Erasure erasure, Readers readers, Coming coming) {
        this.areas = areas;
        this.erasure = erasure;
        this.readers = readers;
        this.uploads = coming.uploads();
        this.quarantine = coming.quarantine();
    }

    @Override
    public List<Fate> look(Content system, Traces traces) {
        List<Work> works = works(system, traces.ids());
        int alone = (int) works.stream().filter(Work::isAlone).count();
        int waiting = waiting(traces.ids()).size() + uploads.countOf(traces.ids());
        return List.of(
                traces.works() == Works.GO ? Fate.goes("documents", alone) : Fate.bare("documents", alone),
                Fate.bare("documents-together", works.size() - alone),
                Fate.goes("uploads", waiting));
    }

    /** Documents have a journal of their own, and go one by one. */
    @Override
    public Set<Value.Binary> erase(Content system, Traces traces) {
        readers.forget(system, traces.ids());
        return Set.of();
    }

    @Override
    public void finish(Traces traces) {
        uploads.forgetOf(traces.ids());
        waiting(traces.ids()).forEach(quarantine::remove);
        if (traces.works() == Works.STAY) {
            return;
        }
        List<Work> works;
        try (Content content = areas.repository().open(Access.SYSTEM, View.DRAFT)) {
            works = works(content, traces.ids());
        }
        works.stream()
                .filter(Work::isAlone)
                .forEach(work -> erasure.erase(work.groupId(), work.id(), AuditLine.SYSTEM));
    }

    private List<Quarantine.Kept> waiting(Set<String> ids) {
        return areas.groupIds().stream()
                .flatMap(group -> quarantine.list(group).stream())
                .filter(kept -> ids.contains(kept.by()))
                .toList();
    }

    /** Whatever their standing, also in the trash. */
    private List<Work> works(Content system, Set<String> ids) {
        List<Work> works = new ArrayList<>();
        areas.groupIds().forEach(group -> works.addAll(works(system, group, ids)));
        return works;
    }

    private static List<Work> works(Content system, String group, Set<String> ids) {
        List<Work> works = new ArrayList<>();
        system.find(Records.area(group)).ifPresent(area -> collect(group, area, ids, works));
        return works;
    }

    /** The documents of one group of which somebody alone made the versions. */
    List<String> aloneIn(String groupId, String memberId) {
        try (Content content = areas.repository().open(Access.SYSTEM, View.DRAFT)) {
            return works(content, groupId, Set.of(memberId)).stream()
                    .filter(Work::isAlone)
                    .map(Work::id)
                    .toList();
        }
    }

    /** Erases those, because whoever left wants it so. */
    void takeBack(String groupId, String memberId) {
        aloneIn(groupId, memberId).forEach(id -> erasure.erase(groupId, id, memberId));
    }

    private static void collect(String group, Node node, Set<String> ids, List<Work> works) {
        if (!Records.isDocument(node)) {
            node.children().forEach(child -> collect(group, child, ids, works));
            return;
        }
        Set<String> authors = node.child(Records.VERSIONS).stream()
                .flatMap(versions -> versions.children().stream())
                .map(version -> version.text(Records.BY).orElse(""))
                .collect(Collectors.toSet());
        if (authors.stream().anyMatch(ids::contains)) {
            works.add(new Work(group, node.id(), ids.containsAll(authors)));
        }
    }
}
