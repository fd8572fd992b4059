package nl.balint.cms.security;

import java.util.Locale;

/** Where an account stands. */
public enum AccountState {
    /** Invited; there is no password yet. */
    INVITED,
    ACTIVE,
    /** Closed by its owner, who saw something strange; a new password opens it again. */
    LOCKED,
    /** Closed by the house. */
    BLOCKED;

    String written() {
        return name().toLowerCase(Locale.ROOT);
    }

    static AccountState parse(String written) {
        return valueOf(written.toUpperCase(Locale.ROOT));
    }
}
