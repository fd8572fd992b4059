package nl.balint.portal.directory.pages;

import java.util.List;
import nl.balint.portal.directory.DirectoryResult;
import nl.balint.portal.directory.GroupListing;

/**
 * A group as machines read it: the same as people see, with the words of the addresses.
 *
 * @param kilometres as the crow flies, to a tenth; -1 when there is no telling
 */
record GroupJson(
        String slug,
        String name,
        String address,
        String form,
        String town,
        String province,
        Spot position,
        List<String> days,
        String part,
        String start,
        int minutes,
        String rhythm,
        int freeSeats,
        String audience,
        int euros,
        List<String> leaders,
        String description,
        double kilometres) {

    /** Degrees; zeros for nowhere. */
    record Spot(double latitude, double longitude) {}

    static List<GroupJson> list(List<DirectoryResult.Found> found) {
        return found.stream()
                .filter(one -> one.shown() instanceof GroupListing)
                .map(one -> of((GroupListing) one.shown(), one.kilometres()))
                .toList();
    }

    static GroupJson of(GroupListing group, double kilometres) {
        Card card = Card.of(group, kilometres);
        return new GroupJson(
                group.slug(),
                group.name(),
                card.address(),
                group.where().form().name(),
                group.where().town(),
                group.where().province(),
                new Spot(group.where().latitude(), group.where().longitude()),
                card.days(),
                group.meeting().part().answer(),
                group.meeting().start().toString(),
                group.meeting().minutes(),
                group.meeting().rhythm(),
                group.seats().free(),
                group.audience().name(),
                group.fee().euros(),
                group.leaders(),
                group.description(),
                tenths(kilometres));
    }

    static double tenths(double kilometres) {
        return Double.isNaN(kilometres) ? -1 : Math.round(kilometres * 10) / 10.0;
    }
}
