package nl.balint.cms.search.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What a reader typed, taken apart: words, {@code "phrases"} and what is {@code -not} wanted. There is no other syntax,
 * so there is no wrong one.
 */
public record UserQuery(List<Clause> wanted, List<Clause> unwanted) {

    /** More is not read: nobody types it, and it would cost time. */
    public static final int LONGEST = 200;

    private static final int MOST_CLAUSES = 16;

    public UserQuery {
        wanted = List.copyOf(wanted);
        unwanted = List.copyOf(unwanted);
    }

    public static UserQuery parse(String text) {
        // cut first, so that a megabyte is not cleaned; twice, because composing may lengthen
        String line = PlainText.shorten(PlainText.line(PlainText.shorten(text, LONGEST)), LONGEST);
        List<Clause> wanted = new ArrayList<>();
        List<Clause> unwanted = new ArrayList<>();
        String rest = line.replaceAll("[“”„‟«»＂]", "\"");
        while (!rest.isBlank() && wanted.size() + unwanted.size() < MOST_CLAUSES) {
            rest = rest.stripLeading();
            boolean not = rest.startsWith("-") && rest.length() > 1 && !Character.isWhitespace(rest.charAt(1));
            String start = not ? rest.substring(1) : rest;
            Clause clause = first(start);
            if (hasText(clause.text())) {
                (not ? unwanted : wanted).add(clause);
            }
            rest = start.substring(clause.length());
        }
        return new UserQuery(wanted, unwanted);
    }

    /** The words wanted, in order, as running text. */
    public String words() {
        return String.join(" ", wanted.stream().map(Clause::text).toList());
    }

    /** The same question as it would be typed with other words; an empty word goes. */
    public String with(Map<Clause, String> otherWords) {
        List<String> parts = new ArrayList<>();
        for (Clause clause : wanted) {
            String word = otherWords.getOrDefault(clause, clause.text());
            if (!word.isEmpty()) {
                parts.add(new Clause(word, clause.phrase()).typed());
            }
        }
        unwanted.forEach(clause -> parts.add("-" + clause.typed()));
        return String.join(" ", parts);
    }

    private static Clause first(String text) {
        if (text.startsWith("\"")) {
            int end = text.indexOf('"', 1);
            return end < 0 ? new Clause("", true) : new Clause(text.substring(1, end), true);
        }
        int end = 0;
        while (end < text.length() && text.charAt(end) != ' ' && text.charAt(end) != '"') {
            end++;
        }
        return new Clause(text.substring(0, end), false);
    }

    private static boolean hasText(String text) {
        return text.codePoints().anyMatch(character -> !Character.isWhitespace(character));
    }

    /** One wish: a word as typed, or a phrase between quotes. */
    public record Clause(String text, boolean phrase) {

        String typed() {
            return phrase ? '"' + text + '"' : text;
        }

        /** How many characters it took; an opening quote without its fellow is skipped alone. */
        int length() {
            if (!phrase) {
                return text.length();
            }
            return text.isEmpty() ? 1 : text.length() + 2;
        }
    }
}
