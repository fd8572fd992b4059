package nl.balint.portal.applications;

import java.time.Instant;
import nl.balint.portal.applications.procedure.Actor;

/**
 * Something that was written about an application: in the thread, which the applicant reads, or as a note, which only
 * the secretariat does.
 *
 * @param by as what somebody wrote it
 * @param userId who wrote it; empty for the applicant
 */
public record Message(Instant at, Actor.Kind by, String userId, String text) {

    /** Without what it says. */
    @Override
    public String toString() {
        return "Message[" + at + "]";
    }
}
