package nl.balint.portal.applications.rounds;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import nl.balint.cms.workflow.Terms;
import nl.balint.portal.applications.deeds.Starting;
import nl.balint.portal.applications.procedure.Effect;
import nl.balint.portal.applications.procedure.Letter;
import nl.balint.portal.applications.procedure.ProcedureClock;
import nl.balint.portal.applications.procedure.ProcedureTerms;
import nl.balint.portal.applications.procedure.StartState;
import nl.balint.portal.applications.procedure.TaskKind;
import nl.balint.portal.applications.starting.Start;
import nl.balint.portal.applications.starting.Starts;

/**
 * Reminds those whose turn it is with the start of a group: who asked, the secretariat, the committee, the board. To be
 * done every morning; each reminder is sent once.
 */
public final class StartReminderRound {

    private final Starts starts;
    private final Starting starting;
    private final ProcedureTerms terms;
    private final Times times;
    private final Clock clock;

    /**
     * When to remind, in days.
     *
     * @param supplement after which those are reminded who were asked for a supplement, in order
     * @param advice after how many the committee is reminded
     * @param decision after how many the board is reminded
     */
    public record Times(List<Integer> supplement, int advice, int decision) {
        public static final Times STANDARD = new Times(List.of(14, 45), 10, 10);

        public Times {
            supplement = List.copyOf(supplement);
        }
    }

    public StartReminderRound(Starts starts, Starting starting, ProcedureTerms terms, Times times, Clock clock) {
        this.starts = starts;
        this.starting = starting;
        this.terms = terms;
        this.times = times;
        this.clock = clock;
    }

    public void run() {
        for (Start start : starts.list()) {
            remind(start);
            tellThatItTakesLong(start);
        }
    }

    private void remind(Start start) {
        StartState state = start.state();
        if (state instanceof StartState.Requested) {
            remindOffice(start);
        } else if (state instanceof StartState.SupplementAsked) {
            remindApplicant(start);
        } else if (state instanceof StartState.AwaitingAdvice && days(start) >= times.advice()) {
            remindBody(start, "advice", TaskKind.COMMITTEE);
        } else if (state instanceof StartState.AwaitingDecision && days(start) >= times.decision()) {
            remindBody(start, "decision", TaskKind.BOARD);
        }
    }

    private void remindOffice(Start start) {
        if (Terms.isOver(terms.takenUpBy(start.state().since()), clock.instant())) {
            once(start, "late", late());
        }
    }

    private void remindApplicant(Start start) {
        Due.last(times.supplement(), after -> days(start) >= after)
                .ifPresent(after -> once(start, "supplement-" + after, new Effect.Tell(Letter.START_REMINDER)));
    }

    private void remindBody(Start start, String mark, String role) {
        once(start, mark, new Effect.TellBody(Letter.START_BODY_REMINDER, role), late());
    }

    private void tellThatItTakesLong(Start start) {
        ProcedureClock time = start.file().clock();
        if (time.takesLong(clock.instant(), terms)) {
            starting.once(start.id(), "amber:" + time.started(), List.of(new Effect.TellOffice(Letter.CLOCK_AMBER)));
        }
    }

    private Effect late() {
        return new Effect.GiveTask(TaskKind.START_LATE, TaskKind.OFFICE, Terms.afterDays(clock.instant(), 1));
    }

    private void once(Start start, String mark, Effect... what) {
        Instant since = start.state().since();
        starting.once(start.id(), mark + ":" + since, List.of(what));
    }

    private int days(Start start) {
        return Due.days(start.state().since(), clock.instant());
    }
}
