package nl.balint.portal.applications.office;

import java.time.Instant;
import java.time.LocalDate;
import nl.balint.cms.workflow.Terms;
import nl.balint.portal.applications.procedure.ProcedureClock;
import nl.balint.portal.applications.procedure.ProcedureClock.Colour;
import nl.balint.portal.applications.procedure.ProcedureTerms;

/**
 * How a procedure stands in its time.
 *
 * @param phase "running", "paused" or "stopped"
 * @param due the last day of the term
 * @param days that it took, without those on which it stood still
 * @param pausedSince the day since when it stands still; today when it does not
 */
record ClockView(Colour colour, String phase, LocalDate due, int days, LocalDate pausedSince) {

    static ClockView of(ProcedureClock clock, Instant now, ProcedureTerms terms) {
        Instant paused = clock.isPaused() ? clock.pausedSince() : now;
        return new ClockView(
                clock.colour(now, terms),
                clock.isStopped() ? "stopped" : clock.isPaused() ? "paused" : "running",
                Terms.day(clock.due(now, terms)),
                clock.netDays(now),
                Terms.day(paused));
    }

    boolean isRunning() {
        return phase.equals("running");
    }
}
