package nl.balint.cms.security;

/** How surely somebody has shown who they are; the later the surer. */
public enum Strength {
    /** A password, by somebody who has no second factor yet. */
    PASSWORD,
    /** A password and a second factor, or a passkey. */
    SECOND_FACTOR;

    public boolean isAtLeast(Strength other) {
        return compareTo(other) >= 0;
    }
}
