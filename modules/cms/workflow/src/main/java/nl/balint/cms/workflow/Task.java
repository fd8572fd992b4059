package nl.balint.cms.workflow;

import java.time.Instant;

/** What waits for whom, since when, and how it ended. */
public record Task(String id, NewTask what, Instant since, TaskState state) {

    public boolean isOpen() {
        return state instanceof TaskState.Open;
    }

    /** Whether it waits longer than it should. */
    public boolean isLate(Instant now) {
        return isOpen() && now.isAfter(what.due());
    }
}
