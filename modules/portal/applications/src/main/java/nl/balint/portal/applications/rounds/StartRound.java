package nl.balint.portal.applications.rounds;

import java.time.Clock;
import java.time.Duration;
import nl.balint.portal.applications.deeds.Starting;
import nl.balint.portal.applications.procedure.Actor;
import nl.balint.portal.applications.procedure.StartAct;
import nl.balint.portal.applications.procedure.StartState;
import nl.balint.portal.applications.starting.Start;
import nl.balint.portal.applications.starting.Starts;

/**
 * Erases what was kept of starts of groups: who it was about, four weeks after the end; all of a form that nobody asked
 * recognition with, after thirty days.
 */
public final class StartRound {

    private static final Duration UNASKED = Duration.ofDays(30);

    private final Starts starts;
    private final Starting starting;
    private final Clock clock;

    public StartRound(Starts starts, Starting starting, Clock clock) {
        this.starts = starts;
        this.starting = starting;
        this.clock = clock;
    }

    /**
     * Erases what is due; the procedure refuses what is not.
     *
     * @return how many went
     */
    public int run() {
        int gone = 0;
        for (Start start : starts.list()) {
            StartState state = start.state();
            boolean isUnasked = state instanceof StartState.Initiative
                    && state.since().plus(UNASKED).isBefore(clock.instant());
            boolean isEnded = !state.isOpen() && !(state instanceof StartState.StartAnonymised);
            StartAct act = isUnasked ? new StartAct.WithdrawStart() : new StartAct.AnonymiseStart();
            if ((isUnasked || isEnded)
                    && starting.act(Actor.HOUSE, start.id(), act, "").isDone()) {
                gone++;
            }
        }
        return gone;
    }
}
