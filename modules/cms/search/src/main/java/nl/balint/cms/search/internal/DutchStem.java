package nl.balint.cms.search.internal;

import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.tartarus.snowball.ext.DutchStemmer;

/**
 * The stem of a Dutch word: Snowball's, with the end written as the singular writes it, which Snowball leaves undone:
 * casussen is casus, huizen is huis, brieven is brief.
 */
final class DutchStem {

    private final DutchStemmer stemmer = new DutchStemmer();

    String of(String word) {
        int length = stem(word.toCharArray(), word.length());
        return new String(stemmer.getCurrentBuffer(), 0, length);
    }

    /** Puts the stem in the place of the word. */
    void put(CharTermAttribute term) {
        int length = stem(term.buffer(), term.length());
        if (stemmer.getCurrentBuffer() == term.buffer()) {
            term.setLength(length);
        } else {
            term.copyBuffer(stemmer.getCurrentBuffer(), 0, length);
        }
    }

    /** How long the stem is, which is in the buffer of the stemmer then. */
    private int stem(char[] word, int length) {
        stemmer.setCurrent(word, length);
        stemmer.stem();
        return asSingular(stemmer.getCurrentBuffer(), stemmer.getCurrentBufferLength());
    }

    private static int asSingular(char[] stem, int length) {
        int last = length - 1;
        if (last < 2) {
            return length;
        }
        switch (stem[last]) {
            case 'z' -> stem[last] = 's';
            case 'v' -> stem[last] = 'f';
            case 'b', 'f', 'g', 'l', 'm', 'n', 'p', 'r', 's' -> {
                return stem[last] == stem[last - 1] ? last : length;
            }
            default -> {}
        }
        return length;
    }
}
