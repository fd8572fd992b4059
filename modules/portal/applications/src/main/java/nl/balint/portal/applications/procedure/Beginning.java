package nl.balint.portal.applications.procedure;

import java.time.Instant;
import nl.balint.cms.workflow.Terms;
import nl.balint.portal.applications.procedure.JoinState.Expired;
import nl.balint.portal.applications.procedure.JoinState.InHandling;
import nl.balint.portal.applications.procedure.JoinState.Submitted;
import nl.balint.portal.applications.procedure.JoinState.ToConfirm;
import nl.balint.portal.applications.procedure.ProcedureTable.Turn;

/** From a form to the desk of the secretariat; questions to the applicant. */
final class Beginning {

    private Beginning() {}

    static Step<JoinCase> submit(JoinCase file, JoinState.Draft state, JoinAct act, Turn turn) {
        return link(file, turn);
    }

    static Step<JoinCase> confirm(JoinCase file, ToConfirm state, JoinAct act, Turn turn) {
        if (turn.at().isAfter(state.until())) {
            return Step.refused(Refusal.LINK_EXPIRED);
        }
        Instant due = turn.terms().takenUpBy(turn.at());
        return file.withClock(ProcedureClock.startedAt(turn.at()))
                .to(
                        new Submitted(turn.at(), due),
                        new Effect.GiveNumber(),
                        new Effect.Tell(Letter.RECEIVED),
                        new Effect.TellOffice(Letter.NEW_APPLICATION),
                        new Effect.GiveTask(TaskKind.NEW, TaskKind.OFFICE, due));
    }

    static Step<JoinCase> askLink(JoinCase file, JoinState state, JoinAct act, Turn turn) {
        boolean waitedLong = state instanceof Expired expired && expired.cause() == JoinState.Cause.WAITED_LONG;
        return waitedLong ? Step.refused(Refusal.WRONG_STATE) : link(file, turn);
    }

    static Step<JoinCase> letLinkExpire(JoinCase file, ToConfirm state, JoinAct act, Turn turn) {
        return turn.at().isAfter(state.until())
                ? file.to(new Expired(turn.at(), JoinState.Cause.UNCONFIRMED))
                : Step.refused(Refusal.TOO_EARLY);
    }

    static Step<JoinCase> takeUp(JoinCase file, JoinState state, JoinAct act, Turn turn) {
        Instant due = file.clock().due(turn.at(), turn.terms());
        return file.to(
                new InHandling(turn.at(), turn.actor().userId()),
                new Effect.SettleTasks(),
                new Effect.GiveTask(TaskKind.HANDLE, TaskKind.OFFICE, due));
    }

    static Step<JoinCase> noteLateness(JoinCase file, Submitted state, JoinAct act, Turn turn) {
        return late(file, state.due(), turn);
    }

    static Step<JoinCase> ask(JoinCase file, JoinState state, JoinAct act, Turn turn) {
        if (file.clock().isPaused()) {
            return Step.refused(Refusal.ASKED);
        }
        Instant until = Terms.afterDays(turn.at(), turn.terms().steps().reply());
        return file.withClock(file.clock().pause(turn.at()))
                .stay(
                        new Effect.SettleTask(TaskKind.HANDLE),
                        new Effect.SettleTask(TaskKind.WRITTEN),
                        new Effect.SettleTask(TaskKind.ANSWERED),
                        new Effect.Tell(Letter.QUESTION),
                        new Effect.GiveTask(TaskKind.ASKED, TaskKind.OFFICE, until));
    }

    static Step<JoinCase> answer(JoinCase file, JoinState state, JoinAct act, Turn turn) {
        if (!file.clock().isPaused()) {
            return Step.refused(Refusal.CLOCK);
        }
        JoinCase going = file.withClock(file.clock().resume(turn.at()));
        Step.Moved<JoinCase> answered = going.stay(
                new Effect.SettleTask(TaskKind.ASKED),
                new Effect.GiveTask(TaskKind.ANSWERED, TaskKind.OFFICE, Terms.afterDays(turn.at(), 1)));
        if (!(state instanceof InHandling)) {
            return answered;
        }
        // The days on which it stood still come on top.
        Instant due = going.clock().due(turn.at(), turn.terms());
        return answered.and(new Effect.GiveTask(TaskKind.HANDLE, TaskKind.OFFICE, due));
    }

    /** Whoever did not write is told; a message that was answered waits no longer. */
    static Step<JoinCase> write(JoinCase file, JoinState state, JoinAct act, Turn turn) {
        return turn.actor().kind() == Actor.Kind.APPLICANT
                ? file.stay(new Effect.GiveTask(TaskKind.WRITTEN, TaskKind.OFFICE, Terms.afterDays(turn.at(), 1)))
                : file.stay(
                        new Effect.SettleTask(TaskKind.WRITTEN),
                        new Effect.SettleTask(TaskKind.ANSWERED),
                        new Effect.Tell(Letter.MESSAGE));
    }

    /** A term passed: the secretariat looks what to do. */
    static Step<JoinCase> late(JoinCase file, Instant term, Turn turn) {
        if (!Terms.isOver(term, turn.at())) {
            return Step.refused(Refusal.TOO_EARLY);
        }
        return file.stay(new Effect.GiveTask(TaskKind.LATE, TaskKind.OFFICE, Terms.afterDays(turn.at(), 1)));
    }

    private static Step<JoinCase> link(JoinCase file, Turn turn) {
        Instant until = turn.at().plus(turn.terms().confirm());
        return file.to(new ToConfirm(turn.at(), until), new Effect.Tell(Letter.CONFIRM));
    }
}
