package nl.balint.cms.search;

/** A place on the globe, in degrees north and east; {@link #NONE} lies nowhere and near nothing. */
public record Spot(double latitude, double longitude) {

    public static final Spot NONE = new Spot(Double.NaN, Double.NaN);

    private static final double EARTH_KILOMETRES = 6371.0;

    public Spot {
        if (Math.abs(latitude) > 90 || Math.abs(longitude) > 180) {
            throw new IllegalArgumentException("There is no spot at " + latitude + ", " + longitude);
        }
    }

    public boolean isSomewhere() {
        return !Double.isNaN(latitude) && !Double.isNaN(longitude);
    }

    /** As the crow flies; not a number when either is nowhere. */
    public double kilometresTo(Spot other) {
        return kilometres(chord(other.x() - x(), other.y() - y(), other.z() - z()));
    }

    double x() {
        return Math.cos(Math.toRadians(latitude)) * Math.cos(Math.toRadians(longitude));
    }

    double y() {
        return Math.cos(Math.toRadians(latitude)) * Math.sin(Math.toRadians(longitude));
    }

    double z() {
        return Math.sin(Math.toRadians(latitude));
    }

    /** The square of the straight line through a globe of radius 1: it orders as distances do, and costs little. */
    static double chord(double x, double y, double z) {
        return x * x + y * y + z * z;
    }

    static double chordOf(double kilometres) {
        double straight = 2 * Math.sin(Math.min(Math.PI, kilometres / EARTH_KILOMETRES) / 2);
        return straight * straight;
    }

    static double kilometres(double chord) {
        return 2 * EARTH_KILOMETRES * Math.asin(Math.min(1, Math.sqrt(chord) / 2));
    }
}
