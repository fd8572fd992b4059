package nl.balint.portal.applications.procedure;

import java.time.Instant;
import java.util.List;
import nl.balint.cms.workflow.Terms;
import nl.balint.portal.applications.procedure.JoinCase.Keeping;
import nl.balint.portal.applications.procedure.JoinState.Anonymised;
import nl.balint.portal.applications.procedure.JoinState.Expired;
import nl.balint.portal.applications.procedure.JoinState.Rejected;
import nl.balint.portal.applications.procedure.JoinState.Withdrawn;
import nl.balint.portal.applications.procedure.ProcedureTable.Turn;

/** The applicant stops, the secretariat says no, and in the end nothing is known any more. */
final class Ending {

    private Ending() {}

    static Step<JoinCase> withdraw(JoinCase file, JoinState state, JoinAct act, Turn turn) {
        Step.Moved<JoinCase> done = ended(file, new Withdrawn(turn.at()), turn).and(new Effect.Tell(Letter.WITHDRAWN));
        boolean groupKnows =
                !(state instanceof JoinState.Waiting) && !state.groupId().isEmpty();
        return groupKnows ? done.and(new Effect.TellLeaders(Letter.WITHDRAWN_FROM_GROUP, state.groupId())) : done;
    }

    /** What nobody confirmed was never received: it is gone at once. */
    static Step<JoinCase> wipe(JoinCase file, JoinState state, JoinAct act, Turn turn) {
        return file.to(new Withdrawn(turn.at()), new Effect.Wipe());
    }

    static Step<JoinCase> reject(JoinCase file, JoinState state, JoinAct.Reject act, Turn turn) {
        return ended(file, new Rejected(turn.at(), act.reason()), turn).and(new Effect.Tell(Letter.REJECTED));
    }

    static Step<JoinCase> hold(JoinCase file, JoinState state, JoinAct.Hold act, Turn turn) {
        if (act.until().isBefore(Terms.day(turn.at()))) {
            return Step.refused(Refusal.PAST_DAY);
        }
        return file.withKeeping(new Keeping(file.keeping().consent(), act.until()))
                .stay();
    }

    static Step<JoinCase> anonymise(JoinCase file, JoinState state, JoinAct act, Turn turn) {
        if (file.keeping().isHeld(turn.at())) {
            return Step.refused(Refusal.HELD);
        }
        if (state instanceof Expired expired && expired.cause() == JoinState.Cause.UNCONFIRMED) {
            boolean nightPassed = Terms.day(turn.at()).isAfter(Terms.day(expired.since()));
            return nightPassed
                    ? file.to(new Anonymised(turn.at()), new Effect.Wipe())
                    : Step.refused(Refusal.TOO_EARLY);
        }
        Instant end = file.keeping().end(state.since(), turn.terms());
        if (!Terms.isOver(end, turn.at())) {
            return Step.refused(Refusal.TOO_EARLY);
        }
        JoinCase bare = new JoinCase(file.state(), file.clock(), List.of(), List.of(), Keeping.SHORT);
        return bare.to(new Anonymised(turn.at()), new Effect.Forget());
    }

    private static Step.Moved<JoinCase> ended(JoinCase file, JoinState state, Turn turn) {
        return file.withClock(file.clock().stop(turn.at())).to(state, new Effect.SettleTasks());
    }
}
