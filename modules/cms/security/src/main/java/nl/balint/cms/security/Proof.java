package nl.balint.cms.security;

/** What somebody must show before they go on. */
public enum Proof {
    /** Who they are. */
    SIGN_IN,
    /** A second factor, which they have not set up yet. */
    SECOND_FACTOR,
    /** A password of the length that their role asks for. */
    LONGER_PASSWORD,
    /** That it is still them: the last proof is too long ago. */
    AGAIN
}
