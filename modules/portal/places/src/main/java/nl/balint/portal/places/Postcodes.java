package nl.balint.portal.places;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where postcodes are. A full table is asked first; without it the first two digits tell the town it is about, which is
 * good enough to put groups in order.
 */
public final class Postcodes {

    private static final Pattern POSTCODE = Pattern.compile("\\s*([1-9][0-9]{3})\\s?([A-Za-z]{2})?\\s*");
    private static final Map<String, Place> TOWNS = Table.read("two-digits.csv").stream()
            .collect(toUnmodifiableMap(row -> row.get(0), row -> town(row.get(1), Province.ofCode(row.get(2)))));

    private final Supplier<PostcodeTable> table;

    /** @param table asked each time, for a new one may be brought in meanwhile */
    public Postcodes(Supplier<PostcodeTable> table) {
        this.table = table;
    }

    /** The four digits in "5211", "5211 AB" or "5211ab"; empty for anything else. */
    public static Optional<String> digits(String typed) {
        Matcher matcher = POSTCODE.matcher(typed);
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /** Where it is, of four digits with or without letters; empty when it is no postcode or none there is. */
    public Optional<Located> locate(String typed) {
        return digits(typed).flatMap(this::located);
    }

    private Optional<Located> located(String digits) {
        PostcodeTable known = table.get();
        return known.exactly(digits)
                .map(position -> new Located(position, false, near(position)))
                .or(() -> known.about(digits).map(position -> new Located(position, true, near(position))))
                .or(() -> Optional.ofNullable(TOWNS.get(digits.substring(0, 2)))
                        .map(town -> new Located(town.position(), true, town.label())));
    }

    private static String near(Position position) {
        return Gazetteer.builtIn().nearest(position).label();
    }

    private static Place town(String name, Province province) {
        return Gazetteer.builtIn().places().stream()
                .filter(place -> place.name().equals(name) && place.province() == province)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No place is called " + name));
    }
}
