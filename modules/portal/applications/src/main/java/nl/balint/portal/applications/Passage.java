package nl.balint.portal.applications;

import java.time.Instant;

/**
 * A step on the way of an application.
 *
 * @param state the state that it came into, by the name of its type: {@code Proposed}
 * @param act by which act: {@code Propose}
 * @param groupId the group whose turn it was then; empty for none
 */
public record Passage(Instant at, String state, String act, String groupId) {}
