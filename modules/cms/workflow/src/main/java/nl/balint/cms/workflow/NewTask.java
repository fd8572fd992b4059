package nl.balint.cms.workflow;

import java.time.Instant;

/**
 * Something that somebody is to do.
 *
 * @param kind what is to be done, such as {@code mail.failed}; its text is {@code task.<kind>} in the texts
 * @param whom who may take it: a principal, such as {@code role:secretariaat}, {@code lead:<group>} or
 *     {@code member:<id>}
 * @param subject the id of what it is about; no name, for tasks are listed and mailed
 * @param address where it is done: a local address
 * @param due when it should be done at the latest
 * @param byHand whether who did it says so; otherwise the deed itself ends the task
 */
public record NewTask(String kind, String whom, String subject, String address, Instant due, boolean byHand) {

    public NewTask {
        if (!address.startsWith("/")) {
            throw new IllegalArgumentException("A task is done at a local address, not " + address);
        }
    }

    /** A task that ends by the deed that it asks for. */
    public NewTask(String kind, String whom, String subject, String address, Instant due) {
        this(kind, whom, subject, address, due, false);
    }

    /** A task that ends when somebody says that it is done, such as a telephone call. */
    public NewTask endedByHand() {
        return new NewTask(kind, whom, subject, address, due, true);
    }

    /** Whether it is the same to be done by the same people about the same, wherever and by when. */
    boolean isSame(NewTask other) {
        return kind.equals(other.kind) && whom.equals(other.whom) && subject.equals(other.subject);
    }
}
