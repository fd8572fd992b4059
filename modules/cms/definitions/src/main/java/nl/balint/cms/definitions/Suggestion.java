package nl.balint.cms.definitions;

import java.util.Collection;
import java.util.Comparator;

/** What somebody who mistyped a word may have meant. */
final class Suggestion {

    private static final int FARTHEST = 2;
    private static final int LETTERS_PER_MISTAKE = 2;

    private Suggestion() {}

    /** {@code "; did you mean title?"}, or nothing when no word is near. */
    static String among(Collection<String> words, String mistyped) {
        return words.stream()
                .filter(word -> distance(word, mistyped) <= Math.min(FARTHEST, mistyped.length() / LETTERS_PER_MISTAKE))
                .min(Comparator.comparingInt(word -> distance(word, mistyped)))
                .map(word -> "; did you mean " + word + "?")
                .orElse("");
    }

    /** How many letters must be changed, added or taken away. */
    private static int distance(String one, String other) {
        if (Math.abs(one.length() - other.length()) > FARTHEST) {
            return FARTHEST + 1;
        }
        int[] row = new int[other.length() + 1];
        for (int column = 0; column < row.length; column++) {
            row[column] = column;
        }
        for (int line = 1; line <= one.length(); line++) {
            int diagonal = row[0];
            row[0] = line;
            for (int column = 1; column < row.length; column++) {
                int change = diagonal + (one.charAt(line - 1) == other.charAt(column - 1) ? 0 : 1);
                diagonal = row[column];
                row[column] = Math.min(change, Math.min(row[column], row[column - 1]) + 1);
            }
        }
        return row[other.length()];
    }
}
