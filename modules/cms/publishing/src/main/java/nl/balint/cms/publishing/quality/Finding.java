package nl.balint.cms.publishing.quality;

/**
 * Something on a page that can be better.
 *
 * @param text what it is about: an address, the words of a link, a heading, a score
 * @param place where it stands: the path of a component in the draft, or of the page itself
 */
public record Finding(Kind kind, String text, String place) {

    /** What is wrong. */
    public enum Kind {
        /** A link on this site that leads to nothing. */
        BROKEN_LINK,
        /** The words of a link say nothing about where it leads. */
        VAGUE_LINK,
        /** A link that has no words at all. */
        EMPTY_LINK,
        /** A picture without alternative text, which is not marked as decoration either. */
        NO_ALTERNATIVE,
        /** The alternative text is the name of a file. */
        FILE_AS_ALTERNATIVE,
        /** A heading is more than one level below the one before. */
        SKIPPED_HEADING,
        /** A heading without words. */
        EMPTY_HEADING,
        /** A table of which no cell is a head. */
        NO_TABLE_HEAD,
        /** The text of the page is hard to read. */
        HARD_TO_READ
    }
}
