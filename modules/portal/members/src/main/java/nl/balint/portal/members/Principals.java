package nl.balint.portal.members;

/** How members, groups and roles are called in the access control of the repository. */
public final class Principals {

    private Principals() {}

    public static String member(String memberId) {
        return "member:" + memberId;
    }

    /** Whoever may read the group's area now. */
    public static String reader(String groupId) {
        return "group:" + groupId;
    }

    /** Whoever runs the group now. */
    public static String leader(String groupId) {
        return "lead:" + groupId;
    }

    public static String role(SocietyRole role) {
        return "role:" + role.word();
    }
}
