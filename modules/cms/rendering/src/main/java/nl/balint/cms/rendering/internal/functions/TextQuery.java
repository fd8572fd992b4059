package nl.balint.cms.rendering.internal.functions;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What somebody looks for in texts: {@code kring -oud "naar huis" groep*}. All words must be there, in any order and in
 * any case; {@code OR} between them begins another try; {@code *} stands for the rest of a word.
 */
final class TextQuery {

    private static final int MOST_WORDS = 20;
    private static final Pattern PART = Pattern.compile("(-?)\"([^\"]*)\"|(-?)(\\S+)");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}*]+");
    private static final String REST_OF_WORD = "[\\p{L}\\p{N}]*";
    private static final String BETWEEN_WORDS = "[^\\p{L}\\p{N}]+";
    private static final String NO_WORD_BEFORE = "(?<![\\p{L}\\p{N}])";
    private static final String NO_WORD_AFTER = "(?![\\p{L}\\p{N}])";

    private final List<List<Term>> tries;

    /** A word or some in a row that must be there, or must not. */
    private record Term(Pattern pattern, boolean wanted) {
        boolean fits(String text) {
            return pattern.matcher(text).find() == wanted;
        }
    }

    private TextQuery(List<List<Term>> tries) {
        this.tries = tries;
    }

    static TextQuery parse(String text) {
        var tries = new ArrayList<List<Term>>();
        tries.add(new ArrayList<>());
        Matcher parts = PART.matcher(text);
        for (var count = 0; count < MOST_WORDS && parts.find(); count++) {
            if (parts.group().equals("OR")) {
                tries.add(new ArrayList<>());
            } else if (!parts.group().equals("AND")) {
                var words = parts.group(2) == null ? parts.group(4) : parts.group(2);
                var minus = parts.group(2) == null ? parts.group(3) : parts.group(1);
                var pattern = pattern(words);
                if (!pattern.isEmpty()) {
                    tries.get(tries.size() - 1).add(new Term(compiled(pattern), minus.isEmpty()));
                }
            }
        }
        tries.removeIf(terms -> terms.stream().noneMatch(Term::wanted));
        return new TextQuery(List.copyOf(tries));
    }

    private static String pattern(String words) {
        return WORD.matcher(words)
                .results()
                .map(word -> word(word.group()))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(BETWEEN_WORDS));
    }

    /** A star counts at the ends of a word only: inside, many of them would take for ever. */
    private static String word(String word) {
        var letters = word.replace("*", "");
        return letters.isEmpty()
                ? ""
                : (word.startsWith("*") ? REST_OF_WORD : "") + letters + (word.endsWith("*") ? REST_OF_WORD : "");
    }

    private static Pattern compiled(String pattern) {
        return Pattern.compile(
                NO_WORD_BEFORE + pattern + NO_WORD_AFTER, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** Nothing is looked for, so nothing is found. */
    boolean isEmpty() {
        return tries.isEmpty();
    }

    boolean fits(String text) {
        return tries.stream().anyMatch(terms -> terms.stream().allMatch(term -> term.fits(text)));
    }

    /** Every place in the text that one of the wanted words stands at; the words of a phrase one by one. */
    Pattern words() {
        return compiled(tries.stream()
                .flatMap(List::stream)
                .filter(Term::wanted)
                .map(term -> term.pattern().pattern())
                .map(pattern -> pattern.substring(NO_WORD_BEFORE.length(), pattern.length() - NO_WORD_AFTER.length()))
                .flatMap(pattern -> Arrays.stream(pattern.split(Pattern.quote(BETWEEN_WORDS), -1)))
                .collect(Collectors.joining("|", "(?:", ")")));
    }
}
