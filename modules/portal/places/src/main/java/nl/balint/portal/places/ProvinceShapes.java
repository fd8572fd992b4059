package nl.balint.portal.places;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** The outlines of the provinces. An island is a ring of its own. */
public final class ProvinceShapes {

    private static final Map<Province, List<List<Position>>> RINGS = Table.read("provinces.csv").stream()
            .collect(groupingBy(row -> Province.ofCode(row.get(0)), mapping(row -> ring(row.get(1)), toList())));

    private ProvinceShapes() {}

    /** Each ring ends where it begins. */
    public static List<List<Position>> rings(Province province) {
        return RINGS.getOrDefault(province, List.of());
    }

    /**
     * The province around a place, or the one whose border is nearest. Only for what has no known town: these outlines
     * are older than some moves of a border, and at the coast many places lie just outside them.
     */
    public static Province around(Position place) {
        return Arrays.stream(Province.values())
                .filter(province -> rings(province).stream().anyMatch(ring -> contains(ring, place)))
                .findFirst()
                .orElseGet(() -> nearest(place));
    }

    private static Province nearest(Position place) {
        return Arrays.stream(Province.values())
                .min(Comparator.comparingDouble(province -> rings(province).stream()
                        .flatMap(List::stream)
                        .mapToDouble(place::kilometresTo)
                        .min()
                        .orElse(Double.MAX_VALUE)))
                .orElseThrow();
    }

    /** Whether a line from there to the east crosses the ring an odd number of times. */
    private static boolean contains(List<Position> ring, Position place) {
        boolean inside = false;
        for (int at = 1; at < ring.size(); at++) {
            Position one = ring.get(at - 1);
            Position other = ring.get(at);
            boolean isBeside = one.latitude() > place.latitude() != other.latitude() > place.latitude();
            if (isBeside && place.longitude() < crossing(one, other, place.latitude())) {
                inside = !inside;
            }
        }
        return inside;
    }

    private static double crossing(Position one, Position other, double latitude) {
        double part = (latitude - one.latitude()) / (other.latitude() - one.latitude());
        return one.longitude() + part * (other.longitude() - one.longitude());
    }

    private static List<Position> ring(String points) {
        return Arrays.stream(points.split(","))
                .map(point -> point.split(" "))
                .map(pair -> new Position(Double.parseDouble(pair[0]), Double.parseDouble(pair[1])))
                .toList();
    }
}
