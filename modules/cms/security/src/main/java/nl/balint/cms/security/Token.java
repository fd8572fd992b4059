package nl.balint.cms.security;

import java.time.Instant;

/**
 * What a link in a mail stands for.
 *
 * @param about what the purpose needs to know beside the account, such as a new e-mail address
 */
record Token(String fingerprint, Purpose purpose, String userId, String about, Instant until, boolean used) {

    /** For what one thing it can be used. */
    enum Purpose {
        INVITATION,
        RESET,
        EMAIL_CHANGE,
        EMAIL_UNDO,
        NOT_ME,
        /** The question that a passkey answered; in no mail. */
        CHALLENGE
    }

    boolean isOpen(Instant now) {
        return !used && now.isBefore(until);
    }
}
