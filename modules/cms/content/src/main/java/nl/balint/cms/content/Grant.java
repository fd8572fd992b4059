package nl.balint.cms.content;

/** One line of a node's access control: who is allowed or denied what. */
public record Grant(String principal, Right right, Effect effect) {

    public Grant {
        Access.check(principal);
    }

    /** Whether the right is given or taken. */
    public enum Effect {
        ALLOW,
        DENY
    }
}
