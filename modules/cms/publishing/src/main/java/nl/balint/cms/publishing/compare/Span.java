package nl.balint.cms.publishing.compare;

/** A run of words that is in both texts, only in the old one, or only in the new one. */
public record Span(Kind kind, String text) {

    /** Where the words are. */
    public enum Kind {
        SAME,
        GONE,
        ADDED
    }
}
