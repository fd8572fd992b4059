package nl.balint.portal.applications.procedure;

import java.time.Instant;
import java.util.List;
import nl.balint.portal.applications.procedure.JoinCase.Keeping;

/** The start of a group as the procedure knows it. */
public record StartCase(StartState state, ProcedureClock clock, Keeping keeping) {

    public static StartCase initiative(Instant at) {
        return new StartCase(new StartState.Initiative(at), ProcedureClock.NOT_STARTED, Keeping.SHORT);
    }

    StartCase withClock(ProcedureClock changed) {
        return new StartCase(state, changed, keeping);
    }

    StartCase withKeeping(Keeping changed) {
        return new StartCase(state, clock, changed);
    }

    Step.Moved<StartCase> to(StartState changed, Effect... effects) {
        return new Step.Moved<>(new StartCase(changed, clock, keeping), List.of(effects));
    }

    Step.Moved<StartCase> stay(Effect... effects) {
        return new Step.Moved<>(this, List.of(effects));
    }
}
