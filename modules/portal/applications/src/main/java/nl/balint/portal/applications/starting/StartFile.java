package nl.balint.portal.applications.starting;

import nl.balint.cms.content.Value;

/**
 * A curriculum vitae that came along.
 *
 * @param question of whom it is: {@link #LEADER} or {@link #CO_LEADER}
 * @param name a label, never a place
 * @param type the media type by its content
 */
public record StartFile(String question, String name, String type, Value.Binary content) {

    public static final String LEADER = "leaderCv";
    public static final String CO_LEADER = "coleaderCv";

    /** Of whom it is. */
    @Override
    public String toString() {
        return "StartFile " + question;
    }
}
