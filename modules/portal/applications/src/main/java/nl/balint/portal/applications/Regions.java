package nl.balint.portal.applications;

import java.util.Comparator;
import nl.balint.portal.members.GroupPlace;
import nl.balint.portal.members.Groups;
import nl.balint.portal.members.Member;

/** In which province somebody works, roughly: that of the group that meets nearest. */
public final class Regions {

    private final Groups groups;
    private final Distances distances;

    public Regions(Groups groups, Distances distances) {
        this.groups = groups;
        this.distances = distances;
    }

    /** The province by a postcode; empty when nobody knows. */
    public String province(String postcode) {
        if (postcode.length() < 4) {
            return "";
        }
        GroupPlace.Position from = distances.position(postcode.substring(0, 4));
        return groups.list().stream()
                .filter(group -> !group.place().province().isEmpty())
                .filter(group -> distances.between(from, group).isPresent())
                .min(Comparator.comparingDouble(
                        group -> distances.between(from, group).orElse(Double.MAX_VALUE)))
                .map(group -> group.place().province())
                .orElse("");
    }

    /** Of whom it is: where they would like a group, or else where they work. */
    public String province(Application application) {
        Member person = application.person();
        String wished = application.wishes().postcode();
        return province(wished.isEmpty() ? person.practice().address().postcode() : wished);
    }
}
