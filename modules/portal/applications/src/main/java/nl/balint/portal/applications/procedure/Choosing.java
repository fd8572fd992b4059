package nl.balint.portal.applications.procedure;

import java.time.Instant;
import nl.balint.cms.workflow.Terms;
import nl.balint.portal.applications.procedure.JoinState.Acquaintance;
import nl.balint.portal.applications.procedure.JoinState.Deliberation;
import nl.balint.portal.applications.procedure.JoinState.InHandling;
import nl.balint.portal.applications.procedure.JoinState.Proposed;
import nl.balint.portal.applications.procedure.ProcedureTable.Turn;

/** A group is asked, and meets the applicant. */
final class Choosing {

    private Choosing() {}

    static Step<JoinCase> addGroup(JoinCase file, JoinState state, JoinAct.AddGroup act, Turn turn) {
        return file.wanting(act.groupId()).stay();
    }

    static Step<JoinCase> propose(JoinCase file, InHandling state, JoinAct.Propose act, Turn turn) {
        if (!file.chosen().contains(act.groupId())) {
            return Step.refused(Refusal.NOT_CHOSEN);
        }
        return file.tried().contains(act.groupId())
                ? Step.refused(Refusal.ALREADY_TRIED)
                : proposed(file, act.groupId(), turn);
    }

    /** Asks the leaders. Whatever the applicant was asked is not waited for any more. */
    static Step.Moved<JoinCase> proposed(JoinCase file, String groupId, Turn turn) {
        Instant answerBy = Terms.afterDays(turn.at(), turn.terms().steps().answer());
        JoinCase going = file.withClock(file.clock().goOn(turn.at()));
        return going.to(
                new Proposed(turn.at(), groupId, answerBy),
                new Effect.SettleTasks(),
                new Effect.TellLeaders(Letter.FOR_YOUR_GROUP, groupId),
                new Effect.GiveTask(TaskKind.GROUP, TaskKind.leaders(groupId), answerBy));
    }

    static Step<JoinCase> meet(JoinCase file, Proposed state, JoinAct act, Turn turn) {
        if (!turn.actor().isOf(state.groupId())) {
            return Step.refused(Refusal.OTHER_GROUP);
        }
        Instant due = file.clock().due(turn.at(), turn.terms());
        return file.to(
                new Acquaintance(turn.at(), state.groupId()),
                new Effect.SettleTasks(),
                new Effect.Tell(Letter.MEETING),
                new Effect.GiveTask(TaskKind.MEETING, TaskKind.leaders(state.groupId()), due));
    }

    static Step<JoinCase> decline(JoinCase file, Proposed state, JoinAct.Decline act, Turn turn) {
        return turn.actor().isOf(state.groupId())
                ? next(file, state.groupId(), turn)
                : Step.refused(Refusal.OTHER_GROUP);
    }

    /** The secretariat looks for another group. */
    static Step<JoinCase> takeBack(JoinCase file, JoinState state, JoinAct act, Turn turn) {
        return next(file, state.groupId(), turn).and(new Effect.TellLeaders(Letter.TAKEN_BACK, state.groupId()));
    }

    static Step<JoinCase> noteLateness(JoinCase file, Proposed state, JoinAct act, Turn turn) {
        return Beginning.late(file, state.answerBy(), turn);
    }

    static Step<JoinCase> reportMeeting(JoinCase file, Acquaintance state, JoinAct.ReportMeeting act, Turn turn) {
        if (!turn.actor().isOf(state.groupId())) {
            return Step.refused(Refusal.OTHER_GROUP);
        }
        if (act.result() == JoinAct.Result.DOES_NOT_FIT) {
            return next(file, state.groupId(), turn);
        }
        if (act.from().isBefore(Terms.day(turn.at()))) {
            return Step.refused(Refusal.PAST_DAY);
        }
        Instant until = Terms.afterDays(turn.at(), turn.terms().steps().ballot());
        Ballot ballot = Ballot.open(act.electorate().rule(), act.electorate().voters(), until);
        return file.to(
                new Deliberation(turn.at(), state.groupId(), ballot, act.from()),
                new Effect.SettleTasks(),
                new Effect.GiveTask(TaskKind.BALLOT, TaskKind.members(state.groupId()), until));
    }

    /** It does not fit there: back to the secretariat, and the applicant reads no more than that. */
    static Step.Moved<JoinCase> next(JoinCase file, String groupId, Turn turn) {
        Instant due = Terms.afterDays(turn.at(), turn.terms().steps().takeUp());
        return file.without(groupId)
                .to(
                        new InHandling(turn.at(), ""),
                        new Effect.SettleTasks(),
                        new Effect.Tell(Letter.NEXT_GROUP),
                        new Effect.GiveTask(TaskKind.HANDLE, TaskKind.OFFICE, due));
    }
}
