package nl.balint.portal.members.exchange;

/** Where an import stands. */
public enum ImportState {
    /** Read, shown, not done. */
    DRAFT,
    APPLIED,
    UNDONE
}
