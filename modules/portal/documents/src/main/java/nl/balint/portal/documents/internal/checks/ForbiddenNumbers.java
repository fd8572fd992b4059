package nl.balint.portal.documents.internal.checks;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbers that the law keeps out: a citizen's number (BSN), and the lines of a passport that machines read. The number
 * itself is never told to anybody, and not logged.
 */
final class ForbiddenNumbers {

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

    /** Of a passport, an identity card and a driving licence, without the spaces that a scan has in between. */
    private static final Pattern MACHINE_LINE =
            Pattern.compile("(?:(?=[^<]*<[^<]*<)[PVIAC][A-Z<](?:[A-Z]{3}|D<<)[A-Z0-9<]{20,41}|D[1-9]NLD[A-Z0-9<]{20,30}"
                    + "|[A-Z0-9<]{9}\\d(?:[A-Z]{3}|D<<)\\d{7}[MFX<]\\d{7}[A-Z0-9<]{5,20}"
                    + "|\\d{7}[MFX<]\\d{7}(?:[A-Z]{3}|D<<)[A-Z0-9<]{12})");

    private static final int SHORTEST_LINE = 28;
    private static final int LONGEST_LINE = 100;

    private ForbiddenNumbers() {}

    /** Why this text cannot come in, as the last word of a text's key. */
    static Optional<String> in(String text) {
        String plain = plain(text);
        if (hasCitizenNumber(plain)) {
            return Optional.of("bsn");
        }
        return hasMachineLine(plain) ? Optional.of("passport") : Optional.empty();
    }

    /** Other signs for a digit, a space or a dash as the usual one. */
    private static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int index = 0; index < text.length(); index++) {
            char sign = text.charAt(index);
            if (sign > 0x7F && Character.isDigit(sign)) {
                plain.append((char) ('0' + Character.digit(sign, 10)));
            } else if (Character.getType(sign) == Character.SPACE_SEPARATOR) {
                plain.append(' ');
            } else if (Character.getType(sign) == Character.DASH_PUNCTUATION) {
                plain.append('-');
            } else if (Character.getType(sign) != Character.FORMAT) {
                plain.append(sign);
            }
        }
        return plain.toString();
    }

    private static boolean hasCitizenNumber(String text) {
        return passes(NINE_DIGITS.matcher(text))
                || passes(IN_GROUPS.matcher(text))
                || passes(EIGHT_DIGITS.matcher(text));
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
    static boolean passesElevenTest(String number) {
        String digits = number.length() == 8 ? "0" + number : number;
        int sum = -Character.digit(digits.charAt(8), 10);
        for (int place = 0; place < 8; place++) {
            sum += (9 - place) * Character.digit(digits.charAt(place), 10);
        }
        return sum % 11 == 0 && digits.chars().anyMatch(digit -> digit != '0');
    }

    private static boolean hasMachineLine(String text) {
        return text.lines()
                .filter(line -> line.length() >= SHORTEST_LINE && line.length() <= LONGEST_LINE)
                .filter(line -> line.indexOf('<') >= 0 || line.contains("NLD"))
                .map(line -> line.replace(" ", "").strip())
                .anyMatch(line -> MACHINE_LINE.matcher(line).matches());
    }
}
