package nl.balint.portal.applications.starting;

import nl.balint.cms.content.Value;

/**
 * A file that belongs to it: a curriculum vitae that came along, the letter with the decision.
 *
 * @param question which it is: {@link #LEADER} and {@link #CO_LEADER} for a curriculum vitae, {@link #DECISION}
 * @param name a label, never a place
 * @param type the media type by its content
 */
public record StartFile(String question, String name, String type, Value.Binary content) {

    public static final String LEADER = "leaderCv";
    public static final String CO_LEADER = "coleaderCv";
    public static final String DECISION = "decision";

    /** Which it is. */
    @Override
    public String toString() {
        return "StartFile " + question;
    }
}
