package nl.balint.portal.documents.emergency;

import java.time.Duration;
import java.time.Instant;

/**
 * One time that somebody from outside a group asked to read its documents.
 *
 * @param groupId the group whose documents it is about
 * @param askedBy the id of who wants to read them
 * @param reason why, as the group is told
 * @param explanation the same in the words of who asked
 */
public record Emergency(
        String id,
        String groupId,
        String askedBy,
        Instant askedAt,
        Reason reason,
        String explanation,
        Standing standing) {

    /** From the moment that another agreed. */
    static final Duration LASTS = Duration.ofMinutes(60);

    /** After this nobody can agree any more. */
    static final Duration WAITS = Duration.ofHours(24);

    /** Why somebody must read what is not theirs. */
    public enum Reason {
        /** The group asked for it. */
        ASKED,
        /** Files are damaged or lost. */
        REPAIR,
        /** Personal data may have come into wrong hands. */
        INCIDENT,
        /** A law or a judge demands it. */
        LAW
    }

    /** How it stands. */
    public sealed interface Standing {

        /** It waits for a second person. */
        record Asked() implements Standing {}

        /** Somebody agreed; the documents are open from then until then, unless it is over sooner. */
        record Agreed(String by, Instant at, Instant until) implements Standing {}

        /** It is over. The id of who ended it; the house itself when its time was up. */
        record Over(String by, Instant at, String agreedBy) implements Standing {}
    }

    /** Whether the documents are open at this instant. */
    public boolean isOpen(Instant now) {
        return standing instanceof Standing.Agreed agreed && now.isBefore(agreed.until());
    }

    /** Whether a second person may still agree. */
    public boolean isWaiting(Instant now) {
        return standing instanceof Standing.Asked && now.isBefore(askedAt.plus(WAITS));
    }

    /** Whether nobody has written down yet that its time is up. */
    boolean isDue(Instant now) {
        return !(standing instanceof Standing.Over) && !isOpen(now) && !isWaiting(now);
    }
}
