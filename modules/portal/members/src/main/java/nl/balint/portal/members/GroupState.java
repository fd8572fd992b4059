package nl.balint.portal.members;

import java.time.LocalDate;

/** Where a recognised group stands, and since when. What comes before recognition is an application. */
public record GroupState(Phase phase, LocalDate since) {

    /** From recognition to archive. */
    public enum Phase {
        STARTING,
        CONDITIONAL,
        ACTIVE,
        PAUSED,
        ENDING,
        ENDED,
        ARCHIVED
    }

    /** Whether its first meeting is still to come. */
    public boolean isStarting() {
        return phase == Phase.STARTING || phase == Phase.CONDITIONAL;
    }

    /** Whether it still meets, or will. */
    public boolean isAlive() {
        return phase.compareTo(Phase.ENDED) < 0;
    }
}
