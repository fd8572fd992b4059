package nl.balint.portal.documents;

import java.time.Instant;
import nl.balint.cms.content.ContentPath;

/**
 * A file of a group, as it is now.
 *
 * @param id unguessable; stays when the document is moved or renamed
 * @param type its media type, by its content
 * @param version the number of the version that is shown
 * @param at when that version came
 * @param firstAt when its first version came
 * @param by the id of the person who brought it
 * @param report whether it is a report of a meeting, which is kept for a term and never named in a mail
 */
public record Document(
        String id,
        ContentPath path,
        String name,
        String type,
        long size,
        int version,
        Instant at,
        Instant firstAt,
        String by,
        boolean report,
        Standing standing) {

    public String groupId() {
        return path.segments().get(0);
    }
}
