package nl.balint.portal.members;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Telephone numbers: kept as E.164, shown the Dutch way. */
public final class Phone {

    private static final Pattern FILLING = Pattern.compile("[\\s().\\-/]+");
    private static final Pattern WORLD = Pattern.compile("\\+[1-9][0-9]{7,14}");
    private static final Pattern DUTCH = Pattern.compile("0[1-9][0-9]{8}");
    private static final Set<String> SHORT_CODES = Set.of(
            "010", "013", "015", "020", "023", "024", "026", "030", "033", "035", "036", "038", "040", "043", "045",
            "046", "050", "053", "055", "058", "070", "071", "072", "073", "074", "075", "076", "077", "078", "079");

    private Phone() {}

    /** The number as E.164 of what was typed: "06-1234 5678", "0031 6…", "+31 (0)6…". */
    public static Optional<String> parse(String typed) {
        String bare = FILLING.matcher(typed.strip().replace("(0)", "")).replaceAll("");
        if (bare.startsWith("00")) {
            bare = "+" + bare.substring(2);
        }
        if (DUTCH.matcher(bare).matches()) {
            return Optional.of("+31" + bare.substring(1));
        }
        return WORLD.matcher(bare).matches() ? Optional.of(bare) : Optional.empty();
    }

    /** As people read it: "06 12345678", "0343 123456"; a number of another country stays as it is. */
    public static String shown(String number) {
        if (!number.startsWith("+31") || number.length() != 12) {
            return number;
        }
        String national = "0" + number.substring(3);
        int code = national.startsWith("06") ? 2 : SHORT_CODES.contains(national.substring(0, 3)) ? 3 : 4;
        return national.substring(0, code) + " " + national.substring(code);
    }
}
