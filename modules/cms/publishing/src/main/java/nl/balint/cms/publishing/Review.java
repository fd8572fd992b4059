package nl.balint.cms.publishing;

import java.time.Instant;
import java.util.List;

/**
 * One or more pages that somebody asked another to look at.
 *
 * @param who the id of who asks
 * @param note what they wrote with it; or empty
 * @param remarks in the order in which they were made
 */
public record Review(
        String id, List<Offered> pages, String who, Instant at, String note, State state, List<Remark> remarks) {

    /** A page with the text that is offered. */
    public record Offered(String page, int version) {}

    /** What somebody said about it, with their id. */
    public record Remark(String who, Instant at, String text) {}

    /** How it stands. */
    public enum State {
        ASKED,
        APPROVED,
        SENT_BACK,
        WITHDRAWN
    }

    public Review {
        pages = List.copyOf(pages);
        remarks = List.copyOf(remarks);
    }

    public boolean isOpen() {
        return state == State.ASKED;
    }
}
