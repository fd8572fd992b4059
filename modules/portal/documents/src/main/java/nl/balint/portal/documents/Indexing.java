package nl.balint.portal.documents;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.balint.portal.documents.plugs.DocumentIndex;
import nl.balint.portal.documents.plugs.IndexedText;

/** Keeps the index as the documents are: at each change, and once at the start for what a crash left behind. */
final class Indexing implements Watchers.Watcher {

    private final Areas areas;
    private final DocumentIndex index;

    Indexing(Areas areas, DocumentIndex index) {
        this.areas = areas;
        this.index = index;
    }

    @Override
    public void saw(DocumentChange change) {
        refresh(change.groupId(), change.documentId());
    }

    /** Brings everything up to date that is not. */
    void reconcile() {
        Map<String, String> there = new HashMap<>(index.stamps());
        for (String groupId : areas.groupIds()) {
            try (Area area = areas.openForHouse(groupId)) {
                for (Folder folder : area.allFolders()) {
                    for (Document document : area.documents(folder)) {
                        String stamp = there.remove(document.id());
                        if (!stamp(document).equals(stamp)) {
                            refresh(groupId, document.id());
                        }
                    }
                }
            }
        }
        there.keySet().forEach(index::remove);
    }

    /** One at a time, each by what is there at that moment: so the last one is right. */
    private synchronized void refresh(String groupId, String id) {
        try (Area area = areas.openForHouse(groupId)) {
            Optional<Document> document = area.findDocument(id).filter(found -> !area.isInTrash(found));
            if (document.isEmpty()) {
                index.remove(id);
                return;
            }
            Document now = document.get();
            index.put(new IndexedText(id, stamp(now), readers(now), now.name(), area.text(now)));
        }
    }

    private static Set<String> readers(Document document) {
        return Set.of((document.standing().isReported() ? "lead:" : "group:") + document.groupId());
    }

    private static String stamp(Document document) {
        return "v" + document.version()
                + (document.standing().isReported() ? "-reported-" : "-")
                + Integer.toHexString(document.name().hashCode());
    }
}
