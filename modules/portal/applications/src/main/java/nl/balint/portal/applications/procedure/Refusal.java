package nl.balint.portal.applications.procedure;

import java.util.Locale;

/** Why something cannot be done. */
public enum Refusal {
    /** The application stands elsewhere; perhaps somebody else was first. */
    WRONG_STATE,
    /** It is for others to do. */
    NOT_YOURS,
    /** It concerns another group. */
    OTHER_GROUP,
    /** The applicant neither chose the group nor agreed to it. */
    NOT_CHOSEN,
    /** The group answered before. */
    ALREADY_TRIED,
    /** The applicant has a seat in the group already. */
    ALREADY_MEMBER,
    /** The group takes nobody, or has ended. */
    GROUP_CLOSED,
    /** The link is too old. */
    LINK_EXPIRED,
    /** The term runs still. */
    TOO_EARLY,
    /** The ballot is over. */
    BALLOT_OVER,
    /** Others vote. */
    NO_VOTER,
    /** Not every statement was agreed to. */
    STATEMENTS,
    /** An answer is waited for already. */
    ASKED,
    /** No answer is waited for. */
    CLOCK,
    /** Somebody wants it to be kept. */
    HELD,
    /** The day lies behind us. */
    PAST_DAY,
    /** A reason is needed to deviate from the advice. */
    MOTIVATION,
    /** Who is part of it oneself neither advises nor decides. */
    INVOLVED,
    /** Parts of the application are missing. */
    INCOMPLETE;

    /** Under which its text is found. */
    public String key() {
        return "applications.refused." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
