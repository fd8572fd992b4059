package nl.balint.portal.applications;

import nl.balint.portal.applications.procedure.JoinState;
import nl.balint.portal.places.Position;

/** How many people wait for a seat near a place. It is a number; who they are is told to nobody. */
public final class WaitingNear {

    private static final double KILOMETRES = 20;

    private final Applications applications;
    private final Distances distances;

    public WaitingNear(Applications applications, Distances distances) {
        this.applications = applications;
        this.distances = distances;
    }

    /**
     * Within twenty kilometres, as the crow flies.
     *
     * @param postcode its four digits; empty gives none
     */
    public int count(String postcode) {
        Position here = postcode.isEmpty() ? Position.NONE : distances.position(postcode);
        return (int) applications.list(JoinState.Waiting.class).stream()
                .map(application -> application.wishes().postcode())
                .filter(waiting -> !waiting.isEmpty())
                .map(distances::position)
                .filter(there -> there.isKnown() && here.isKnown())
                .filter(there -> here.kilometresTo(there) <= KILOMETRES)
                .count();
    }
}
