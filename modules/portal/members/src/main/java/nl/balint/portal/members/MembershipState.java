package nl.balint.portal.members;

/** Where a membership stands at an instant. */
public enum MembershipState {
    /** Begins later. */
    AHEAD,
    RUNNING,
    /** Away for a while, with the seat kept. */
    PAUSED,
    /** Runs, and its end is known. */
    ENDING,
    ENDED
}
