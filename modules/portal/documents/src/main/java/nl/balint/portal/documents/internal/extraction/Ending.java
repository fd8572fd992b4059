package nl.balint.portal.documents.internal.extraction;

import java.util.Locale;

/** How a piece of work ended. */
public enum Ending {
    DONE,
    /** The file is damaged, or not what it says it is. */
    UNREADABLE,
    /** It took more memory than a child has. */
    TOO_LARGE,
    /** It took more time than a child gets. */
    TOO_SLOW,
    /** There was no child free; it can be tried again later. */
    BUSY;

    /** A word for the log. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
