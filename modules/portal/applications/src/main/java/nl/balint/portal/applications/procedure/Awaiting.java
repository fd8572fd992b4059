package nl.balint.portal.applications.procedure;

import java.time.Instant;
import nl.balint.cms.workflow.Terms;
import nl.balint.portal.applications.procedure.JoinState.Expired;
import nl.balint.portal.applications.procedure.JoinState.Offer;
import nl.balint.portal.applications.procedure.JoinState.Waiting;
import nl.balint.portal.applications.procedure.ProcedureTable.Turn;

/** Waiting for a seat. The clock of the procedure does not run meanwhile. */
final class Awaiting {

    private Awaiting() {}

    static Step<JoinCase> begin(JoinCase file, JoinState state, JoinAct act, Turn turn) {
        String admittedBy = state instanceof JoinState.Placeable placeable ? placeable.groupId() : "";
        return waiting(file, admittedBy, turn).and(new Effect.Tell(Letter.ON_WAITING_LIST));
    }

    /** The last seat went to somebody else just now. */
    static Step<JoinCase> full(JoinCase file, String groupId, Turn turn) {
        return waiting(file, groupId, turn).and(new Effect.Tell(Letter.GROUP_FULL));
    }

    static Step<JoinCase> offer(JoinCase file, Waiting state, JoinAct.OfferSeat act, Turn turn) {
        if (file.tried().contains(act.groupId()) || state.offer().isMade()) {
            return Step.refused(Refusal.ALREADY_TRIED);
        }
        Instant until = Terms.afterDays(turn.at(), turn.terms().waiting().offerDays());
        return file.to(with(state, new Offer(act.groupId(), until)), new Effect.Tell(Letter.OFFER));
    }

    static Step<JoinCase> takeOffer(JoinCase file, Waiting state, JoinAct act, Turn turn) {
        if (!state.offer().isMade() || Terms.isOver(state.offer().until(), turn.at())) {
            return Step.refused(Refusal.WRONG_STATE);
        }
        String groupId = state.offer().groupId();
        JoinCase again = file.wanting(groupId).withClock(ProcedureClock.startedAt(turn.at()));
        if (state.admittedBy().equals(groupId)) {
            return Deciding.admitted(again, groupId, Terms.day(turn.at()), turn);
        }
        return Choosing.proposed(again, groupId, turn);
    }

    static Step<JoinCase> refuseOffer(JoinCase file, Waiting state, JoinAct act, Turn turn) {
        return state.offer().isMade() ? declined(file, state) : Step.refused(Refusal.WRONG_STATE);
    }

    static Step<JoinCase> letOfferLapse(JoinCase file, Waiting state, JoinAct act, Turn turn) {
        if (!state.offer().isMade() || !Terms.isOver(state.offer().until(), turn.at())) {
            return Step.refused(Refusal.TOO_EARLY);
        }
        return declined(file, state).and(new Effect.Tell(Letter.OFFER_LAPSED));
    }

    static Step<JoinCase> renew(JoinCase file, Waiting state, JoinAct act, Turn turn) {
        Instant until = Terms.afterMonths(turn.at(), turn.terms().waiting().months());
        return file.to(new Waiting(state.since(), until, state.offer(), state.admittedBy()));
    }

    static Step<JoinCase> end(JoinCase file, Waiting state, JoinAct act, Turn turn) {
        if (!Terms.isOver(state.until(), turn.at())) {
            return Step.refused(Refusal.TOO_EARLY);
        }
        return file.to(
                new Expired(turn.at(), JoinState.Cause.WAITED_LONG),
                new Effect.SettleTasks(),
                new Effect.Tell(Letter.REJECTED));
    }

    /** Goes on waiting for other groups; this one is not offered again. */
    private static Step.Moved<JoinCase> declined(JoinCase file, Waiting state) {
        return file.without(state.offer().groupId()).to(with(state, Offer.NONE));
    }

    private static Step.Moved<JoinCase> waiting(JoinCase file, String admittedBy, Turn turn) {
        Instant until = Terms.afterMonths(turn.at(), turn.terms().waiting().months());
        return file.withClock(file.clock().stop(turn.at()))
                .to(new Waiting(turn.at(), until, Offer.NONE, admittedBy), new Effect.SettleTasks());
    }

    private static Waiting with(Waiting state, Offer offer) {
        return new Waiting(state.since(), state.until(), offer, state.admittedBy());
    }
}
