package nl.balint.cms.submissions;

import java.time.Instant;
import java.util.List;

/**
 * A submission that is kept for its office, as a list shows it: nothing of what was filled in.
 *
 * @param handledBy the id of who handled it; empty as long as nobody did
 * @param until when the last of it goes
 * @param files how many came with it
 */
record StoredSubmission(String id, String form, Instant at, String handledBy, Instant until, int files) {

    boolean isHandled() {
        return !handledBy.isEmpty();
    }

    /** A file as it lies with it. */
    record StoredFile(String id, String question, String name, String type, long size) {}

    /** All of it. */
    record Whole(StoredSubmission about, Submission submission, List<StoredFile> files) {
        Whole {
            files = List.copyOf(files);
        }
    }
}
