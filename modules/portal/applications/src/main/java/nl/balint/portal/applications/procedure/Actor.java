package nl.balint.portal.applications.procedure;

/**
 * Who does something in a procedure. Whoever makes one has asked the rights of that person at that instant.
 *
 * @param kind as what they do it
 * @param userId the id of their account; empty for an applicant, who has a key, and for the house
 * @param groupId of which group they are a leader or a member here; empty for the others
 */
public record Actor(Kind kind, String userId, String groupId) {

    /** As what somebody does something. */
    public enum Kind {
        APPLICANT,
        OFFICE,
        LEADER,
        MEMBER,
        COMMITTEE,
        BOARD,
        HOUSE
    }

    public static final Actor APPLICANT = new Actor(Kind.APPLICANT, "", "");
    public static final Actor HOUSE = new Actor(Kind.HOUSE, "", "");

    public static Actor office(String userId) {
        return new Actor(Kind.OFFICE, userId, "");
    }

    public static Actor leader(String userId, String groupId) {
        return new Actor(Kind.LEADER, userId, groupId);
    }

    public static Actor member(String userId, String groupId) {
        return new Actor(Kind.MEMBER, userId, groupId);
    }

    public static Actor committee(String userId) {
        return new Actor(Kind.COMMITTEE, userId, "");
    }

    public static Actor board(String userId) {
        return new Actor(Kind.BOARD, userId, "");
    }

    /** Whether they act for the group of that id. */
    public boolean isOf(String group) {
        return groupId.equals(group);
    }
}
