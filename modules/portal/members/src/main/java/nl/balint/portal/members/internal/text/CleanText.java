package nl.balint.portal.members.internal.text;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** What people type or paste, freed of what nobody sees or means: control and bidi signs, zero width, emoji. */
public final class CleanText {

    private static final int LONGEST = 200;
    private static final int MOST_MARKS = 2;
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0\\u2000-\\u200A\\u202F\\u205F\\u3000]+");
    private static final Pattern APOSTROPHES = Pattern.compile("[’‘`´ʼ＇]");
    private static final Pattern HYPHENS = Pattern.compile("[‐‑‒–]");

    private CleanText() {}

    /** A name on one line: letters, marks and the signs that stand in names; no symbols. */
    public static String name(String typed) {
        String written =
                HYPHENS.matcher(APOSTROPHES.matcher(typed).replaceAll("'")).replaceAll("-");
        String ligatures = written.replace("Ĳ", "IJ").replace("ĳ", "ij");
        return shortened(kept(ligatures, CleanText::belongsInName));
    }

    /** A line of text: everything that can be read, on one line. */
    public static String line(String typed) {
        return shortened(kept(typed, CleanText::isReadable));
    }

    /** Whether a sign does something, or nothing, without being seen; such signs hide what a text says. */
    static boolean isReadable(int sign) {
        return switch (Character.getType(sign)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> !isVariation(sign);
        };
    }

    private static boolean belongsInName(int sign) {
        if (!isReadable(sign)) {
            return false;
        }
        return switch (Character.getType(sign)) {
            case Character.OTHER_SYMBOL,
                    Character.MATH_SYMBOL,
                    Character.CURRENCY_SYMBOL,
                    Character.MODIFIER_SYMBOL,
                    Character.ENCLOSING_MARK -> false;
            default -> true;
        };
    }

    private interface Signs {
        boolean belong(int sign);
    }

    private static String kept(String typed, Signs signs) {
        String composed = Normalizer.normalize(SPACES.matcher(typed).replaceAll(" "), Normalizer.Form.NFC);
        StringBuilder kept = new StringBuilder(composed.length());
        int marks = 0;
        for (int sign : composed.codePoints().toArray()) {
            marks = Character.getType(sign) == Character.NON_SPACING_MARK ? marks + 1 : 0;
            if (marks <= MOST_MARKS && signs.belong(sign)) {
                kept.appendCodePoint(sign);
            }
        }
        return SPACES.matcher(kept).replaceAll(" ").strip();
    }

    private static boolean isVariation(int sign) {
        return (sign >= 0xFE00 && sign <= 0xFE0F) || (sign >= 0xE0100 && sign <= 0xE01EF);
    }

    private static String shortened(String text) {
        if (text.codePointCount(0, text.length()) <= LONGEST) {
            return text;
        }
        return text.substring(0, text.offsetByCodePoints(0, LONGEST)).strip();
    }
}
