package nl.balint.portal.members;

/** A membership that cannot be, with the reason. */
public final class MembershipRefused extends RuntimeException {

    /** Why not. */
    public enum Why {
        /** All seats are taken at some time during the term, and nobody gave a reason to go over. */
        FULL,
        /** The person belongs to the group like that already, at some time during the term. */
        ALREADY,
        /** The group has ended. */
        GROUP_ENDED,
        /** The person is frozen or merged. */
        NOT_CURRENT,
        /** It is over already. */
        OVER
    }

    private final Why why;

    MembershipRefused(Why why) {
        super("A membership cannot be: " + why);
        this.why = why;
    }

    public Why why() {
        return why;
    }
}
