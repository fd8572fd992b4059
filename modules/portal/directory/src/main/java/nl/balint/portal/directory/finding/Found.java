package nl.balint.portal.directory.finding;

import java.util.List;
import nl.balint.portal.directory.DirectoryResult;

/**
 * What a wish brought.
 *
 * @param asked what was looked for in the end: with the province that was typed
 * @param farther when nothing is within the radius: the nearest beyond it
 */
public record Found(Wish asked, Where where, DirectoryResult result, List<DirectoryResult.Found> farther) {

    public Found {
        farther = List.copyOf(farther);
    }

    /** How many pages there are of them. */
    public int pages() {
        return Math.max(1, (result.total() + Finder.PAGE_SIZE - 1) / Finder.PAGE_SIZE);
    }
}
