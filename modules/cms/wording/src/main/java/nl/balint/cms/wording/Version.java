package nl.balint.cms.wording;

import java.time.Instant;

/**
 * The words of a mail or letter as somebody left them.
 *
 * @param number the first is 1
 * @param who the id of who did it
 */
record Version(int number, Instant at, String who, Deed deed, Words words) {

    /** How the words came about. */
    enum Deed {
        WRITTEN,
        /** Taken from an earlier version. */
        RESTORED,
        /** The words of the house count again; these are what they were. */
        HOUSE
    }

    boolean isOwn() {
        return deed != Deed.HOUSE;
    }
}
