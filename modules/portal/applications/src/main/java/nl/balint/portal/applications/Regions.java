package nl.balint.portal.applications;

import nl.balint.portal.members.Member;
import nl.balint.portal.places.Gazetteer;
import nl.balint.portal.places.Position;

/** In which province somebody works: that of the nearest town. */
public final class Regions {

    private static final int DIGITS = 4;

    private final Distances distances;

    public Regions(Distances distances) {
        this.distances = distances;
    }

    /** The province by a postcode; empty when nobody knows. */
    public String province(String postcode) {
        Position from = postcode.length() < DIGITS ? Position.NONE : distances.position(postcode.substring(0, DIGITS));
        return from.isKnown() ? Gazetteer.builtIn().nearest(from).province().label() : "";
    }

    /** Of whom it is. */
    public String province(Application application) {
        return province(postcode(application));
    }

    /** Where they would like a group, or else where they work; empty when they did not say. */
    public String postcode(Application application) {
        Member person = application.person();
        String wished = application.wishes().postcode();
        return wished.isEmpty() ? person.practice().address().postcode() : wished;
    }
}
