package nl.balint.cms.search;

import java.util.List;
import java.util.Optional;

/**
 * The answer to a query.
 *
 * @param total how many there are in all, beside those given
 * @param match how well they fit what was asked
 * @param correction the question as it was probably meant; empty when it is good as it is
 */
public record Results(long total, List<Hit> hits, Match match, String correction) {

    /** How hits fit a question. */
    public enum Match {
        /** All words are there. */
        EXACT,
        /** All words are there, some in another spelling. */
        SIMILAR,
        /** Some of the words are there. */
        PARTIAL
    }

    public Results {
        hits = List.copyOf(hits);
    }

    public static Results none() {
        return new Results(0, List.of(), Match.EXACT, "");
    }

    public boolean isEmpty() {
        return total == 0;
    }

    /** "Bedoelde u …?" */
    public Optional<String> didYouMean() {
        return correction.isEmpty() ? Optional.empty() : Optional.of(correction);
    }
}
