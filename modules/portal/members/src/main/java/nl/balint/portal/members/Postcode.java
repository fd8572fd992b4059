package nl.balint.portal.members;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dutch postcodes, kept as "1234 AB". */
public final class Postcode {

    private static final Pattern POSTCODE = Pattern.compile("([1-9][0-9]{3})\\s?([A-Z]{2})");
    private static final Pattern NEVER_GIVEN_OUT = Pattern.compile("S[ADS]");

    private Postcode() {}

    public static Optional<String> parse(String typed) {
        Matcher matcher = POSTCODE.matcher(typed.strip().toUpperCase(Locale.ROOT));
        boolean isSound =
                matcher.matches() && !NEVER_GIVEN_OUT.matcher(matcher.group(2)).matches();
        return isSound ? Optional.of(matcher.group(1) + " " + matcher.group(2)) : Optional.empty();
    }
}
