package nl.balint.portal.applications.procedure;

import java.util.Locale;

/** The mails of the procedures. The name of the template is the word in small letters. */
public enum Letter {
    CONFIRM,
    RECEIVED,
    NEW_APPLICATION,
    QUESTION,
    QUESTION_REMINDER,
    MESSAGE,
    FOR_YOUR_GROUP,
    GROUP_REMINDER,
    MEETING,
    NEXT_GROUP,
    TAKEN_BACK,
    LEADER_LEFT,
    LEADERS_GONE,
    PLACEABLE,
    WELCOME,
    GROUP_FULL,
    ON_WAITING_LIST,
    OFFER,
    OFFER_LAPSED,
    RENEW_WAITING,
    WITHDRAWN,
    WITHDRAWN_FROM_GROUP,
    REJECTED,
    CLOCK_AMBER,
    CLOCK_DIGEST,
    START_CONFIRM,
    START_NEW,
    START_RECEIVED,
    START_QUESTION,
    START_MESSAGE,
    START_REMINDER,
    START_ADVICE,
    START_FOR_COMMITTEE,
    START_FOR_BOARD,
    START_BODY_REMINDER,
    START_DECISION,
    START_RECOGNISED,
    START_REJECTED,
    START_WITHDRAWN;

    /** As in {@code applications:mails/for-your-group}. */
    public String template() {
        return "applications:mails/" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
