package nl.balint.cms.content;

/**
 * Asked before each change of the draft that is made on somebody's behalf: what it throws stops the change. So no deed
 * has to think of asking.
 */
@FunctionalInterface
public interface Guard {

    /** Lets everything pass: the house itself. */
    Guard NONE = (content, path, reach) -> {};

    /** Whether the change is of what stands at the path, or of all below it too. */
    void check(Content content, ContentPath path, Reach reach);

    /** How much a change takes along. */
    enum Reach {
        NODE,
        /** It goes elsewhere or away with all below it. */
        TREE
    }
}
