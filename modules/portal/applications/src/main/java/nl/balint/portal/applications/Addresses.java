package nl.balint.portal.applications;

/** Where applications are looked at and acted upon. */
public final class Addresses {

    /** Behind it a key: what an applicant sees. */
    public static final String STATUS = "/aanmelding/stand";

    /** Behind it a key: where an e-mail address is confirmed. */
    public static final String CONFIRM = "/aanmelding/bevestigen";

    /** Where somebody comes who sent the form. */
    public static final String SENT = "/aanmelding/verzonden";

    /** The desk of the secretariat; behind it an id. */
    public static final String OFFICE = "/beheer/aanmeldingen";

    /** Leads the leaders of a group to an application; behind it an id. */
    public static final String GROUP = "/mijn/aanmeldingen";

    /** Behind it a key: what those see who ask for a new group. */
    public static final String START_STATUS = "/groepsstart/stand";

    /** Where somebody comes who sent the form for a new group. */
    public static final String START_SENT = "/groepsstart/verzonden";

    /** New groups on the desks of secretariat, committee and board; behind it an id. */
    public static final String START_DESK = "/beheer/groepsstart";

    /** Leads the leaders of a new group to what it has to settle; behind it the id of the group. */
    public static final String SETUP = "/mijn/opstart";

    /** Leads those who vote to the ballot about an application; behind it an id. */
    public static final String BALLOT = "/mijn/stemmingen";

    private Addresses() {}
}
