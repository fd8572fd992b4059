package nl.balint.cms.security;

/** Where in the site things of this module are. */
public final class Addresses {

    public static final String SIGN_IN = "/inloggen";
    public static final String SECOND_STEP = "/inloggen/tweede-stap";
    public static final String SIGN_OUT = "/uitloggen";
    public static final String FORGOTTEN = "/wachtwoord-vergeten";
    public static final String INVITATION = "/uitnodiging";
    public static final String ADDRESS = "/e-mailadres";
    public static final String NOT_ME = "/dit-was-ik-niet";
    public static final String HOME = "/mijn";
    public static final String OWN = "/mijn/beveiliging";
    public static final String SET_UP = "/mijn/beveiliging/tweede-factor";
    public static final String PASSWORD = "/mijn/beveiliging/wachtwoord";
    public static final String CONFIRM = "/mijn/bevestigen";
    public static final String KEPT = "/mijn/verder";
    public static final String OFFICE = "/beheer";
    public static final String LOG = "/beheer/logboek";
    public static final String FACTOR_RESETS = "/beheer/tweede-factor";

    private Addresses() {}

    static String kept(String key) {
        return KEPT + "/" + key;
    }

    static String invitation(String key) {
        return INVITATION + "/" + key;
    }

    static String reset(String key) {
        return FORGOTTEN + "/" + key;
    }

    static String emailChange(String key) {
        return ADDRESS + "/bevestigen/" + key;
    }

    static String emailUndo(String key) {
        return ADDRESS + "/terugdraaien/" + key;
    }

    static String notMe(String key) {
        return NOT_ME + "/" + key;
    }
}
