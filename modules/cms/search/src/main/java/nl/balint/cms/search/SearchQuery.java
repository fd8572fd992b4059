package nl.balint.cms.search;

import java.util.Map;
import java.util.Set;

/**
 * What somebody looks for.
 *
 * @param text as typed: words, {@code "phrases"} and {@code -not}; any text is allowed, 200 characters of it count
 * @param from how many hits to skip
 * @param size how many hits to give, at most {@value #MOST}
 * @param filters field name to the value it must have; {@code section} is one of them
 * @param principals who asks
 */
public record SearchQuery(String text, int from, int size, Map<String, String> filters, Set<String> principals) {

    /** The largest page of hits. */
    public static final int MOST = 100;

    /** Nobody reads further; a page beyond is empty. */
    public static final int DEEPEST = 1_000;

    private static final int USUAL = 10;

    public SearchQuery {
        from = Math.max(0, Math.min(from, DEEPEST));
        size = Math.max(0, Math.min(size, MOST));
        filters = Map.copyOf(filters);
        principals = Set.copyOf(principals);
    }

    /** The first ten hits among what these principals may know. */
    public static SearchQuery of(String text, Set<String> principals) {
        return new SearchQuery(text, 0, USUAL, Map.of(), principals);
    }

    public SearchQuery page(int from, int size) {
        return new SearchQuery(text, from, size, filters, principals);
    }

    public SearchQuery where(Map<String, String> filters) {
        return new SearchQuery(text, from, size, filters, principals);
    }
}
