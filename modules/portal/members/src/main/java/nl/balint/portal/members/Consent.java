package nl.balint.portal.members;

import java.time.Instant;

/** A yes that somebody gave by themselves and may take back as easily: to what, when, to which text, by which way. */
public record Consent(Purpose purpose, Instant at, String textVersion, String channel) {

    /** What is asked; nothing of it is on by itself. */
    public enum Purpose {
        DIRECTORY,
        PHOTO,
        REGION,
        CONTACT_FORM
    }
}
