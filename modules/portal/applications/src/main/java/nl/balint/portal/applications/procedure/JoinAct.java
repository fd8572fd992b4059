package nl.balint.portal.applications.procedure;

import java.time.LocalDate;
import java.util.Set;
import nl.balint.portal.members.GroupDetails;

/** What somebody does with an application for a group. What is said with it is kept beside it, in the thread. */
public sealed interface JoinAct {

    /** The applicant keeps what was written so far. */
    record SaveDraft() implements JoinAct {}

    /** The applicant sends it. */
    record Submit() implements JoinAct {}

    /** The applicant pushes the button behind the link in the mail. */
    record Confirm() implements JoinAct {}

    /** The applicant asks for another link. */
    record AskLink() implements JoinAct {}

    /** The house sees that the link was not used in time. */
    record LetLinkExpire() implements JoinAct {}

    /** The secretariat takes it up, or somebody else there takes it over. */
    record TakeUp() implements JoinAct {}

    /** The secretariat asks the applicant something; the clock stands still. */
    record Ask() implements JoinAct {}

    /** The applicant answers; the clock goes on. */
    record Answer() implements JoinAct {}

    /** The applicant would like that group too, or agrees to it. */
    record AddGroup(String groupId) implements JoinAct {}

    /** The secretariat asks a group. */
    record Propose(String groupId) implements JoinAct {}

    /** The leaders want to meet the applicant. */
    record Meet() implements JoinAct {}

    /** The leaders say that it cannot be. */
    record Decline(NoBecause because) implements JoinAct {}

    /** The secretariat asks the group no longer, such as when it has nobody left who answers. */
    record TakeBack() implements JoinAct {}

    /** Why a group says no; the applicant reads only that it does not fit now. */
    enum NoBecause {
        NO_SEAT,
        DOES_NOT_FIT
    }

    /** The house sees that nobody answered in time. */
    record NoteLateness() implements JoinAct {}

    /** The leaders tell how the meeting was; when it fits, the group decides. */
    record ReportMeeting(Result result, LocalDate from, Electorate electorate) implements JoinAct {
        /** Who may vote is filled in when it is done. */
        public static ReportMeeting of(Result result, LocalDate from) {
            return new ReportMeeting(result, from, Electorate.UNKNOWN);
        }
    }

    /** How a meeting was. */
    enum Result {
        FITS,
        DOES_NOT_FIT
    }

    /** By which rule a group decides, and who votes, by id. */
    record Electorate(GroupDetails.Rule rule, Set<String> voters) {
        public static final Electorate UNKNOWN = new Electorate(GroupDetails.Rule.LEADERS, Set.of());

        public Electorate {
            voters = Set.copyOf(voters);
        }
    }

    /** A member of the group votes. */
    record Vote(Ballot.Choice choice) implements JoinAct {}

    /** The ballot is counted. */
    record CloseBallot() implements JoinAct {}

    /** The leaders or the secretariat choose another first day. */
    record ChangeStart(LocalDate from) implements JoinAct {}

    /** Somebody writes to the other; the clock goes on. */
    record Write() implements JoinAct {}

    /** The applicant takes the seat. */
    record TakeSeat(Statements statements, Seat seat) implements JoinAct {
        /** Whether there is a seat is found out when it is done. */
        public static TakeSeat agreeing(Statements statements) {
            return new TakeSeat(statements, Seat.FREE);
        }
    }

    /** What the applicant agrees to. */
    record Statements(boolean year, boolean price, boolean rules, boolean confidentiality) {
        public static final Statements ALL = new Statements(true, true, true, true);

        boolean areComplete() {
            return year && price && rules && confidentiality;
        }
    }

    /** Whether there is one at that very moment. */
    enum Seat {
        FREE,
        GONE
    }

    /** On the waiting list. */
    record PutOnWaitingList() implements JoinAct {}

    /** A seat comes free for somebody who waits. */
    record OfferSeat(String groupId) implements JoinAct {}

    /** The applicant wants the seat. */
    record TakeOffer() implements JoinAct {}

    /** The applicant goes on waiting. */
    record RefuseOffer() implements JoinAct {}

    /** The house sees that an offer was not answered. */
    record LetOfferLapse() implements JoinAct {}

    /** The applicant wants to wait for another year. */
    record RenewWaiting() implements JoinAct {}

    /** The house sees that somebody waited long enough. */
    record EndWaiting() implements JoinAct {}

    /** The applicant does not want to any more. */
    record Withdraw() implements JoinAct {}

    /** The secretariat says no. */
    record Reject(JoinState.Reason reason) implements JoinAct {}

    /** The secretariat keeps it until that day, whatever the terms say. */
    record Hold(LocalDate until) implements JoinAct {}

    /** The house erases what tells who it was about. */
    record Anonymise() implements JoinAct {}
}
