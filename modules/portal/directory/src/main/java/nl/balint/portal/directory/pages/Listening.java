package nl.balint.portal.directory.pages;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import nl.balint.cms.rendering.RenderContext;
import nl.balint.portal.directory.Directory;
import nl.balint.portal.directory.GroupListing;
import nl.balint.portal.directory.SortKey;
import nl.balint.portal.directory.people.LeaderListing;
import nl.balint.portal.places.Postcodes;
import nl.balint.portal.places.Province;

/** On what a page hangs that shows something of the directory: what is listed, and from where visitors look. */
public record Listening(Directory directory, Postcodes postcodes) {

    /** More than this no browser shows with ease. */
    private static final int MOST_PLACES = 500;

    void of(RenderContext context) {
        directory.turn(); // brings what is listed up to date, so that the count below is a known one
        // Asked each time a kept page is, so that what time changes shows too; on threads that may not wait.
        context.hangsOn(directory::knownTurn);
        context.hangsOn(postcodes::turn);
    }

    /** Where something is listed, and the provinces; by name. */
    List<String> places() {
        Stream<String> groups = directory.list(GroupListing.class).stream()
                .map(group -> group.where().town());
        Stream<String> people = directory.list(LeaderListing.class).stream()
                .map(person -> person.town().name());
        return Stream.of(groups, people, Province.labels().stream())
                .flatMap(names -> names)
                .filter(name -> !name.isEmpty())
                .distinct()
                .sorted(Comparator.comparing(SortKey::of))
                .limit(MOST_PLACES)
                .toList();
    }
}
