package nl.balint.portal.places;

import static java.util.stream.Collectors.groupingBy;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Reads the places that come with the product. */
final class PlaceList {

    private final List<Alias> aliases =
            Table.read("aliases.csv").stream().map(Alias::of).toList();

    private PlaceList() {}

    static List<Place> read() {
        return new PlaceList().places();
    }

    private List<Place> places() {
        Map<String, List<List<String>>> byName = Stream.of("places.csv", "places-added.csv")
                .flatMap(file -> Table.read(file).stream())
                .collect(groupingBy(row -> row.get(0)));
        return byName.values().stream()
                .flatMap(namesakes -> namesakes.stream().map(row -> place(row, namesakes)))
                .toList();
    }

    private Place place(List<String> row, List<List<String>> namesakes) {
        Province province = Province.ofCode(row.get(2));
        return new Place(
                row.get(0),
                row.get(1),
                province,
                new Position(Double.parseDouble(row.get(3)), Double.parseDouble(row.get(4))),
                Integer.parseInt(row.get(5)),
                row.get(6).equals("wijk"),
                aliases.stream()
                        .filter(alias -> alias.means(row))
                        .map(Alias::text)
                        .toList(),
                row.get(0) + apart(row, province, namesakes));
    }

    private static String apart(List<String> row, Province province, List<List<String>> namesakes) {
        if (namesakes.size() == 1) {
            return "";
        }
        boolean isAloneThere = namesakes.stream()
                        .filter(other -> other.get(2).equals(row.get(2)))
                        .count()
                == 1;
        return " (" + (isAloneThere ? province.label() : row.get(1)) + ")";
    }

    /** Another name; the municipality is empty where the province is enough. */
    private record Alias(String text, String name, String province, String municipality) {

        static Alias of(List<String> row) {
            return new Alias(row.get(0), row.get(1), row.get(2), row.get(3));
        }

        boolean means(List<String> row) {
            return row.get(0).equals(name)
                    && row.get(2).equals(province)
                    && (municipality.isEmpty() || row.get(1).equals(municipality));
        }
    }
}
