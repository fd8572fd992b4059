package nl.balint.portal.documents.plugs;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds documents by the words in them. A copy for finding: when it is lost it opens empty, and the documents fill it
 * again. What was removed is gone from the disk too when {@link #remove} returns. May be used by many at once.
 */
public interface DocumentIndex extends AutoCloseable {

    /** Adds documents, each in the place of the one with the same id; those on one shelf in one step. */
    void put(List<IndexedText> documents);

    /** Removes it so that none of its words is left on the disk; one that is not there is no fault. */
    void remove(String id);

    /** The documents that fit, best first. Only those that share a principal with whoever asks. */
    List<DocumentHit> search(String words, Set<String> principals, int from, int most);

    /** All ids that are in the index, each with its stamp: to find what is missing and what is too many. */
    Map<String, String> stamps();

    @Override
    void close();
}
