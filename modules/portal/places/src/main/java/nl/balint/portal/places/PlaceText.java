package nl.balint.portal.places;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How names of places are compared: without capitals, diacritics, quotes and hyphens, with "ij", its ligature and "y"
 * alike. <em>'s-Hertogenbosch</em>, <em>s hertogenbosch</em> and <em>’S-HERTOGENBOSCH</em> are the same.
 */
public final class PlaceText {

    /** Nobody's place is longer; what goes beyond is not looked at. */
    private static final int LONGEST = 80;

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern QUOTES = Pattern.compile("['’‘`´ʼ\"]");
    private static final Pattern NOT_A_LETTER = Pattern.compile("[^\\p{L}\\p{Nd}]+");
    private static final Set<String> SMALL_WORDS = Set.of(
            "s", "t", "de", "den", "der", "het", "it", "aan", "a", "d", "ad", "op", "in", "van", "by", "en", "sint");

    private PlaceText() {}

    /** The words of it, small and bare, with one space between: "s hertogenbosch". Empty when no letter is in it. */
    public static String folded(String typed) {
        String head = typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed;
        String plain = MARKS.matcher(Normalizer.normalize(head, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        String words = NOT_A_LETTER
                .matcher(QUOTES.matcher(plain).replaceAll(" "))
                .replaceAll(" ")
                .strip();
        return words.replace("ij", "y").replaceAll("\\bst\\b", "sint");
    }

    /** The same without spaces: "denbosch" is how some write it. */
    static String joined(String typed) {
        return folded(typed).replace(" ", "");
    }

    /** Without its small words, for who leaves them out: "hertogenbosch". The whole when nothing else is left. */
    static String core(String folded) {
        List<String> large = Arrays.stream(folded.split(" "))
                .filter(word -> !SMALL_WORDS.contains(word))
                .toList();
        return large.isEmpty() ? folded.replace(" ", "") : String.join("", large);
    }
}
