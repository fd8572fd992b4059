package nl.balint.cms.content;

/** How far a publication reaches. */
public enum Depth {
    /** The page, folder or asset with all that belongs to it, but not the pages, folders and assets below it. */
    SELF,
    /** Everything below it as well; what is gone from the draft goes from the published copy. */
    TREE
}
