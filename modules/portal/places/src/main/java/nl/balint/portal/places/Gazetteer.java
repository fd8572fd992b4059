package nl.balint.portal.places;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nl.balint.portal.places.Match.Kind;

/** The places of the Netherlands by what people call them. Names are compared by {@link PlaceText}. */
public final class Gazetteer {

    private static final Comparator<Place> LARGEST_FIRST =
            Comparator.comparingInt(Place::inhabitants).reversed().thenComparing(Place::label);

    private static final class BuiltIn {
        static final Gazetteer ONE = new Gazetteer(PlaceList.read());
    }

    private final List<Place> places;
    private final NameTable names;
    private final Map<String, Place> largestOf;

    private Gazetteer(List<Place> places) {
        this.places = places;
        this.names = new NameTable(places);
        this.largestOf = places.stream()
                .filter(place -> !place.isPart())
                .collect(toUnmodifiableMap(
                        place -> PlaceText.joined(place.municipality()),
                        place -> place,
                        BinaryOperator.minBy(LARGEST_FIRST)));
    }

    /** The list that comes with the product, read once. */
    public static Gazetteer builtIn() {
        return BuiltIn.ONE;
    }

    /** All of them, in no order. */
    public List<Place> places() {
        return places;
    }

    /** What somebody means who types that: a name, one of its other names, its beginning or nearly so. */
    public Match find(String typed) {
        String folded = PlaceText.folded(typed);
        if (folded.isEmpty()) {
            return Match.NOTHING;
        }
        return Stream.<Supplier<Match>>of(
                        () -> byName(folded),
                        () -> qualified(folded),
                        () -> match(Kind.BEGINNING, names.beginningWithWords(folded)),
                        () -> ofMunicipality(folded),
                        () -> match(Kind.SPELLING, names.nearly(folded)))
                .map(Supplier::get)
                .filter(Match::isFound)
                .findFirst()
                .orElse(Match.NOTHING);
    }

    /** What {@link #find} finds. */
    public List<Place> named(String typed) {
        return find(typed).places();
    }

    /** One name is clear; of two namesakes somebody must choose, and may mean a longer name as well. */
    private Match byName(String folded) {
        Match exact = match(Kind.NAME, names.called(folded));
        if (!exact.isFound() || exact.isClear()) {
            return exact;
        }
        Set<Place> all = new LinkedHashSet<>(exact.places());
        all.addAll(match(Kind.BEGINNING, names.beginningWithWords(folded)).places());
        return new Match(Kind.NAME, List.copyOf(all));
    }

    /** "Hengelo Gld", "Laren (NH)", "Nes Ameland": a name with its province or municipality behind it. */
    private Match qualified(String folded) {
        for (int space = folded.indexOf(' '); space > 0; space = folded.indexOf(' ', space + 1)) {
            String behind = folded.substring(space + 1).replace(" ", "");
            Match found = match(
                    Kind.NAME,
                    names.called(folded.substring(0, space)).stream()
                            .filter(liesIn(behind))
                            .toList());
            if (found.isFound()) {
                return found;
            }
        }
        return Match.NOTHING;
    }

    private static Predicate<Place> liesIn(String key) {
        Optional<Province> province = Province.meant(key);
        return place -> province.filter(place.province()::equals).isPresent()
                || PlaceText.joined(place.municipality()).equals(key);
    }

    /** The largest place of the municipality of that name: "Bronckhorst" is no place. */
    private Match ofMunicipality(String folded) {
        Place town = largestOf.get(folded.replace(" ", ""));
        return town == null ? Match.NOTHING : new Match(Kind.NAME, List.of(town));
    }

    /** What may come of these first letters, the largest first; nearly the same when little begins so. */
    public List<Place> suggest(String typed, int limit) {
        String folded = PlaceText.folded(typed);
        if (folded.isEmpty()) {
            return List.of();
        }
        Set<Place> found = new LinkedHashSet<>(sorted(names.called(folded)));
        found.addAll(sorted(names.beginningWith(folded)));
        if (found.isEmpty()) {
            found.addAll(names.nearly(folded));
        }
        return found.stream().limit(limit).toList();
    }

    /** The nearest town or village. */
    public Place nearest(Position from) {
        return places.stream()
                .filter(place -> !place.isPart())
                .min(Comparator.<Place>comparingDouble(place -> from.kilometresTo(place.position()))
                        .thenComparing(LARGEST_FIRST))
                .orElseThrow();
    }

    private static Match match(Kind kind, List<Place> found) {
        List<Place> whole = found.stream().filter(place -> !place.isPart()).toList();
        List<Place> some = whole.isEmpty() ? found : whole;
        return some.isEmpty() ? Match.NOTHING : new Match(kind, kind == Kind.SPELLING ? some : sorted(some));
    }

    private static List<Place> sorted(List<Place> found) {
        List<Place> sorted = new ArrayList<>(found);
        sorted.sort(LARGEST_FIRST);
        return List.copyOf(sorted);
    }
}
