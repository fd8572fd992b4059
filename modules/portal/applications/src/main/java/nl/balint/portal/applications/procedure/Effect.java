package nl.balint.portal.applications.procedure;

import java.time.Instant;
import java.time.LocalDate;

/** What is to be done because of an act, in the save of that act. */
public sealed interface Effect {

    /** A mail to the applicant. */
    record Tell(Letter letter) implements Effect {}

    /** A mail to the leaders of a group; it names nobody. */
    record TellLeaders(Letter letter, String groupId) implements Effect {}

    /** A mail to the secretariat; it names nobody. */
    record TellOffice(Letter letter) implements Effect {}

    /** A mail to everybody in an office, such as {@code role:bestuur}; it names nobody. */
    record TellBody(Letter letter, String role) implements Effect {}

    /**
     * Something waits for somebody.
     *
     * @param kind the kind of task, such as {@code application.new}
     * @param whom a principal, such as {@code role:secretariaat}
     */
    record GiveTask(String kind, String whom, Instant due) implements Effect {}

    /** What waited about this application waits no longer. */
    record SettleTasks() implements Effect {}

    /** What waited of that kind about this application waits no longer. */
    record SettleTask(String kind) implements Effect {}

    /** It gets its number. */
    record GiveNumber() implements Effect {}

    /** The applicant gets a seat in the group from that day. */
    record TakeSeat(String groupId, LocalDate from) implements Effect {}

    /** What was decided is written as a letter on paper, and kept in the file. */
    record WriteDecision(StartState.Verdict verdict, String motivation, String mentorId) implements Effect {

        /** Nothing of what it says. */
        @Override
        public String toString() {
            return "WriteDecision[" + verdict + "]";
        }
    }

    /** A group comes to be. */
    record FoundGroup(boolean conditional, String mentorId) implements Effect {}

    /** All that tells who it was about is erased; only what is counted stays. */
    record Forget() implements Effect {}

    /** It is erased as if it had never been. */
    record Wipe() implements Effect {}
}
