package nl.balint.portal.applications.rounds;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import nl.balint.cms.workflow.Terms;
import nl.balint.portal.applications.Application;
import nl.balint.portal.applications.Applications;
import nl.balint.portal.applications.deeds.Joining;
import nl.balint.portal.applications.procedure.Actor;
import nl.balint.portal.applications.procedure.JoinAct;
import nl.balint.portal.applications.procedure.JoinState;

/** Looks which terms have passed, and lets happen what then happens. To be done every hour; twice does no harm. */
public final class TermRound {

    private final Applications applications;
    private final Joining joining;
    private final Clock clock;

    public TermRound(Applications applications, Joining joining, Clock clock) {
        this.applications = applications;
        this.joining = joining;
        this.clock = clock;
    }

    public void run() {
        for (Application application : applications.list()) {
            due(application).ifPresent(act -> joining.act(Actor.HOUSE, application.id(), act));
        }
    }

    private Optional<JoinAct> due(Application application) {
        Instant now = clock.instant();
        JoinState state = application.state();
        if (state instanceof JoinState.ToConfirm open && now.isAfter(open.until())) {
            return Optional.of(new JoinAct.LetLinkExpire());
        }
        if (state instanceof JoinState.Deliberation open && open.ballot().isOver(now)) {
            return Optional.of(new JoinAct.CloseBallot());
        }
        if (state instanceof JoinState.Waiting open) {
            return due(open, now);
        }
        return isNewlyLate(application, now) ? Optional.of(new JoinAct.NoteLateness()) : Optional.empty();
    }

    private static Optional<JoinAct> due(JoinState.Waiting open, Instant now) {
        if (open.offer().isMade() && Terms.isOver(open.offer().until(), now)) {
            return Optional.of(new JoinAct.LetOfferLapse());
        }
        return Terms.isOver(open.until(), now) ? Optional.of(new JoinAct.EndWaiting()) : Optional.empty();
    }

    /** Late, and nobody noted it since it came into this state. */
    private static boolean isNewlyLate(Application application, Instant now) {
        return term(application.state()).filter(end -> Terms.isOver(end, now)).isPresent()
                && application.way().stream()
                        .noneMatch(passage -> passage.act().equals("NoteLateness")
                                && !passage.at().isBefore(application.state().since()));
    }

    private static Optional<Instant> term(JoinState state) {
        if (state instanceof JoinState.Submitted open) {
            return Optional.of(open.due());
        }
        if (state instanceof JoinState.Proposed open) {
            return Optional.of(open.answerBy());
        }
        return state instanceof JoinState.Placeable open ? Optional.of(open.answerBy()) : Optional.empty();
    }
}
