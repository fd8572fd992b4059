package nl.balint.portal.applications.group;

import java.time.Instant;
import java.time.LocalDate;
import nl.balint.portal.applications.Application;
import nl.balint.portal.applications.Regions;
import nl.balint.portal.applications.procedure.Ballot;
import nl.balint.portal.applications.procedure.JoinState;
import nl.balint.portal.members.GroupDetails;

/**
 * A ballot as somebody who votes sees it: their own vote and no other.
 *
 * @param name of whom it is about; empty when the applicant did not agree to that
 * @param region where they work, roughly; empty when nobody knows
 * @param from the first day, if the group says yes
 * @param own what the voter said; empty for nothing yet
 * @param voted how many did, of so many voters
 * @param over whether it can be counted
 */
record BallotView(
        String id,
        String name,
        String region,
        GroupDetails.Rule rule,
        LocalDate from,
        Instant until,
        String own,
        int voted,
        int voters,
        boolean over) {

    static BallotView of(
            Application application, JoinState.Deliberation state, String voter, Regions regions, Instant now) {
        Ballot ballot = state.ballot();
        boolean isNamed = application.wishes().mayBeNamed();
        return new BallotView(
                application.id(),
                isNamed ? application.person().name().full() : "",
                regions.province(application),
                ballot.rule(),
                state.from(),
                ballot.until(),
                ballot.votes().containsKey(voter) ? ballot.votes().get(voter).name() : "",
                ballot.votes().size(),
                ballot.voters().size(),
                ballot.isOver(now));
    }
}
