package nl.balint.portal.applications.startdesk;

import java.time.Instant;
import java.time.LocalDate;
import nl.balint.cms.workflow.Terms;
import nl.balint.portal.applications.procedure.ProcedureClock;
import nl.balint.portal.applications.procedure.ProcedureTerms;
import nl.balint.portal.applications.starting.Start;

/**
 * The start of a group in a list.
 *
 * @param colour how its clock looks; {@code paused} or {@code stopped} when it does not run
 * @param due the last day of the term
 * @param goes once it has ended: the day after which who it was about is erased
 * @param held whether somebody wants it kept
 */
record StartRow(
        String id,
        String number,
        String name,
        String town,
        String state,
        Instant since,
        String colour,
        LocalDate due,
        LocalDate goes,
        boolean held) {

    static StartRow of(Start start, ProcedureTerms terms, Instant now) {
        ProcedureClock clock = start.file().clock();
        String colour = clock.isStopped()
                ? "stopped"
                : clock.isPaused() ? "paused" : clock.colour(now, terms).name();
        return new StartRow(
                start.id(),
                start.number(),
                start.plan().idea().name(),
                start.plan().idea().town(),
                start.state().getClass().getSimpleName(),
                start.state().since(),
                colour,
                Terms.day(clock.due(now, terms)),
                start.file().keeping().lastDay(start.state().since(), terms),
                start.file().keeping().isHeld(now));
    }
}
