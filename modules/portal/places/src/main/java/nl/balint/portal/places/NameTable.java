package nl.balint.portal.places;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Every name of every place, folded, in the order of the alphabet. */
final class NameTable {

    private static final int LETTERS_FOR_ONE_SLIP = 4;
    private static final int LETTERS_FOR_TWO = 6;

    private final NavigableMap<String, Set<Place>> joined = new TreeMap<>();
    private final NavigableMap<String, Set<Place>> spaced = new TreeMap<>();
    private final NavigableMap<String, Set<Place>> cores = new TreeMap<>();

    NameTable(List<Place> places) {
        for (Place place : places) {
            Stream.concat(Stream.of(place.name()), place.aliases().stream())
                    .map(PlaceText::folded)
                    .forEach(folded -> {
                        put(joined, folded.replace(" ", ""), place);
                        put(spaced, folded, place);
                        put(cores, PlaceText.core(folded), place);
                    });
        }
    }

    private static void put(NavigableMap<String, Set<Place>> names, String key, Place place) {
        names.computeIfAbsent(key, none -> new LinkedHashSet<>()).add(place);
    }

    /** Those of just that name; of that name without small words when there are none. */
    List<Place> called(String folded) {
        Set<Place> exact = joined.getOrDefault(folded.replace(" ", ""), Set.of());
        return List.copyOf(exact.isEmpty() ? cores.getOrDefault(PlaceText.core(folded), Set.of()) : exact);
    }

    /** Those whose name goes on with another word: "bergen" begins "bergen op zoom" and not "bergentheim". */
    List<Place> beginningWithWords(String folded) {
        return flat(beginning(spaced, folded + ' ').values());
    }

    /** Those whose name, with or without its small words, begins with these letters. */
    List<Place> beginningWith(String folded) {
        Set<Place> found = new LinkedHashSet<>(
                flat(beginning(joined, folded.replace(" ", "")).values()));
        found.addAll(flat(beginning(cores, PlaceText.core(folded)).values()));
        return List.copyOf(found);
    }

    /** Those whose name is one slip of the pen away, two in a long one; the least far and then the largest first. */
    List<Place> nearly(String folded) {
        String typed = PlaceText.core(folded);
        int slips = slips(typed);
        if (slips == 0) {
            return List.of();
        }
        LevenshteinDistance distance = new LevenshteinDistance(slips);
        List<Near> near = new ArrayList<>();
        cores.forEach((name, places) -> {
            int far = Math.abs(name.length() - typed.length()) > slips ? -1 : distance.apply(typed, name);
            if (far == 1 || (far > 1 && name.charAt(0) == typed.charAt(0))) {
                places.forEach(place -> near.add(new Near(far, place)));
            }
        });
        int least = near.stream().mapToInt(Near::far).min().orElse(0);
        return near.stream()
                .filter(one -> one.far == least)
                .map(Near::place)
                .distinct()
                .sorted(Comparator.comparingInt(Place::inhabitants).reversed())
                .toList();
    }

    private static int slips(String typed) {
        if (typed.length() < LETTERS_FOR_ONE_SLIP) {
            return 0;
        }
        return typed.length() < LETTERS_FOR_TWO ? 1 : 2;
    }

    private static NavigableMap<String, Set<Place>> beginning(NavigableMap<String, Set<Place>> names, String prefix) {
        return names.subMap(prefix, true, prefix + Character.MAX_VALUE, true);
    }

    private static List<Place> flat(Collection<Set<Place>> found) {
        return found.stream().flatMap(Set::stream).distinct().toList();
    }

    private record Near(int far, Place place) {}
}
