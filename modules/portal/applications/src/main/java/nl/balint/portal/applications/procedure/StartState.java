package nl.balint.portal.applications.procedure;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * Where the start of a group stands, from an idea to its recognition. What comes after that is the state of the group
 * in the register.
 */
public sealed interface StartState {

    Instant since();

    /** Whether something can still come of it. */
    default boolean isOpen() {
        return true;
    }

    /** An idea; those who have it gather what is needed. */
    record Initiative(Instant since) implements StartState {}

    /** Asked for; the secretariat has to take it up. */
    record Requested(Instant since) implements StartState {}

    /** The secretariat looks whether everything is there. */
    record Checking(Instant since, String by) implements StartState {}

    /** Something is missing; the clock stands still. */
    record SupplementAsked(Instant since) implements StartState {}

    /** With the committee; one member may have written an advice already. */
    record AwaitingAdvice(Instant since, List<Advice> given) implements StartState {
        public AwaitingAdvice {
            given = List.copyOf(given);
        }
    }

    /** With the board, which has the advice of two members of the committee. */
    record AwaitingDecision(Instant since, List<Advice> advice) implements StartState {
        public AwaitingDecision {
            advice = List.copyOf(advice);
        }

        /** What the committee says: the more careful of the two. */
        public Verdict verdict() {
            return advice.stream().map(Advice::verdict).max(Verdict::compareTo).orElse(Verdict.POSITIVE);
        }
    }

    /** What a member of the committee says, and who that is. */
    record Advice(Verdict verdict, String motivation, String by) {
        /** Nothing of what it says. */
        @Override
        public String toString() {
            return "Advice[" + verdict + "]";
        }
    }

    /** Yes, yes if, or no. */
    enum Verdict {
        POSITIVE,
        CONDITIONAL,
        NEGATIVE
    }

    /** The group exists; with conditions to meet when the verdict says so. */
    record Recognised(Instant since, Verdict verdict, String motivation) implements StartState {
        @Override
        public boolean isOpen() {
            return false;
        }
    }

    /** The board said no. */
    record NotRecognised(Instant since, String motivation) implements StartState {
        @Override
        public boolean isOpen() {
            return false;
        }
    }

    /** Those who asked do not want to any more. */
    record StartWithdrawn(Instant since) implements StartState {
        @Override
        public boolean isOpen() {
            return false;
        }
    }

    /** Only what is counted is left. */
    record StartAnonymised(Instant since) implements StartState {
        @Override
        public boolean isOpen() {
            return false;
        }
    }

    /** Those in which the society has received it and nothing is decided. */
    Set<Class<? extends StartState>> RUNNING = Set.of(
            Requested.class, Checking.class, SupplementAsked.class, AwaitingAdvice.class, AwaitingDecision.class);

    /** Those in which it has ended, and who it was about is kept for a while. */
    Set<Class<? extends StartState>> ENDED = Set.of(NotRecognised.class, StartWithdrawn.class, Recognised.class);
}
