package nl.balint.portal.members.internal.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Text without capitals, accents and signs, for comparing. "IJ" is an i and a j, so that IJzerman stands between
 * Ibrahim and Jansen: the one agreed place (docs/decisions/0029).
 */
public final class Folded {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Map<Character, String> LETTERS =
            Map.of('ß', "ss", 'æ', "ae", 'œ', "oe", 'ø', "o", 'ł', "l", 'đ', "d", 'ð', "d", 'þ', "th", 'ı', "i");

    private Folded() {}

    /** The words, parted by single spaces. */
    public static String words(String text) {
        String decomposed = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD);
        StringBuilder plain = new StringBuilder(decomposed.length());
        for (char letter : MARKS.matcher(decomposed).replaceAll("").toCharArray()) {
            plain.append(LETTERS.getOrDefault(letter, String.valueOf(letter)));
        }
        return NO_WORD.matcher(plain).replaceAll(" ").strip();
    }

    /** The words as they are looked up: who types "ymuiden" means IJmuiden. */
    public static String asked(String text) {
        return words(text).replace("ij", "y");
    }
}
