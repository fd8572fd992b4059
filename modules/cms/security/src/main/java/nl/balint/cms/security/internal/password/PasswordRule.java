package nl.balint.cms.security.internal.password;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a new password must be: long, and not what a stranger would try. There is no rule about signs or capitals. */
public final class PasswordRule {

    /** Why a password is refused; the texts are {@code security.password.<name in small letters>}. */
    public enum Fault {
        SHORT,
        LONG,
        COMMON,
        OWN,
        MONOTONOUS
    }

    private static final int MOST = 256;
    private static final int SHORTEST_WORD = 3;
    private static final int LEAST_BESIDE_WORDS = 6;
    private static final int LEAST_DIFFERENT = 5;
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\d]+");

    private final CommonPasswords common;
    private final List<String> houseWords;

    /** @param houseWords what belongs to the house: its name, its address */
    public PasswordRule(CommonPasswords common, Collection<String> houseWords) {
        this.common = common;
        this.houseWords = List.copyOf(houseWords);
    }

    /**
     * What is wrong with it, if anything.
     *
     * @param least how many characters it must have
     * @param ownWords what belongs to its owner: name, e-mail address, place, the year
     */
    public Optional<Fault> check(String password, int least, Collection<String> ownWords) {
        String normal = normal(password);
        int length = length(password);
        if (length < least) {
            return Optional.of(Fault.SHORT);
        }
        if (password.length() > MOST || length > MOST) {
            return Optional.of(Fault.LONG);
        }
        if (common.has(normal)) {
            return Optional.of(Fault.COMMON);
        }
        if (normal.codePoints().distinct().count() < LEAST_DIFFERENT) {
            return Optional.of(Fault.MONOTONOUS);
        }
        return isMadeOf(normal, ownWords) ? Optional.of(Fault.OWN) : Optional.empty();
    }

    /** How many characters a password has, as they are counted here. */
    public static int length(String password) {
        String normal = normal(password);
        return normal.codePointCount(0, normal.length());
    }

    private static String normal(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC);
    }

    /** Whether little is left of it without the words. */
    private boolean isMadeOf(String password, Collection<String> ownWords) {
        String left = lettersOf(password);
        List<String> words = java.util.stream.Stream.of(houseWords, ownWords)
                .flatMap(Collection::stream)
                .flatMap(BETWEEN_WORDS::splitAsStream)
                .map(PasswordRule::lettersOf)
                .filter(word -> word.length() >= SHORTEST_WORD)
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
        int whole = left.length();
        for (String word : words) {
            left = left.replace(word, "");
        }
        return left.length() < whole && left.length() < LEAST_BESIDE_WORDS;
    }

    private static String lettersOf(String text) {
        String bare = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        return bare.replaceAll("[^\\p{L}\\d]", "");
    }
}
