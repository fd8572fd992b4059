package nl.balint.portal.documents;

/** What is in a folder. */
public enum FolderKind {
    /** Whatever a group shares. */
    PLAIN,
    /**
     * Reports of meetings: only while the group keeps an archive of them, for a term, and never named in a mail
     * (PRIVACY R-CAS-2, R-CAS-7).
     */
    REPORTS
}
