package nl.balint.cms.workflow;

import java.time.Instant;
import java.util.Optional;

/** What waits for whom, since when, and how it ended. */
public record Task(String id, NewTask what, Instant since, TaskState state) {

    public boolean isOpen() {
        return !(state instanceof TaskState.Done);
    }

    /** The id of who said to do it. */
    public Optional<String> takenBy() {
        return state instanceof TaskState.Taken taken ? Optional.of(taken.by()) : Optional.empty();
    }

    /** Whether it waits longer than it should. */
    public boolean isLate(Instant now) {
        return isOpen() && Terms.isOver(what.due(), now);
    }
}
