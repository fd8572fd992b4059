package nl.balint.bench;

import java.util.List;
import java.util.Random;

/**
 * Made-up words that are spread as in any language: a few are everywhere, most are rare. The same seed gives the same
 * text.
 */
final class NaturalText {

    static final int VOCABULARY = 40_000;

    private static final int WORDS = 1_500;
    private static final List<String> SYLLABLES = List.of(
            "ba", "den", "ger", "lijk", "ver", "staan", "zor", "gen", "mo", "len", "kin", "der", "tra", "ge", "pij",
            "ner");

    private NaturalText() {}

    /** As long as a report: 750 to 2,250 words. */
    static String document(Random random) {
        int count = WORDS / 2 + random.nextInt(WORDS);
        StringBuilder words = new StringBuilder();
        for (int number = 1; number <= count; number++) {
            words.append(word(random)).append(number % 14 == 0 ? ". " : " ");
        }
        return words.toString();
    }

    static String word(Random random) {
        return word((int) Math.pow(VOCABULARY, random.nextDouble()));
    }

    /** The word of this rank: the first ones are the most frequent. */
    static String word(int rank) {
        StringBuilder word = new StringBuilder();
        int rest = rank + 17;
        while (rest > 0) {
            word.append(SYLLABLES.get(rest % SYLLABLES.size()));
            rest /= SYLLABLES.size();
        }
        return word.toString();
    }

    /** What people ask: a word of many, a rare one, three words, a phrase, a slip of the pen, what is nowhere. */
    static String question(String kind) {
        return switch (kind) {
            case "common" -> word(3);
            case "rare" -> word(VOCABULARY / 3);
            case "three" -> word(20) + " " + word(300) + " " + word(2);
            case "phrase" -> '"' + word(1) + " " + word(2) + '"';
            case "slip" -> word(200).replaceFirst("e", "a") + "x";
            default -> "zqxjkvwpzk";
        };
    }
}
