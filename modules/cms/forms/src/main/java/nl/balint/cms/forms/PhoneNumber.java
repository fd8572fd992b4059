package nl.balint.cms.forms;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A telephone number as the whole world writes it: {@code +31612345678}. */
public record PhoneNumber(String international) {

    private static final Pattern DUTCH = Pattern.compile("\\+31(?:[1-9][0-9]{8}|(?:800|90[0-9])[0-9]{4,7})");
    private static final Pattern FOREIGN = Pattern.compile("\\+(?!31)[1-9][0-9]{7,14}");

    /** What stands before the space; all others have four digits. */
    private static final Pattern AREA =
            Pattern.compile("06|0(?:1[035]|2[0346]|3[03568]|4[0356]|5[0358]|7[0-9]|8[4-8])");

    public PhoneNumber {
        if (!isSound(international)) {
            throw new IllegalArgumentException("Not a telephone number as +31612345678");
        }
    }

    /** Reads what people type: {@code 06-12 34 56 78}, {@code +31 (0)6 12345678}, {@code 0032 2 123 45 67}. */
    public static Optional<PhoneNumber> parse(String typed) {
        if (!typed.matches("[0-9+(). /-]{1,40}")) {
            return Optional.empty();
        }
        String digits = typed.replace("(0)", "").replaceAll("[^0-9+]", "");
        String whole = digits.startsWith("00")
                ? "+" + digits.substring(2)
                : digits.startsWith("0") ? "+31" + digits.substring(1) : digits;
        return isSound(whole) ? Optional.of(new PhoneNumber(whole)) : Optional.empty();
    }

    /** As people in the Netherlands write it: {@code 06 12345678}, {@code 030 2345678}; others stay as they are. */
    public String national() {
        if (!international.startsWith("+31")) {
            return international;
        }
        String digits = "0" + international.substring(3);
        Matcher area = AREA.matcher(digits);
        int length = area.lookingAt() ? area.end() : 4;
        return digits.substring(0, length) + " " + digits.substring(length);
    }

    @Override
    public String toString() {
        return international;
    }

    private static boolean isSound(String text) {
        return DUTCH.matcher(text).matches() || FOREIGN.matcher(text).matches();
    }
}
