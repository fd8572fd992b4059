package nl.balint.portal.applications.procedure;

import java.time.Instant;
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

    /** With the committee. */
    record AwaitingAdvice(Instant since) implements StartState {}

    /** With the board, which has the advice. */
    record AwaitingDecision(Instant since, Advice advice) implements StartState {}

    /** What the committee says, and who wrote it. */
    record Advice(Verdict verdict, String motivation, String by) {}

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
}
