package nl.balint.portal.applications.rounds;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.balint.portal.applications.Application;
import nl.balint.portal.applications.Applications;
import nl.balint.portal.applications.deeds.Joining;
import nl.balint.portal.applications.procedure.Actor;
import nl.balint.portal.applications.procedure.JoinAct;
import nl.balint.portal.applications.procedure.JoinProcedure;
import nl.balint.portal.applications.procedure.JoinState;
import nl.balint.portal.applications.procedure.Refusal;
import nl.balint.portal.applications.procedure.Step;

/** Erases what has been kept long enough. What it would do can be looked at before. */
public final class RetentionRound {

    private final Applications applications;
    private final JoinProcedure procedure;
    private final Joining joining;
    private final Clock clock;

    /**
     * An application that has ended.
     *
     * @param number its number; empty when it was never confirmed
     * @param held whether its term is over, but somebody wants it to be kept
     */
    public record Ended(String id, String number, Instant since, boolean held) {}

    public RetentionRound(Applications applications, JoinProcedure procedure, Joining joining, Clock clock) {
        this.applications = applications;
        this.procedure = procedure;
        this.joining = joining;
        this.clock = clock;
    }

    /** What goes at the next run, and what would if it were not held. Nothing is changed. */
    public List<Ended> look() {
        return applications.list().stream()
                .flatMap(application -> look(application).stream())
                .toList();
    }

    /**
     * Erases what is due.
     *
     * @return how many went
     */
    public int run() {
        int gone = 0;
        for (Ended ended : look()) {
            if (!ended.held()
                    && joining.act(Actor.HOUSE, ended.id(), new JoinAct.Anonymise())
                            .isDone()) {
                gone++;
            }
        }
        return gone;
    }

    private Optional<Ended> look(Application application) {
        JoinState state = application.state();
        if (state.isOpen() || state instanceof JoinState.Anonymised) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        Step<?> step = procedure.take(application.file(), new JoinAct.Anonymise(), Actor.HOUSE, now);
        boolean held = step instanceof Step.Refused<?> refused && refused.why() == Refusal.HELD;
        return step.isDone() || held
                ? Optional.of(new Ended(application.id(), application.number(), state.since(), held))
                : Optional.empty();
    }
}
