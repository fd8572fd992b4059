package nl.balint.portal.places;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Postcodes of four digits and where they are: a full table that was brought in, or none. It never changes. */
public final class PostcodeTable {

    /** What there is before anybody brings in a table. */
    public static final PostcodeTable NONE = new PostcodeTable(Map.of());

    private static final int LEAST_DIGITS = 2;

    private final Map<String, Position> exact;
    private final Map<String, Position> middles;

    /** @param positions by four digits, "5211" */
    public PostcodeTable(Map<String, Position> positions) {
        this.exact = Map.copyOf(positions);
        Map<String, Middle> sums = new HashMap<>();
        exact.forEach((code, position) -> {
            for (int digits = LEAST_DIGITS; digits < code.length(); digits++) {
                sums.computeIfAbsent(code.substring(0, digits), none -> new Middle())
                        .add(position);
            }
        });
        Map<String, Position> all = new HashMap<>();
        sums.forEach((digits, middle) -> all.put(digits, middle.position()));
        this.middles = Map.copyOf(all);
    }

    public int size() {
        return exact.size();
    }

    Optional<Position> exactly(String fourDigits) {
        return Optional.ofNullable(exact.get(fourDigits));
    }

    /** The middle of the codes that begin with the same three digits, or else the same two. */
    Optional<Position> about(String fourDigits) {
        Position three = middles.get(fourDigits.substring(0, LEAST_DIGITS + 1));
        return Optional.ofNullable(three == null ? middles.get(fourDigits.substring(0, LEAST_DIGITS)) : three);
    }

    private static final class Middle {
        private double latitude;
        private double longitude;
        private int count;

        void add(Position position) {
            latitude += position.latitude();
            longitude += position.longitude();
            count++;
        }

        Position position() {
            return new Position(latitude / count, longitude / count);
        }
    }
}
