package nl.balint.portal.directory;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.balint.cms.search.CatalogueResult;

/**
 * What was found.
 *
 * @param counts by question and answer, as they stand in addresses
 * @param asTyped whether the words were found as they were typed
 */
public record DirectoryResult(int total, List<Found> found, Map<String, Map<String, Integer>> counts, boolean asTyped) {

    /**
     * One of them.
     *
     * @param shown what people see of it
     * @param kilometres as the crow flies; not a number when there is no telling
     */
    public record Found(String id, Record shown, double kilometres) {}

    public DirectoryResult {
        found = List.copyOf(found);
    }

    static DirectoryResult of(CatalogueResult result, Map<String, DirectoryEntry> entries) {
        return new DirectoryResult(
                result.total(),
                result.found().stream()
                        .flatMap(one -> Optional.ofNullable(entries.get(one.id()))
                                .map(entry -> new Found(one.id(), entry.shown(), one.kilometres()))
                                .stream())
                        .toList(),
                result.counts(),
                result.asTyped());
    }
}
