package nl.balint.cms.forms;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The citizen service number, which this society may not have: only how to notice one. */
public final class Bsn {

    private static final int DIGITS = 9;

    /** Nine digits on their own, also as {@code 1234.56.782} or {@code 123 456 782}. */
    private static final Pattern SHAPE = Pattern.compile("(?<![0-9])(?:[0-9]{9}"
            + "|[0-9]{4}[. ][0-9]{2}[. ][0-9]{3}"
            + "|[0-9]{3}[. -][0-9]{3}[. -][0-9]{3})(?![0-9])");

    private Bsn() {}

    /** Whether the text holds a number that passes the test of a BSN. */
    public static boolean isIn(String text) {
        Matcher shape = SHAPE.matcher(text);
        while (shape.find()) {
            if (passes(shape.group().replaceAll("[^0-9]", ""))) {
                return true;
            }
        }
        return false;
    }

    /** The sum of 9 x the first digit to 2 x the eighth, less the last, is a multiple of eleven. */
    private static boolean passes(String digits) {
        int sum = -Character.digit(digits.charAt(DIGITS - 1), 10);
        for (int at = 0; at < DIGITS - 1; at++) {
            sum += (DIGITS - at) * Character.digit(digits.charAt(at), 10);
        }
        return sum % 11 == 0 && !digits.equals("000000000");
    }
}
