package nl.balint.house;

import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import nl.balint.cms.forms.Choice;
import nl.balint.portal.directory.Directory;
import nl.balint.portal.directory.GroupListing;
import nl.balint.portal.directory.SortKey;

/** The groups that somebody may choose on a form: those in which the finder shows room. */
final class OpenGroups implements Supplier<List<Choice>> {

    private final Directory directory;

    OpenGroups(Directory directory) {
        this.directory = directory;
    }

    @Override
    public List<Choice> get() {
        return directory.list(GroupListing.class).stream()
                .filter(group -> group.seats().isOpen())
                .sorted(Comparator.comparing(group -> SortKey.of(group.name())))
                .map(group -> Choice.of(group.id(), label(group)))
                .toList();
    }

    private static String label(GroupListing group) {
        String town = group.where().town();
        return town.isEmpty() || town.equals(group.name()) ? group.name() : group.name() + " (" + town + ")";
    }
}
