package nl.balint.cms.search;

import java.util.Map;
import java.util.Set;

/**
 * What somebody looks for in a catalogue. Nothing that is typed is an operator, and no more than the first words count.
 *
 * @param words of names; empty for all
 * @param chosen of each question the answers of which an entry needs one
 * @param around where it must be; {@link Around#ANYWHERE} for everywhere
 * @param from how many are skipped
 * @param size how many are told
 */
public record CatalogueQuery(
        String words, Map<String, Set<String>> chosen, Around around, Order order, int from, int size) {

    /** More than this nobody pages through. */
    public static final int DEEPEST = 10_000;

    /** In which order entries are told. */
    public enum Order {
        NAME,
        /** Nearest first, those that are nowhere last; then by name. */
        DISTANCE,
        /** First those whose name begins with what was typed; then by name. */
        FITTING
    }

    /**
     * So many kilometres around a spot, the edge included.
     *
     * @param kilometres infinite for any distance
     */
    public record Around(Spot spot, double kilometres) {
        public static final Around ANYWHERE = new Around(Spot.NONE, Double.POSITIVE_INFINITY);

        public static Around at(Spot spot) {
            return new Around(spot, Double.POSITIVE_INFINITY);
        }

        boolean isBounded() {
            return spot.isSomewhere() && Double.isFinite(kilometres);
        }
    }

    public CatalogueQuery {
        chosen = Map.copyOf(chosen);
        from = Math.min(Math.max(0, from), DEEPEST);
        size = Math.min(Math.max(0, size), DEEPEST);
    }

    /** All, by name, the first so many. */
    public static CatalogueQuery all(int size) {
        return new CatalogueQuery("", Map.of(), Around.ANYWHERE, Order.NAME, 0, size);
    }

    public CatalogueQuery withWords(String changed) {
        return new CatalogueQuery(changed, chosen, around, order, from, size);
    }

    public CatalogueQuery withChosen(Map<String, Set<String>> changed) {
        return new CatalogueQuery(words, changed, around, order, from, size);
    }

    public CatalogueQuery withAround(Around changed) {
        return new CatalogueQuery(words, chosen, changed, order, from, size);
    }

    public CatalogueQuery withOrder(Order changed) {
        return new CatalogueQuery(words, chosen, around, changed, from, size);
    }

    public CatalogueQuery page(int first, int many) {
        return new CatalogueQuery(words, chosen, around, order, first, many);
    }
}
