package nl.balint.portal.directory.finding;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.balint.cms.search.CatalogueQuery;
import nl.balint.portal.directory.Directory;
import nl.balint.portal.directory.DirectoryResult;
import nl.balint.portal.directory.GroupListing;
import nl.balint.portal.directory.Question;
import nl.balint.portal.members.Slug;
import nl.balint.portal.places.Gazetteer;
import nl.balint.portal.places.Place;
import nl.balint.portal.places.Province;

/** What somebody may mean while typing: places first, then provinces, then groups. */
public final class Suggestions {

    private static final int MOST = 8;
    private static final int MOST_GROUPS = 3;
    private static final int MOST_PLACES = 5;
    private static final int LEAST_TYPED = 2;
    private static final int LONGEST = 100;

    private final Gazetteer gazetteer;
    private final Directory directory;

    public Suggestions(Gazetteer gazetteer, Directory directory) {
        this.gazetteer = gazetteer;
        this.directory = directory;
    }

    /** What kind of thing it is. */
    public enum Kind {
        PLACE,
        PROVINCE,
        GROUP
    }

    /**
     * A proposal.
     *
     * @param name as people read it
     * @param answer how it stands in an address: the words for a place, the answer of a province, the slug of a group
     */
    public record Suggestion(Kind kind, String name, String answer) {}

    /** For what was typed so far. */
    public List<Suggestion> list(String typed) {
        String words = typed.strip();
        if (words.length() < LEAST_TYPED
                || words.length() > LONGEST
                || words.chars().noneMatch(Character::isLetter)) {
            return List.of();
        }
        Map<String, Suggestion> all = new LinkedHashMap<>();
        Stream.of(places(words), provinces(words), groups(words))
                .flatMap(part -> part)
                .forEach(one -> all.putIfAbsent(one.kind() + one.answer(), one));
        return all.values().stream().limit(MOST).toList();
    }

    private Stream<Suggestion> places(String words) {
        return gazetteer.suggest(words, MOST_PLACES).stream()
                .map(Place::label)
                .map(label -> new Suggestion(Kind.PLACE, label, label));
    }

    private static Stream<Suggestion> provinces(String words) {
        String small = words.toLowerCase(Locale.ROOT);
        return Province.labels().stream()
                .filter(label -> label.toLowerCase(Locale.ROOT).startsWith(small)
                        || Province.named(words)
                                .filter(one -> one.label().equals(label))
                                .isPresent())
                .map(label -> new Suggestion(Kind.PROVINCE, label, Slug.of(label)));
    }

    private Stream<Suggestion> groups(String words) {
        CatalogueQuery query = CatalogueQuery.all(MOST_GROUPS)
                .withWords(words)
                .withOrder(CatalogueQuery.Order.FITTING)
                .withChosen(Map.of(Question.KIND.parameter(), Set.of(Question.GROUP)));
        return directory.find(query).found().stream()
                .map(DirectoryResult.Found::shown)
                .filter(GroupListing.class::isInstance)
                .map(GroupListing.class::cast)
                .map(group -> new Suggestion(Kind.GROUP, group.name(), group.slug()));
    }
}
