package nl.balint.cms.publishing;

import java.time.Instant;
import java.util.Locale;
import nl.balint.cms.workflow.Terms;

/**
 * What is to happen with a page at a moment, or happened at one.
 *
 * @param page the id of the page
 * @param who the id of who planned it
 * @param version the text that visitors will see from then on; 0 when the page goes
 * @param set what pages that go together have in common; empty for a page by itself
 * @param failed whether it was due and could not be done
 */
public record Planned(String page, Act act, Instant at, String who, int version, String set, boolean failed) {

    /** What happens. */
    public enum Act {
        /** Visitors see the page from then on. */
        PUBLISH,
        /** Visitors see it no more from then on. */
        OFFLINE,
        /** It went by itself, as planned. */
        EXPIRED
    }

    /** The moment in words, by the Dutch clock, such as "zondag 28 maart 2027 om 03:30". */
    public String words(Locale reader) {
        return LocalMoment.words(at.atZone(Terms.DUTCH_TIME).toLocalDateTime(), reader);
    }

    boolean isDue(Instant now) {
        return act != Act.EXPIRED && !failed && !at.isAfter(now);
    }

    Planned as(Act changed) {
        return new Planned(page, changed, at, who, version, set, failed);
    }

    Planned asFailed() {
        return new Planned(page, act, at, who, version, set, true);
    }
}
