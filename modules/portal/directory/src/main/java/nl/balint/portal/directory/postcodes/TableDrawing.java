package nl.balint.portal.directory.postcodes;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.balint.portal.places.MapFrame;
import nl.balint.portal.places.Position;
import nl.balint.portal.places.Province;

/**
 * A table as a drawing: a dot for each code over the provinces. A column that was swapped or shifted shows at a glance.
 *
 * @param width of the drawing, in its own units
 * @param provinces the paths of their outlines
 * @param dots one path with all dots
 */
record TableDrawing(long width, long height, List<String> provinces, String dots) {

    private static final MapFrame FRAME = new MapFrame(360);

    static TableDrawing of(Map<String, Position> rows) {
        StringBuilder dots = new StringBuilder();
        rows.values()
                .forEach(position ->
                        dots.append(String.format(Locale.ROOT, "M%.1f %.1fh0", FRAME.x(position), FRAME.y(position))));
        return new TableDrawing(
                Math.round(FRAME.width()),
                Math.round(FRAME.height()),
                Arrays.stream(Province.values()).map(FRAME::path).toList(),
                dots.toString());
    }
}
