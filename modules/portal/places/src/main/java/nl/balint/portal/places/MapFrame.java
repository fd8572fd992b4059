package nl.balint.portal.places;

/**
 * How degrees become points of a drawing: the Netherlands from the west of Zeeland to the north of Groningen, upright,
 * with the shape they have at 52 degrees.
 *
 * @param width of the drawing; its height follows
 */
public record MapFrame(double width) {

    private static final double WEST = 3.30;
    private static final double EAST = 7.28;
    private static final double SOUTH = 50.72;
    private static final double NORTH = 53.58;
    private static final double SHRINK = Math.cos(Math.toRadians(52.15));
    private static final double KILOMETRES_PER_DEGREE = 111.195;

    /** Whether the place lies in the drawing. */
    public static boolean holds(Position place) {
        return place.latitude() > SOUTH
                && place.latitude() < NORTH
                && place.longitude() > WEST
                && place.longitude() < EAST;
    }

    public double height() {
        return width * (NORTH - SOUTH) / ((EAST - WEST) * SHRINK);
    }

    public double x(Position place) {
        return (place.longitude() - WEST) / (EAST - WEST) * width;
    }

    public double y(Position place) {
        return (NORTH - place.latitude()) / (NORTH - SOUTH) * height();
    }

    /** How long so many kilometres are in the drawing. */
    public double length(double kilometres) {
        return kilometres / KILOMETRES_PER_DEGREE / (NORTH - SOUTH) * height();
    }

    /** The outlines of a province as the path of an SVG, to a tenth of a point. */
    public String path(Province province) {
        StringBuilder path = new StringBuilder();
        for (var ring : ProvinceShapes.rings(province)) {
            char command = 'M';
            for (Position point : ring) {
                path.append(command).append(tenths(x(point))).append(' ').append(tenths(y(point)));
                command = 'L';
            }
            path.append('Z');
        }
        return path.toString();
    }

    private static String tenths(double value) {
        long tenths = Math.round(value * 10);
        return tenths % 10 == 0 ? Long.toString(tenths / 10) : tenths / 10 + "." + Math.abs(tenths % 10);
    }
}
