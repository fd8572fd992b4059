package nl.balint.portal.members.internal.text;

import java.util.Locale;

/** Dutch capitals: the ij at the start of a word becomes IJ as a whole. */
public final class DutchCase {

    private DutchCase() {}

    /** The word with a capital; one that begins with an apostrophe ('t Hooft) keeps its small letter. */
    public static String capitalised(String word) {
        if (word.isEmpty() || word.startsWith("'")) {
            return word;
        }
        int length = word.regionMatches(true, 0, "ij", 0, 2) ? 2 : Character.charCount(word.codePointAt(0));
        return word.substring(0, length).toUpperCase(Locale.ROOT) + word.substring(length);
    }

    /** A name written in capitals or small letters only, as names are written: IJzerman, Ploeg-de Wit, D'Hondt. */
    public static String name(String word) {
        StringBuilder name = new StringBuilder();
        int start = 0;
        String small = word.toLowerCase(Locale.ROOT);
        for (int i = 0; i <= small.length(); i++) {
            if (i == small.length() || small.charAt(i) == '-' || small.charAt(i) == ' ') {
                String part = small.substring(start, i);
                name.append(start > 0 && Prefixes.isPrefixWord(part) ? part : capitalised(part));
                if (i < small.length()) {
                    name.append(small.charAt(i));
                }
                start = i + 1;
            }
        }
        return name.toString();
    }

    /** Whether all letters are capitals, or none is: whoever typed it took no care of capitals. */
    public static boolean isCareless(String text) {
        return text.codePoints().filter(Character::isLetter).count() > 2
                && (text.equals(text.toUpperCase(Locale.ROOT)) || text.equals(text.toLowerCase(Locale.ROOT)));
    }

    public static String upper(String text) {
        return text.toUpperCase(Locale.ROOT);
    }
}
