package nl.balint.portal.directory.postcodes;

import java.util.Map;
import nl.balint.portal.places.Position;

/**
 * What another table would change.
 *
 * @param added codes that were not known
 * @param gone codes that would be known no more
 * @param moved codes that would lie more than a kilometre from where they are now
 * @param farthest how many kilometres the farthest of them
 */
record TableChange(int added, int gone, int moved, double farthest) {

    private static final double KILOMETRE = 1;

    static TableChange between(Map<String, Position> before, Map<String, Position> after) {
        int added = 0;
        int moved = 0;
        double farthest = 0;
        for (Map.Entry<String, Position> row : after.entrySet()) {
            Position known = before.get(row.getKey());
            if (known == null) {
                added++;
            } else if (known.kilometresTo(row.getValue()) > KILOMETRE) {
                moved++;
                farthest = Math.max(farthest, known.kilometresTo(row.getValue()));
            }
        }
        int gone = (int) before.keySet().stream()
                .filter(code -> !after.containsKey(code))
                .count();
        return new TableChange(added, gone, moved, farthest);
    }
}
