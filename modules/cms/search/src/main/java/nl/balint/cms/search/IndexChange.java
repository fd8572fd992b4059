package nl.balint.cms.search;

import java.util.List;
import java.util.Set;

/**
 * What has to be done to an index, seen by readers as one step: first the removals, then the documents.
 *
 * @param documents new or changed
 * @param gone ids of documents that are no more
 * @param emptied places whose documents go, with all beneath them
 */
public record IndexChange(List<IndexedDocument> documents, Set<String> gone, Set<String> emptied) {

    public IndexChange {
        documents = List.copyOf(documents);
        gone = Set.copyOf(gone);
        emptied = Set.copyOf(emptied);
    }

    public static IndexChange put(IndexedDocument... documents) {
        return new IndexChange(List.of(documents), Set.of(), Set.of());
    }

    public static IndexChange remove(String... ids) {
        return new IndexChange(List.of(), Set.of(ids), Set.of());
    }
}
