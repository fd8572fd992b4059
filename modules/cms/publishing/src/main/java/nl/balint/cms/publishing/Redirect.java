package nl.balint.cms.publishing;

import java.time.Instant;

/**
 * An address at which there is no page, and where who asks for it is sent.
 *
 * @param from a path on the site, such as {@code /tarieven}
 * @param page the id of the page, wherever that is by then; empty when it leads elsewhere
 * @param to a path or a whole address, when it does not lead to a page
 * @param who the id of who made it; {@code system} when it came by itself
 */
public record Redirect(String from, String page, String to, Instant at, String who) {}
