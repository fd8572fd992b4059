package nl.balint.portal.places;

/**
 * Where a postcode is.
 *
 * @param isApproximate whether only its first digits are known, so that it may be some seven kilometres off
 */
public record Located(Position position, boolean isApproximate) {

    /** The town it is, or is near: "Zeist". */
    public String near() {
        return Gazetteer.builtIn().nearest(position).label();
    }
}
