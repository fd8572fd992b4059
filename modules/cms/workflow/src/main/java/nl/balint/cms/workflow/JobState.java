package nl.balint.cms.workflow;

import java.time.Instant;

/**
 * How a job fares.
 *
 * @param last when it last went well; when it never did: since when the clock knows it
 * @param next when it runs next
 * @param failures how often in a row it failed since then
 * @param fault the kind of the last failure; empty when it went well
 */
public record JobState(String name, Schedule schedule, Instant last, Instant next, int failures, String fault) {

    public boolean isWell() {
        return failures == 0;
    }
}
