package nl.balint.cms.search.internal;

import org.tartarus.snowball.ext.DutchStemmer;

/**
 * The stem of a Dutch word: Snowball's, with the end written as the singular writes it, which Snowball leaves undone:
 * casussen is casus, huizen is huis, brieven is brief.
 */
final class DutchStem {

    private final DutchStemmer stemmer = new DutchStemmer();

    String of(String word) {
        stemmer.setCurrent(word);
        stemmer.stem();
        return asSingular(stemmer.getCurrent());
    }

    private static String asSingular(String stem) {
        int last = stem.length() - 1;
        if (last < 2) {
            return stem;
        }
        String start = stem.substring(0, last);
        return switch (stem.charAt(last)) {
            case 'z' -> start + 's';
            case 'v' -> start + 'f';
            case 'b', 'f', 'g', 'l', 'm', 'n', 'p', 'r', 's' ->
                stem.charAt(last) == stem.charAt(last - 1) ? start : stem;
            default -> stem;
        };
    }
}
