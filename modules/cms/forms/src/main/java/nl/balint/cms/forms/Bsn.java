package nl.balint.cms.forms;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The citizen service number, which this society may not have: only how to notice one in what people write or bring.
 */
public final class Bsn {

    /** Nine digits that are no part of a longer number, nor of a tax number ({@code NL…B01}). */
    private static final Pattern NINE_DIGITS =
            Pattern.compile("(?<!\\d)(?<!\\d[.,])(\\d{9})(?!\\d)(?![.,]\\d)(?!B\\d\\d)");

    /** The same in the usual groups. */
    private static final Pattern IN_GROUPS = Pattern.compile("(?<!\\d)(?<!\\d[ .,-])"
            + "(\\d{4}[. ]\\d{2}[. ]\\d{3}|\\d{3}[. -]\\d{3}[. -]\\d{3}|\\d{2}[. ]\\d{3}[. ]\\d{3}[. ]\\d)"
            + "(?!\\d)(?![ .,-]\\d)");

    /** An old number has eight; these are only meant when it says so. */
    private static final Pattern EIGHT_DIGITS = Pattern.compile(
            "(?i)(?:bsn|burgerservicenummer|sofi-?nummer)\\W{0,5}(\\d{8}|\\d{2}[. ]\\d{3}[. ]\\d{3})(?!\\d)");

    private Bsn() {}

    /** Whether the text holds a number that passes the test of a BSN. */
    public static boolean isIn(String text) {
        String plain = PlainSigns.of(text);
        return passes(NINE_DIGITS.matcher(plain))
                || passes(IN_GROUPS.matcher(plain))
                || passes(EIGHT_DIGITS.matcher(plain));
    }

    private static boolean passes(Matcher numbers) {
        while (numbers.find()) {
            if (passesElevenTest(numbers.group(1).replaceAll("\\D", ""))) {
                return true;
            }
        }
        return false;
    }

    /** The digits times 9, 8, … 2 and the last times -1 come to a multiple of eleven. */
    private static boolean passesElevenTest(String number) {
        String digits = number.length() == 8 ? "0" + number : number;
        int sum = -Character.digit(digits.charAt(8), 10);
        for (int place = 0; place < 8; place++) {
            sum += (9 - place) * Character.digit(digits.charAt(place), 10);
        }
        return sum % 11 == 0 && digits.chars().anyMatch(digit -> digit != '0');
    }
}
