package nl.balint.portal.applications;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Set;

/**
 * What an applicant would like.
 *
 * @param groups chosen ones, by id, the dearest first
 * @param postcode the four digits around which a group may be; empty for no matter where
 * @param radius how far away, in kilometres as the crow flies
 * @param days on which it suits; none for any day
 * @param mayBeNamed whether the members of a group that decides may know the name
 * @param online whether a group that meets online is fine too
 */
public record Wishes(
        List<String> groups, String postcode, int radius, Set<DayOfWeek> days, boolean mayBeNamed, boolean online) {

    public static final Wishes NONE = new Wishes(List.of(), "", 25, Set.of(), false);

    public Wishes {
        groups = List.copyOf(groups);
        days = Set.copyOf(days);
    }

    /** Without a word about groups that meet online. */
    public Wishes(List<String> groups, String postcode, int radius, Set<DayOfWeek> days, boolean mayBeNamed) {
        this(groups, postcode, radius, days, mayBeNamed, false);
    }

    public static Wishes of(String postcode, int radius, String... groups) {
        return new Wishes(List.of(groups), postcode, radius, Set.of(), false);
    }

    public Wishes withPostcode(String changed) {
        return new Wishes(groups, changed, radius, days, mayBeNamed, online);
    }

    public Wishes withOnline() {
        return new Wishes(groups, postcode, radius, days, mayBeNamed, true);
    }
}
