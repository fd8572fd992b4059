package nl.balint.portal.members;

import java.time.Instant;

/** A yes that somebody gave by themselves and may take back as easily: to what, when, to which text, by which way. */
public record Consent(Purpose purpose, Instant at, String textVersion, String channel) {

    /** What is asked; nothing of it is on by itself. All but the region is about the public directory of leaders. */
    public enum Purpose {
        /** To be listed, by name; without it nothing else of somebody is. */
        DIRECTORY,
        PHOTO,
        REGION,
        CONTACT_FORM,
        TOWN,
        LANGUAGES,
        PHONE,
        BIG_NUMBER,
        /** To be asked by who starts a group. */
        NEW_GROUP
    }
}
