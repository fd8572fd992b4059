package nl.balint.portal.applications.office;

import java.time.Instant;
import java.time.LocalDate;
import nl.balint.cms.workflow.Terms;
import nl.balint.portal.applications.Application;
import nl.balint.portal.applications.procedure.JoinState;
import nl.balint.portal.applications.procedure.ProcedureClock;
import nl.balint.portal.applications.procedure.ProcedureClock.Colour;
import nl.balint.portal.applications.procedure.ProcedureTerms;

/**
 * How a procedure stands in its time.
 *
 * @param phase "running", "paused", "stopped", or "waits" for a seat
 * @param due the last day of the term
 * @param days that it took, without those on which it stood still
 * @param pausedSince the day since when it stands still; today when it does not
 */
record ClockView(Colour colour, String phase, LocalDate due, int days, LocalDate pausedSince) {

    static ClockView of(Application application, Instant now, ProcedureTerms terms) {
        ProcedureClock clock = application.file().clock();
        Instant paused = clock.isPaused() ? clock.pausedSince() : now;
        return new ClockView(
                clock.colour(now, terms),
                phase(application, clock),
                Terms.day(clock.due(now, terms)),
                clock.netDays(now),
                Terms.day(paused));
    }

    private static String phase(Application application, ProcedureClock clock) {
        if (application.is(JoinState.Waiting.class)) {
            return "waits";
        }
        return clock.isStopped() ? "stopped" : clock.isPaused() ? "paused" : "running";
    }

    /** Whether a day by which it should be done makes no sense any more. */
    boolean isOver() {
        return phase.equals("stopped") || phase.equals("waits");
    }

    boolean isRunning() {
        return phase.equals("running");
    }
}
