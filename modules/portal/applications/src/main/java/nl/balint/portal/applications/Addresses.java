package nl.balint.portal.applications;

/** Where applications are looked at and acted upon. */
public final class Addresses {

    /** Behind it a key: what an applicant sees. */
    public static final String STATUS = "/aanmelding/stand";

    /** Behind it a key: where an e-mail address is confirmed. */
    public static final String CONFIRM = "/aanmelding/bevestigen";

    /** The desk of the secretariat; behind it an id. */
    public static final String OFFICE = "/beheer/aanmeldingen";

    /** What a group sees of an application; behind it an id. */
    public static final String GROUP = "/mijn/aanmeldingen";

    private Addresses() {}
}
