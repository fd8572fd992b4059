package nl.balint.cms.privacy.cases;

import java.time.Instant;

/** Where a file stands. */
public sealed interface CaseState {

    /**
     * Somebody is to do something.
     *
     * @param extended whether its term was made longer
     */
    record Open(boolean extended) implements CaseState {}

    /**
     * It is done.
     *
     * @param by the id of who did it
     */
    record Closed(Instant at, String by) implements CaseState {}
}
