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
 */
public record NewTask(String kind, String whom, String subject, String address, Instant due) {

    public NewTask {
        if (!address.startsWith("/")) {
            throw new IllegalArgumentException("A task is done at a local address, not " + address);
        }
    }
}
