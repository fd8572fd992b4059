package nl.balint.portal.members.internal.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what may be a citizen service number (BSN), which nobody may give us. */
public final class CitizenNumber {

    private static final Pattern NINE = Pattern.compile("(?<![0-9])[0-9](?:[ .]?[0-9]){8}(?![0-9])");

    private CitizenNumber() {}

    /** Whether nine digits stand in the text that pass the test of eleven. */
    public static boolean isIn(String text) {
        Matcher matcher = NINE.matcher(text);
        int start = 0;
        while (start <= text.length() && matcher.find(start)) {
            if (passes(matcher.group().replaceAll("[ .]", ""))) {
                return true;
            }
            start = matcher.start() + 1;
        }
        return false;
    }

    private static boolean passes(String digits) {
        int sum = -(digits.charAt(8) - '0');
        for (int i = 0; i < 8; i++) {
            sum += (9 - i) * (digits.charAt(i) - '0');
        }
        return sum % 11 == 0 && !digits.equals("000000000");
    }
}
