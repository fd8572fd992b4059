package nl.balint.cms.publishing;

import java.time.Instant;
import nl.balint.cms.content.ContentPath;

/**
 * A page as it was at a moment, with what stood on it.
 *
 * @param page the id of the page
 * @param number the first of a page is 1
 * @param who the id of who did it
 * @param note what they wrote with it; or empty
 * @param title of the page then
 * @param path where the page was then
 */
public record Version(
        String page, int number, Kind kind, Instant at, String who, String note, String title, String path) {

    /** How a version came about. */
    public enum Kind {
        /** Visitors saw it from then on. */
        PUBLISHED,
        /** Somebody kept it. */
        KEPT,
        /** It was the draft when another version took its place. */
        REPLACED,
        /** Somebody else was asked to look at it, or it waits for its moment. */
        OFFERED
    }

    /** Where the copy of the page lies, for who reads or renders it. */
    public ContentPath copy() {
        return ContentPath.root(Versions.WORKSPACE)
                .child(page)
                .child("v" + number)
                .child(Versions.COPY);
    }
}
