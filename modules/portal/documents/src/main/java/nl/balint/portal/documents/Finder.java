package nl.balint.portal.documents;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.balint.cms.content.Access;
import nl.balint.portal.documents.plugs.DocumentHit;
import nl.balint.portal.documents.plugs.DocumentIndex;

/** Finds documents by what is in them, for somebody: the index proposes, the repository decides. */
final class Finder {

    /**
     * A document that was found.
     *
     * @param folders the names of the folders it lies in, the outermost first
     */
    record Found(Document document, List<String> folders, DocumentHit hit) {
        Found {
            folders = List.copyOf(folders);
        }
    }

    private final Areas areas;
    private final DocumentIndex index;
    private final Indexing indexing;

    Finder(Areas areas, DocumentIndex index, Indexing indexing) {
        this.areas = areas;
        this.index = index;
        this.indexing = indexing;
    }

    /** Whether the index is still being filled, so that too little is found. */
    boolean isTakingIn() {
        return indexing.isTakingIn();
    }

    /** The best come first; so many are passed over. */
    List<Found> find(Access access, String words, int from, int most) {
        Set<String> principals = access.principals().stream()
                .filter(principal -> principal.startsWith("group:") || principal.startsWith("lead:"))
                .collect(Collectors.toUnmodifiableSet());
        if (words.isBlank() || principals.isEmpty()) {
            return List.of();
        }
        List<DocumentHit> hits = index.search(words, principals, from, most);
        Map<String, Area> opened = new HashMap<>();
        try {
            List<Found> found = new ArrayList<>();
            for (DocumentHit hit : hits) {
                found(access, hit, opened).ifPresent(found::add);
            }
            return found;
        } finally {
            opened.values().forEach(Area::close);
        }
    }

    private Optional<Found> found(Access access, DocumentHit hit, Map<String, Area> opened) {
        Optional<Area> known = opened.values().stream()
                .filter(area -> area.findDocument(hit.id()).isPresent())
                .findFirst();
        Optional<Area> area = known.or(() -> areas.findHolding(access, hit.id()));
        area.ifPresent(one -> opened.putIfAbsent(one.groupId(), one));
        return area.flatMap(one -> one.findDocument(hit.id())
                .filter(document -> !one.isInTrash(document))
                .map(document -> new Found(document, folders(one, document), hit)));
    }

    private static List<String> folders(Area area, Document document) {
        return area.above(document.path()).stream()
                .filter(folder -> !folder.isTop())
                .map(Folder::name)
                .toList();
    }
}
