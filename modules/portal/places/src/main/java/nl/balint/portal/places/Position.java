package nl.balint.portal.places;

/** Degrees north and east. */
public record Position(double latitude, double longitude) {

    /** Of what nobody knows the place of. */
    public static final Position NONE = new Position(0, 0);

    private static final double RADIUS_OF_THE_EARTH = 6371.0;

    public boolean isKnown() {
        return latitude != 0 || longitude != 0;
    }

    /** How far it is as the crow flies, on a ball as large as the earth. */
    public double kilometresTo(Position other) {
        double north = Math.toRadians(other.latitude - latitude);
        double east = Math.toRadians(other.longitude - longitude);
        double chord = Math.pow(Math.sin(north / 2), 2)
                + Math.cos(Math.toRadians(latitude))
                        * Math.cos(Math.toRadians(other.latitude))
                        * Math.pow(Math.sin(east / 2), 2);
        return 2 * RADIUS_OF_THE_EARTH * Math.asin(Math.min(1, Math.sqrt(chord)));
    }
}
