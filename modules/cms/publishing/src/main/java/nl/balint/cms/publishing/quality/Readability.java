package nl.balint.cms.publishing.quality;

import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * How easily Dutch reads, by the formula of Flesch as W.H. Douma fitted it to Dutch ("De leesbaarheid van
 * landbouwbladen", Wageningen 1960): 206.84 - 77 x syllables per word - 0.93 x words per sentence. 100 is very easy, 0
 * very hard; what most adults read with ease has 60 or more.
 */
public final class Readability {

    /** Below this a text is told to be hard. */
    public static final int HARD = 40;

    private static final double BASE = 206.84;
    private static final double BY_WORD = 77;
    private static final double BY_SENTENCE = 0.93;
    private static final int FEWEST_WORDS = 100;
    private static final int EASIEST = 100;

    private static final Pattern SENTENCES = Pattern.compile("[.!?:]+(\\s|$)|\n+");
    private static final Pattern WORDS = Pattern.compile("\\p{L}+");

    /** A vowel with a trema begins a syllable of its own. */
    private static final Pattern VOWELS = Pattern.compile("[ëïöü]?(ij|[aeiouyáéíóúàèâêôû]+)|[ëïöü]");

    private Readability() {}

    /** From 0 to 100; nothing for a text that is too short to tell. */
    public static OptionalInt of(String text) {
        long words = WORDS.matcher(text).results().count();
        if (words < FEWEST_WORDS) {
            return OptionalInt.empty();
        }
        long sentences = SENTENCES
                .splitAsStream(text)
                .filter(part -> WORDS.matcher(part).find())
                .count();
        long syllables = WORDS.matcher(text)
                .results()
                .map(MatchResult::group)
                .mapToLong(Readability::syllables)
                .sum();
        double score = BASE - BY_WORD * syllables / words - BY_SENTENCE * words / Math.max(1, sentences);
        return OptionalInt.of((int) Math.round(Math.max(0, Math.min(EASIEST, score))));
    }

    static long syllables(String word) {
        return Math.max(
                1, VOWELS.matcher(word.toLowerCase(Locale.ROOT)).results().count());
    }
}
