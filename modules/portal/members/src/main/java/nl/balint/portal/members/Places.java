package nl.balint.portal.members;

import nl.balint.cms.content.ContentPath;

/** Where people and groups stand in the repository. */
public final class Places {

    public static final String MEMBERS = "members";
    public static final String GROUPS = "groups";
    static final String MEMBERSHIPS = "memberships";
    static final String ROLES = "roles";
    private static final String DOCUMENTS = "documents";

    private Places() {}

    public static ContentPath member(String id) {
        return ContentPath.root(MEMBERS).child(id);
    }

    public static ContentPath group(String id) {
        return ContentPath.root(GROUPS).child(id);
    }

    /** The group's own area: read by its members, written by its leaders, and by nobody else. */
    public static ContentPath documents(String groupId) {
        return group(groupId).child(DOCUMENTS);
    }

    static ContentPath memberships(String groupId) {
        return group(groupId).child(MEMBERSHIPS);
    }
}
