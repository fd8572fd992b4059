package nl.balint.cms.rendering;

/** For whom a page is rendered. */
public enum Audience {
    /** Visitors, and editors who look at a preview: the page as it is. */
    VISITOR,
    /** Editors at work: with marks for the page editor, and a note where a component failed. */
    EDITOR
}
