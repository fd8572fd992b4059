package nl.balint.cms.mail;

import java.time.Instant;

/**
 * A mail as its receiver may have it again.
 *
 * @param since when it was written
 * @param subject empty once it was forgotten what the mail said
 * @param text empty for that reason too, and when it opened a door
 */
public record SentMail(Instant since, MailState state, String subject, String text) {

    /** Without what it said. */
    @Override
    public String toString() {
        return "SentMail of " + since;
    }
}
