package nl.balint.portal.directory.pages;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.balint.cms.search.CatalogueQuery;
import nl.balint.cms.search.CatalogueQuery.Order;
import nl.balint.cms.site.Elsewhere;
import nl.balint.portal.directory.Directory;
import nl.balint.portal.directory.DirectoryResult;
import nl.balint.portal.directory.GroupListing;
import nl.balint.portal.directory.SortKey;
import nl.balint.portal.directory.finding.Where;
import nl.balint.portal.directory.finding.Whereabouts;
import nl.balint.portal.directory.finding.Wish;
import nl.balint.portal.directory.people.LeaderListing;

/**
 * What the search of the whole site shows of the directory: the groups near a place or postcode, then groups and people
 * by their name. It is asked each time, so who withdraws is gone from it at once.
 */
public final class SiteSearch implements Elsewhere {

    private static final int MOST = 4;
    private static final int LOOKED_AT = 20;

    private static final int LEAST_LETTERS = 3;

    /** What all groups are called, so that it names none. */
    private static final String KIND = "balintgroep";

    private static final String NEAR = "directory.search.near";
    private static final String GROUP = "directory.search.group";
    private static final String PERSON = "directory.search.person";

    private final Directory directory;
    private final Whereabouts whereabouts;

    public SiteSearch(Directory directory, Whereabouts whereabouts) {
        this.directory = directory;
        this.whereabouts = whereabouts;
    }

    @Override
    public List<Found> find(String words) {
        return Stream.concat(near(words).stream(), called(words)).limit(MOST).toList();
    }

    private Optional<Found> near(String words) {
        if (whereabouts.of(words) instanceof Where.Around around && !around.isGuessed()) {
            String address = Wish.anything().withWords(words).address(GroupRoutes.ADDRESS);
            return Optional.of(new Found(NEAR, around.label(), address));
        }
        return Optional.empty();
    }

    private Stream<Found> called(String words) {
        String key = letters(words);
        if (key.length() < LEAST_LETTERS || KIND.contains(key)) {
            return Stream.empty();
        }
        DirectoryResult result =
                directory.find(CatalogueQuery.all(LOOKED_AT).withWords(words).withOrder(Order.FITTING));
        return result.found().stream()
                .flatMap(one -> found(one.shown()).stream())
                .filter(found -> letters(KIND + found.name()).contains(key));
    }

    private static Optional<Found> found(Record shown) {
        if (shown instanceof GroupListing group) {
            return Optional.of(new Found(GROUP, group.name(), Card.address(group)));
        }
        return shown instanceof LeaderListing person
                ? Optional.of(new Found(PERSON, person.name(), person.address()))
                : Optional.empty();
    }

    /** What is found by the town of somebody or the leader of a group is not called so: names are compared. */
    private static String letters(String name) {
        return SortKey.of(name).replace(" ", "");
    }
}
