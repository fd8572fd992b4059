package nl.balint.portal.applications.procedure;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The moves of a procedure, one line each: in which state, by which act, of whom. What has no line is refused.
 *
 * @param <F> the case
 * @param <S> its states
 * @param <A> the acts
 */
final class ProcedureTable<F, S, A> {

    private final List<Line<F, ? extends S, ? extends A>> lines = new ArrayList<>();

    /** Who acts, when, under which terms. */
    record Turn(Actor actor, Instant at, ProcedureTerms terms) {}

    /** What comes of it. */
    interface Move<F, S, A> {
        Step<F> of(F file, S state, A act, Turn turn);
    }

    private record Line<F, S, A>(Class<S> state, Class<A> act, Set<Actor.Kind> by, Move<F, S, A> move) {

        boolean isFor(Object given, Object done) {
            return state.isInstance(given) && act.isInstance(done);
        }

        Step<F> take(F file, Object given, Object done, Turn turn) {
            return move.of(file, state.cast(given), act.cast(done), turn);
        }
    }

    <T extends S, B extends A> void add(Class<T> state, Class<B> act, Set<Actor.Kind> by, Move<F, T, B> move) {
        lines.add(new Line<>(state, act, by, move));
    }

    Step<F> take(F file, S state, A act, Turn turn) {
        List<Line<F, ? extends S, ? extends A>> found =
                lines.stream().filter(line -> line.isFor(state, act)).toList();
        if (found.isEmpty()) {
            return Step.refused(Refusal.WRONG_STATE);
        }
        return found.stream()
                .filter(line -> line.by().contains(turn.actor().kind()))
                .findFirst()
                .map(line -> line.take(file, state, act, turn))
                .orElseGet(() -> Step.refused(Refusal.NOT_YOURS));
    }
}
