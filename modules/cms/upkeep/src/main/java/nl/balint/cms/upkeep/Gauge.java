package nl.balint.cms.upkeep;

import java.util.List;

/**
 * How one part of the house is doing, told in a sentence: the message {@code upkeep.<name>.<level>} with these words in
 * its places.
 *
 * @param name such as {@code disk}
 * @param words what stands in the sentence: texts, moments, and octets as numbers
 * @param address where to look further; empty for nowhere
 */
public record Gauge(String name, Level level, List<Object> words, String address) {

    /** How it is. */
    public enum Level {
        /** As it should be. */
        WELL,
        /** Nothing is broken, but somebody should do something. */
        ATTENTION,
        /** Something is broken, or soon will be. */
        WRONG
    }

    public Gauge {
        words = List.copyOf(words);
    }

    public static Gauge of(String name, Level level, Object... words) {
        return new Gauge(name, level, List.of(words), "");
    }

    /** The same, with a place to look further. */
    public Gauge at(String place) {
        return new Gauge(name, level, words, place);
    }
}
