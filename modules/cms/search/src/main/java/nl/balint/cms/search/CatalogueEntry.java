package nl.balint.cms.search;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a catalogue is told of one thing. What people see of it stays with its owner, who finds it again by the id.
 *
 * @param names by which it is found, the one that it is known by first
 * @param sortKey where it stands in a list by name; compared letter by letter
 * @param answers to the questions of the {@link Facets}
 * @param spot where it is; {@link Spot#NONE} for nowhere
 */
public record CatalogueEntry(
        String id, List<String> names, String sortKey, Map<String, Set<String>> answers, Spot spot) {

    private static final int LONGEST = 1_000;

    public CatalogueEntry {
        if (id.isEmpty() || names.isEmpty()) {
            throw new IllegalArgumentException("An entry needs an id and a name, got '" + id + "', " + names);
        }
        if (names.stream().anyMatch(name -> name.length() > LONGEST) || sortKey.length() > LONGEST) {
            throw new IllegalArgumentException("A name has at most " + LONGEST + " characters, not so of " + id);
        }
        names = List.copyOf(names);
        answers = Map.copyOf(answers);
    }
}
