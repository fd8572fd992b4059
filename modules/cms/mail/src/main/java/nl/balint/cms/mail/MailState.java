package nl.balint.cms.mail;

/** How far a mail is. */
public enum MailState {
    /** It has not left yet; it is tried again when its time comes. */
    WAITING,
    /** The receiver's side has taken it. */
    SENT,
    /** It will not be tried again by itself. */
    FAILED
}
