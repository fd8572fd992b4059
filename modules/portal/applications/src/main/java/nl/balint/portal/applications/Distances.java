package nl.balint.portal.applications;

import java.util.OptionalDouble;
import nl.balint.portal.members.Group;
import nl.balint.portal.places.Located;
import nl.balint.portal.places.Position;
import nl.balint.portal.places.Postcodes;

/** How far places are from each other, as the crow flies. */
@FunctionalInterface
public interface Distances {

    /** Where those four digits of a postcode are; {@link Position#NONE} when nobody knows. */
    Position position(String postcode);

    /** By where postcodes are. */
    static Distances of(Postcodes postcodes) {
        return postcode -> postcodes.locate(postcode).map(Located::position).orElse(Position.NONE);
    }

    /** Kilometres from a postcode to a group; nothing when either place is unknown. */
    default OptionalDouble toGroup(String postcode, Group group) {
        return between(postcode.isEmpty() ? Position.NONE : position(postcode), group);
    }

    /** Kilometres from a place to a group; nothing when either is unknown. */
    default OptionalDouble between(Position from, Group group) {
        Position to = group.place().position().isKnown()
                ? group.place().position()
                : position(group.place().postcode());
        return from.isKnown() && to.isKnown() ? OptionalDouble.of(from.kilometresTo(to)) : OptionalDouble.empty();
    }
}
