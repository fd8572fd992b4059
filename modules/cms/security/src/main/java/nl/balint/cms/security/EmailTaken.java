package nl.balint.cms.security;

/** Another account signs in with this e-mail address already. */
public final class EmailTaken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    EmailTaken() {
        super("Another account has this e-mail address");
    }
}
