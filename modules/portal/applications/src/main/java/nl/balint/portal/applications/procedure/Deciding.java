package nl.balint.portal.applications.procedure;

import java.time.Instant;
import java.time.LocalDate;
import nl.balint.cms.workflow.Terms;
import nl.balint.portal.applications.procedure.JoinState.Deliberation;
import nl.balint.portal.applications.procedure.JoinState.InHandling;
import nl.balint.portal.applications.procedure.JoinState.Placeable;
import nl.balint.portal.applications.procedure.ProcedureTable.Turn;

/** A group decides, by its rule and in secret. */
final class Deciding {

    private Deciding() {}

    static Step<JoinCase> vote(JoinCase file, Deliberation state, JoinAct.Vote act, Turn turn) {
        String voter = turn.actor().userId();
        if (!turn.actor().isOf(state.groupId())) {
            return Step.refused(Refusal.OTHER_GROUP);
        }
        if (Terms.isOver(state.ballot().until(), turn.at())) {
            return Step.refused(Refusal.BALLOT_OVER);
        }
        if (!state.ballot().voters().contains(voter)) {
            return Step.refused(Refusal.NO_VOTER);
        }
        Ballot ballot = state.ballot().with(voter, act.choice());
        return file.to(new Deliberation(state.since(), state.groupId(), ballot, state.from()));
    }

    static Step<JoinCase> closeBallot(JoinCase file, Deliberation state, JoinAct act, Turn turn) {
        boolean isTheirs =
                turn.actor().kind() == Actor.Kind.HOUSE || turn.actor().isOf(state.groupId());
        if (!isTheirs) {
            return Step.refused(Refusal.OTHER_GROUP);
        }
        if (!state.ballot().isOver(turn.at())) {
            return Step.refused(Refusal.TOO_EARLY);
        }
        return switch (state.ballot().count()) {
            case ADMITTED -> admitted(file, state.groupId(), state.from(), turn);
            case NOT_ADMITTED -> Choosing.next(file, state.groupId(), turn);
            case UNDECIDED ->
                file.to(
                        new InHandling(turn.at(), ""),
                        new Effect.SettleTasks(),
                        new Effect.GiveTask(TaskKind.HANDLE, TaskKind.OFFICE, Terms.afterDays(turn.at(), 1)));
        };
    }

    /** The group said yes: that is the decision, and the clock stops. */
    static Step.Moved<JoinCase> admitted(JoinCase file, String groupId, LocalDate from, Turn turn) {
        Instant answerBy = Terms.afterDays(turn.at(), turn.terms().steps().placement());
        return file.withClock(file.clock().stop(turn.at()))
                .to(
                        new Placeable(turn.at(), groupId, from, answerBy),
                        new Effect.SettleTasks(),
                        new Effect.Tell(Letter.PLACEABLE));
    }

    static Step<JoinCase> changeStart(JoinCase file, JoinState state, JoinAct.ChangeStart act, Turn turn) {
        boolean isTheirs =
                turn.actor().kind() == Actor.Kind.OFFICE || turn.actor().isOf(state.groupId());
        if (!isTheirs) {
            return Step.refused(Refusal.OTHER_GROUP);
        }
        if (act.from().isBefore(Terms.day(turn.at()))) {
            return Step.refused(Refusal.PAST_DAY);
        }
        if (state instanceof Deliberation open) {
            return file.to(new Deliberation(open.since(), open.groupId(), open.ballot(), act.from()));
        }
        Placeable placeable = (Placeable) state;
        return file.to(
                new Placeable(placeable.since(), placeable.groupId(), act.from(), placeable.answerBy()),
                new Effect.Tell(Letter.PLACEABLE));
    }
}
