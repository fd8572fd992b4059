package nl.balint.cms.search.internal;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The words of a name as they are looked up: without capitals, accents and signs, and with one letter for "ij", "Ĳ" and
 * "y". A name is also found written as one word, and so is each end of it: "vandenberg".
 */
public final class NameWords {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern APOSTROPHES = Pattern.compile("(?<=\\p{L}\\p{L})['’‘`´ʼ](?=\\p{L})");
    private static final Map<Character, String> LETTERS =
            Map.of('ß', "ss", 'æ', "ae", 'œ', "oe", 'ø', "o", 'ł', "l", 'đ', "d", 'ð', "d", 'þ', "th", 'ı', "i");
    private static final int LONGEST = 100;
    private static final int LONGEST_WORD = 40;
    private static final int MOST_WORDS = 8;
    private static final int MOST_JOINED = 6;

    private NameWords() {}

    /** What somebody typed: no more than the first words. */
    public static List<String> asked(String typed) {
        List<String> words = words(PlainText.shorten(typed, LONGEST));
        return words.stream()
                .limit(MOST_WORDS)
                .map(word -> PlainText.shorten(word, LONGEST_WORD))
                .toList();
    }

    /** All by which a name is found. */
    public static Set<String> terms(String name) {
        List<String> words = words(name);
        Set<String> terms = new LinkedHashSet<>(words);
        for (int first = 0; first < words.size() - 1; first++) {
            StringBuilder joined = new StringBuilder(words.get(first));
            for (int next = first + 1; next < Math.min(words.size(), first + MOST_JOINED); next++) {
                joined.append(words.get(next));
                terms.add(joined.toString());
            }
        }
        return terms;
    }

    /** The words with single spaces between them. */
    public static String line(String name) {
        return String.join(" ", words(name));
    }

    private static List<String> words(String text) {
        String together = APOSTROPHES.matcher(text).replaceAll("");
        String decomposed = Normalizer.normalize(together.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD);
        StringBuilder plain = new StringBuilder(decomposed.length());
        for (char letter : MARKS.matcher(decomposed).replaceAll("").toCharArray()) {
            plain.append(LETTERS.getOrDefault(letter, String.valueOf(letter)));
        }
        List<String> words = new ArrayList<>();
        for (String word : NO_WORD.split(plain.toString().replace("ij", "y"), -1)) {
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return words;
    }
}
