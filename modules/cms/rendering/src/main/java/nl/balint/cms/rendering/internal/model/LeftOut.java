package nl.balint.cms.rendering.internal.model;

/**
 * Something a page was made without.
 *
 * @param file where it was to be made: a template, or a node for which there is none
 * @param line 0 where none is known
 * @param expression what it comes from, as it is written; empty where that is not known
 */
public record LeftOut(Cause cause, String file, int line, String message, String expression) {

    /** What is the matter. */
    public enum Cause {
        /** An expression has no value, or a function no answer to what it is asked. */
        MISSING_VALUE,
        /** An expression has a value of another kind than is asked for, such as a text where a number is meant. */
        OTHER_VALUE,
        /** A file that is included is not there; the expression is its path. */
        MISSING_FILE,
        /** A Java class is asked for by name. */
        JAVA,
        /** Anything else: what cannot be read, never ends, or fails inside. */
        FAILURE
    }
}
