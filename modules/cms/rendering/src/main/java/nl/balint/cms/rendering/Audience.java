package nl.balint.cms.rendering;

/** For whom a page is rendered. */
public enum Audience {
    /** Visitors: the page as it is. */
    VISITOR,
    /** Editors who look at how a page will be: as visitors see it, and in its head the mark of the page. */
    PREVIEW,
    /** Editors at work: with marks for the page editor, and a note where a component failed. */
    EDITOR
}
