package nl.balint.portal.applications.procedure;

import java.time.LocalDate;
import java.util.Set;

/** What somebody does with the start of a group. */
public sealed interface StartAct {

    /**
     * Those with the idea ask for recognition.
     *
     * @param missing what is not there of what is needed
     */
    record Request(Set<Part> missing) implements StartAct {
        public Request {
            missing = Set.copyOf(missing);
        }
    }

    /** What must be there before the committee looks at it. */
    enum Part {
        LEADER,
        LEADER_CV,
        CO_LEADER_OR_REASON,
        INTERESTED,
        PLACE,
        YEAR_PLAN,
        PARTICIPANTS
    }

    /** The secretariat takes it up. */
    record TakeUpStart() implements StartAct {}

    /** The secretariat asks for what is missing; the clock stands still. */
    record AskSupplement() implements StartAct {}

    /** What was missing comes in; the clock goes on. */
    record Supplement() implements StartAct {}

    /** The secretariat and those who asked write to each other; the clock goes on. */
    record WriteStart() implements StartAct {}

    /** Everything is there; the committee is asked. */
    record FindComplete(Set<Part> missing) implements StartAct {
        public FindComplete {
            missing = Set.copyOf(missing);
        }
    }

    /** The committee advises, with the reasons. */
    record Advise(StartState.Verdict verdict, String motivation) implements StartAct {}

    /**
     * The board decides.
     *
     * @param motivation needed when it deviates from the advice
     * @param mentorId the experienced leader who helps; empty for none yet
     */
    record Decide(StartState.Verdict verdict, String motivation, String mentorId) implements StartAct {}

    /** Those who asked do not want to any more. */
    record WithdrawStart() implements StartAct {}

    /** Kept until that day, whatever the terms say. */
    record HoldStart(LocalDate until) implements StartAct {}

    /** The house erases what tells who it was about. */
    record AnonymiseStart() implements StartAct {}
}
