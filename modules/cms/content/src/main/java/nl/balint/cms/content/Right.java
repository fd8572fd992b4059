package nl.balint.cms.content;

/** What a principal may do with a node and everything below it. */
public enum Right {
    READ,
    /** Change, add, move and delete; reading is part of it. */
    WRITE
}
