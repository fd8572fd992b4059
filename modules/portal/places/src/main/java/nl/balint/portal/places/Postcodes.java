package nl.balint.portal.places;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where postcodes are. A full table is asked first; without it the first two digits tell the town it is about, which is
 * good enough to put groups in order.
 */
public final class Postcodes {

    private static final Pattern POSTCODE = Pattern.compile("\\s*([1-9][0-9]{3})\\s?([A-Za-z]{2})?\\s*");
    private static final Map<String, Position> TOWNS = Table.read("two-digits.csv").stream()
            .collect(toUnmodifiableMap(row -> row.get(0), row -> town(row.get(1), Province.ofCode(row.get(2)))));

    private final Supplier<PostcodeTable> table;
    private final LongSupplier turn;

    /** By a table that stays. */
    public Postcodes(Supplier<PostcodeTable> table) {
        this(table, () -> 0);
    }

    /**
     * By a table that changes.
     *
     * @param table asked each time, for a new one may be brought in meanwhile
     * @param turn another number after each change of it, told without any work
     */
    Postcodes(Supplier<PostcodeTable> table, LongSupplier turn) {
        this.table = table;
        this.turn = turn;
    }

    /** Another number after each change of where postcodes are. */
    public long turn() {
        return turn.getAsLong();
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
                .map(position -> new Located(position, false))
                .or(() -> known.about(digits)
                        .or(() -> Optional.ofNullable(TOWNS.get(digits.substring(0, 2))))
                        .map(position -> new Located(position, true)));
    }

    private static Position town(String name, Province province) {
        return Gazetteer.builtIn().places().stream()
                .filter(place -> place.name().equals(name) && place.province() == province)
                .findFirst()
                .map(Place::position)
                .orElseThrow(() -> new IllegalStateException("No place is called " + name));
    }
}
