package nl.balint.portal.applications.procedure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;

/**
 * Where an application for a group stands, and since when. The Dutch words are in docs/dictionary.md, the moves between
 * them in docs/procedures.md.
 */
public sealed interface JoinState {

    Instant since();

    /** The group whose turn it is; empty when it is no group's. */
    default String groupId() {
        return "";
    }

    /** Whether something can still come of it by itself. */
    default boolean isOpen() {
        return true;
    }

    /** Written, not sent. */
    record Draft(Instant since) implements JoinState {}

    /** Sent; the link in the mail must be used before that moment. */
    record ToConfirm(Instant since, Instant until) implements JoinState {}

    /** With the secretariat, which has to take it up before that moment. */
    record Submitted(Instant since, Instant due) implements JoinState {}

    /** Somebody of the secretariat looks after it. */
    record InHandling(Instant since, String by) implements JoinState {}

    /** A group is asked; its leaders answer before that moment. */
    record Proposed(Instant since, String groupId, Instant answerBy) implements JoinState {}

    /** The group and the applicant get to know each other. */
    record Acquaintance(Instant since, String groupId) implements JoinState {}

    /**
     * The group decides by its rule.
     *
     * @param from the day of the first meeting, if they say yes
     */
    record Deliberation(Instant since, String groupId, Ballot ballot, LocalDate from) implements JoinState {}

    /** The group said yes; the applicant has to say yes before that moment. */
    record Placeable(Instant since, String groupId, LocalDate from, Instant answerBy) implements JoinState {}

    /** The applicant has a seat from that day. */
    record Placed(Instant since, String groupId, LocalDate from) implements JoinState {
        @Override
        public boolean isOpen() {
            return false;
        }
    }

    /**
     * Waits for a seat, until that moment unless it is renewed.
     *
     * @param offer the seat that is offered; {@link Offer#NONE} for none
     * @param admittedBy the group that said yes already, but was full; empty for none
     */
    record Waiting(Instant since, Instant until, Offer offer, String admittedBy) implements JoinState {
        @Override
        public String groupId() {
            return offer.groupId();
        }
    }

    /** A seat that is offered to somebody who waits, until that moment. */
    record Offer(String groupId, Instant until) {
        public static final Offer NONE = new Offer("", Instant.MAX);

        public boolean isMade() {
            return !groupId.isEmpty();
        }
    }

    /** The secretariat said no. */
    record Rejected(Instant since, Reason reason) implements JoinState {
        @Override
        public boolean isOpen() {
            return false;
        }
    }

    /** Why the secretariat says no. A category, for what is written about people is easily too much. */
    enum Reason {
        NO_GROUP_FOUND,
        NOT_ELIGIBLE,
        NO_ANSWER,
        DUPLICATE,
        OTHER
    }

    /** The applicant does not want to any more. */
    record Withdrawn(Instant since) implements JoinState {
        @Override
        public boolean isOpen() {
            return false;
        }
    }

    /** A term passed. */
    record Expired(Instant since, Cause cause) implements JoinState {
        @Override
        public boolean isOpen() {
            return false;
        }
    }

    /** Which term. */
    enum Cause {
        UNCONFIRMED,
        WAITED_LONG
    }

    /** Only what is counted is left. */
    record Anonymised(Instant since) implements JoinState {
        @Override
        public boolean isOpen() {
            return false;
        }
    }

    /** Ended otherwise than by a seat. */
    Set<Class<? extends JoinState>> ENDED = Set.of(Rejected.class, Withdrawn.class, Expired.class);

    /** Those in which the society has received it and nothing is decided. */
    Set<Class<? extends JoinState>> RUNNING = Set.of(
            Submitted.class,
            InHandling.class,
            Proposed.class,
            Acquaintance.class,
            Deliberation.class,
            Placeable.class,
            Waiting.class);
}
