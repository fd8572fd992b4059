package nl.balint.portal.directory;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Where a name stands in a Dutch list: 's and 't at its beginning do not count, "ij" is an i and a j, capitals, accents
 * and signs are nothing, and a number counts as a number.
 */
public final class SortKey {

    private static final Pattern ARTICLE = Pattern.compile("^['’‘`´ʼ]\\s?[sStTnN][-\\s]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern NUMBER = Pattern.compile("[0-9]+");
    private static final int DIGITS = 6;

    private SortKey() {}

    /** Compared letter by letter. */
    public static String of(String name) {
        String core = ARTICLE.matcher(name.strip()).replaceFirst("");
        String plain = MARKS.matcher(Normalizer.normalize(core.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD))
                .replaceAll("");
        String words = SIGNS.matcher(plain).replaceAll(" ").strip();
        return NUMBER.matcher(words)
                .replaceAll(number ->
                        "0".repeat(Math.max(0, DIGITS - number.group().length())) + number.group());
    }
}
