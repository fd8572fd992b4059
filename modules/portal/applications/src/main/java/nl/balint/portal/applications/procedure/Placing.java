package nl.balint.portal.applications.procedure;

import java.time.LocalDate;
import nl.balint.cms.workflow.Terms;
import nl.balint.portal.applications.procedure.JoinState.Placeable;
import nl.balint.portal.applications.procedure.JoinState.Placed;
import nl.balint.portal.applications.procedure.ProcedureTable.Turn;

/** The applicant takes the seat, if it is there still. */
final class Placing {

    private Placing() {}

    static Step<JoinCase> takeSeat(JoinCase file, Placeable state, JoinAct.TakeSeat act, Turn turn) {
        if (!act.statements().areComplete()) {
            return Step.refused(Refusal.STATEMENTS);
        }
        if (act.seat() == JoinAct.Seat.GONE) {
            return Awaiting.full(file, state.groupId(), turn);
        }
        LocalDate today = Terms.day(turn.at());
        LocalDate from = state.from().isBefore(today) ? today : state.from();
        return file.to(
                new Placed(turn.at(), state.groupId(), from),
                new Effect.SettleTasks(),
                new Effect.TakeSeat(state.groupId(), from),
                new Effect.Tell(Letter.WELCOME));
    }

    static Step<JoinCase> noteLateness(JoinCase file, Placeable state, JoinAct act, Turn turn) {
        return Beginning.late(file, state.answerBy(), turn);
    }
}
