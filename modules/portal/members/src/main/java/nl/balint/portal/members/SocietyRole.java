package nl.balint.portal.members;

import java.util.Locale;

/** What somebody does for the society as a whole. The Dutch word is the name of the role in config/roles.yaml. */
public enum SocietyRole {
    SECRETARIAAT,
    REDACTIE,
    EINDREDACTIE,
    COMMISSIE,
    BESTUUR,
    PAM,
    PRIVACY,
    BEHEER,
    /** Supervises leaders (DOMAIN 2.7); may nothing by it. */
    SUPERVISOR;

    /** The role's word, "secretariaat". */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
