package nl.balint.portal.applications;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Supplier;
import nl.balint.portal.members.Group;
import nl.balint.portal.members.GroupPlace.Position;

/** How far places are from each other, as the crow flies. */
@FunctionalInterface
public interface Distances {

    /** Where those four digits of a postcode are; {@link Position#NONE} when nobody knows. */
    Position position(String postcode);

    /** Kilometres from a postcode to a group; nothing when either place is unknown. */
    default OptionalDouble toGroup(String postcode, Group group) {
        return between(postcode.isEmpty() ? Position.NONE : position(postcode), group);
    }

    /** Kilometres from a place to a group; nothing when either is unknown. */
    default OptionalDouble between(Position from, Group group) {
        Position to = group.place().position().isKnown()
                ? group.place().position()
                : position(group.place().postcode());
        return from.isKnown() && to.isKnown() ? OptionalDouble.of(kilometres(from, to)) : OptionalDouble.empty();
    }

    /**
     * Known from where groups meet: the same four digits, or else the middle of the groups whose first two digits are
     * the same, which is some seven kilometres off.
     */
    static Distances fromGroups(Supplier<List<Group>> groups) {
        return postcode -> {
            for (int digits : new int[] {4, 3, 2}) {
                if (postcode.length() < digits) {
                    continue;
                }
                List<Position> near = groups.get().stream()
                        .filter(group -> group.place().position().isKnown())
                        .filter(group -> group.place().postcode().startsWith(postcode.substring(0, digits)))
                        .map(group -> group.place().position())
                        .toList();
                if (!near.isEmpty()) {
                    return middle(near);
                }
            }
            return Position.NONE;
        };
    }

    /** Between two places on a ball with the radius of the earth. */
    static double kilometres(Position one, Position other) {
        double radius = 6371.0;
        double north = Math.toRadians(other.latitude() - one.latitude());
        double east = Math.toRadians(other.longitude() - one.longitude());
        double chord = Math.pow(Math.sin(north / 2), 2)
                + Math.cos(Math.toRadians(one.latitude()))
                        * Math.cos(Math.toRadians(other.latitude()))
                        * Math.pow(Math.sin(east / 2), 2);
        return 2 * radius * Math.asin(Math.min(1, Math.sqrt(chord)));
    }

    private static Position middle(List<Position> near) {
        return new Position(
                near.stream().mapToDouble(Position::latitude).average().orElse(0),
                near.stream().mapToDouble(Position::longitude).average().orElse(0));
    }
}
