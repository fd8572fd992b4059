package nl.balint.portal.members.internal.text;

import java.util.Locale;
import java.util.Set;

/** The small words before a Dutch surname: van den, ten, d', 't. */
public final class Prefixes {

    private static final Set<String> WORDS = Set.of(
            "'s", "'t", "à", "aan", "af", "al", "am", "auf", "ben", "bij", "bin", "boven", "d'", "da", "dal", "das",
            "de", "degli", "dei", "del", "della", "den", "der", "des", "di", "do", "dos", "du", "el", "het", "ibn",
            "im", "in", "l'", "la", "las", "le", "les", "lo", "los", "onder", "op", "over", "te", "ten", "ter", "thoe",
            "tho", "toe", "tot", "uit", "uijt", "van", "vanden", "vander", "vom", "von", "voor", "zu", "zum", "zur");

    private Prefixes() {}

    public static boolean isPrefixWord(String word) {
        return WORDS.contains(word.toLowerCase(Locale.ROOT));
    }

    /** How much of a surname is prefix: of "van den Berg" the first 8 signs, of "d'Hondt" the first 2. */
    public static int length(String surname) {
        int start = 0;
        int space = surname.indexOf(' ');
        while (space > 0 && isPrefixWord(surname.substring(start, space))) {
            start = space + 1;
            space = surname.indexOf(' ', start);
        }
        int apostrophe = surname.indexOf('\'', start + 1);
        boolean joined = apostrophe > start
                && apostrophe < surname.length() - 1
                && isPrefixWord(surname.substring(start, apostrophe + 1));
        return joined ? apostrophe + 1 : start;
    }
}
