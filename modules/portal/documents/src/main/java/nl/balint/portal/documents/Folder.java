package nl.balint.portal.documents;

import nl.balint.cms.content.ContentPath;

/**
 * A folder of a group. The topmost, which holds the others, has no name.
 *
 * @param id unguessable; stays when the folder is moved or renamed
 * @param membersWrite whether all members may change what is in it, not the leaders only
 */
public record Folder(
        String id, ContentPath path, String name, FolderKind kind, boolean membersWrite, Standing standing) {

    public boolean isTop() {
        return name.isEmpty();
    }

    public boolean holdsReports() {
        return kind == FolderKind.REPORTS;
    }

    public String groupId() {
        return path.segments().get(0);
    }
}
