package nl.balint.cms.search;

import java.util.List;
import java.util.Map;

/**
 * What a catalogue found.
 *
 * @param total how many there are, told or not
 * @param counts for each question how many entries have each answer; what was chosen of that very question does not
 *     count, so that one sees what another choice would bring
 * @param asTyped whether the words were found as they were typed, not by another spelling
 */
public record CatalogueResult(int total, List<Found> found, Map<String, Map<String, Integer>> counts, boolean asTyped) {

    /**
     * An entry.
     *
     * @param kilometres from the spot of the query; not a number when there is no telling
     */
    public record Found(String id, double kilometres) {}

    public CatalogueResult {
        found = List.copyOf(found);
    }
}
