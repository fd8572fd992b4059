package nl.balint.cms.mail;

/** What a mail is for: in which order mails leave, and how long their text is kept. */
public enum MailKind {
    /** Lets somebody in: an invitation, a new password. It leaves first, and its text is gone once it has left. */
    ACCESS,
    /** What somebody must know: about their account, their request, a decision. */
    SERVICE,
    /** What somebody may like to know, and can switch off. It leaves last. */
    NEWS;

    /** Whether the text holds a key to somebody's account, which nobody else may find. */
    boolean isSecret() {
        return this == ACCESS;
    }
}
