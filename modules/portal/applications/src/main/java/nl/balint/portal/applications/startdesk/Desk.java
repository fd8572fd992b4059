package nl.balint.portal.applications.startdesk;

import java.util.Optional;
import nl.balint.cms.security.Rights;
import nl.balint.cms.security.Visitor;
import nl.balint.portal.applications.deeds.Actors;
import nl.balint.portal.applications.procedure.Actor;
import nl.balint.portal.applications.procedure.StartState;
import nl.balint.portal.applications.starting.Start;

/**
 * As what somebody in office looks at the start of a group. The secretariat sees what was asked for, the committee what
 * was laid before it, the board what was laid before the board.
 */
record Desk(Rights rights, Visitor visitor) {

    boolean isOffice() {
        return rights.may(visitor, Actors.HANDLE);
    }

    boolean isCommittee() {
        return rights.may(visitor, Actors.ADVISE);
    }

    boolean isBoard() {
        return rights.may(visitor, Actors.DECIDE);
    }

    boolean sees(Start start) {
        boolean isThere = !start.number().isEmpty() && !(start.state() instanceof StartState.StartAnonymised);
        return isThere
                && (isOffice()
                        || (isCommittee() && wasIn(start, StartState.AwaitingAdvice.class))
                        || (isBoard() && wasIn(start, StartState.AwaitingDecision.class)));
    }

    /** Whether what the committee writes is for these eyes. */
    boolean readsAdvice() {
        return isCommittee() || isBoard();
    }

    /** As what they do such an act. */
    Optional<Actor> actor(Actor.Kind kind) {
        String id = visitor.userId();
        return switch (kind) {
            case OFFICE -> isOffice() ? Optional.of(Actor.office(id)) : Optional.empty();
            case COMMITTEE -> isCommittee() ? Optional.of(Actor.committee(id)) : Optional.empty();
            case BOARD -> isBoard() ? Optional.of(Actor.board(id)) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static boolean wasIn(Start start, Class<? extends StartState> state) {
        return start.way().stream().anyMatch(step -> step.state().equals(state.getSimpleName()));
    }
}
