package nl.balint.portal.applications.procedure;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What comes of one act in one state, whoever does it and whenever: where it leads, by whom, or why it is refused. */
record Cell(String state, String act, Map<String, Set<String>> moves, Set<String> refusals) {

    /** An act in a state, at a moment, by somebody. */
    interface Try<S, A, F> {
        Step<F> take(S state, A act, Actor actor, Instant at);
    }

    /** How the state of a case is called. */
    interface NameOfState<F> {
        Object state(F file);
    }

    static <S, A, F> Cell of(
            List<S> states, List<A> acts, List<Instant> moments, Try<S, A, F> attempt, NameOfState<F> names) {
        Map<String, Set<String>> moves = new TreeMap<>();
        Set<String> refusals = new TreeSet<>();
        for (S state : states) {
            for (A act : acts) {
                for (Actor actor : Samples.ACTORS) {
                    for (Instant at : moments) {
                        Step<F> step = attempt.take(state, act, actor, at);
                        if (step instanceof Step.Moved<F> moved) {
                            moves.computeIfAbsent(name(names.state(moved.file())), any -> new TreeSet<>())
                                    .add(actor.kind().name());
                        } else if (step instanceof Step.Refused<F> refused) {
                            refusals.add(refused.why().name());
                        }
                    }
                }
            }
        }
        return new Cell(name(states.get(0)), name(acts.get(0)), moves, refusals);
    }

    static String name(Object thing) {
        return thing.getClass().getSimpleName();
    }

    /** One line of the table. */
    String line() {
        if (moves.isEmpty()) {
            return state + " | " + act + " | - | refused " + String.join(" ", refusals);
        }
        String targets = String.join(
                ", ",
                moves.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey(Comparator.naturalOrder()))
                        .map(move -> move.getKey() + " by " + String.join("+", move.getValue()))
                        .toList());
        return state + " | " + act + " | " + targets + " | else " + String.join(" ", refusals);
    }
}
