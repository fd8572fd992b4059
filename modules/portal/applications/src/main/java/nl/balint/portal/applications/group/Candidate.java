package nl.balint.portal.applications.group;

import java.time.DayOfWeek;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import nl.balint.portal.applications.procedure.Actor;

/**
 * Somebody who would like to join, as the leaders of the group see them while it is their turn.
 *
 * @param state the name of its type: {@code Proposed}
 * @param reach how to reach them; empty until the leaders want to meet
 * @param days on which it suits; none for any day
 * @param answers to the questions of the method
 * @param acquaintance whether somebody in the group may know them; who that is, is told to nobody
 * @param said what they and the leaders wrote to each other
 */
record Candidate(
        String id,
        String number,
        String name,
        String state,
        String profession,
        String practice,
        String town,
        Reach reach,
        List<DayOfWeek> days,
        Map<String, String> answers,
        boolean acquaintance,
        List<Said> said) {

    /** Ways to reach somebody. */
    record Reach(String email, String phone) {
        static final Reach NONE = new Reach("", "");
    }

    /** What was written; name is that of the leader, empty for the applicant. */
    record Said(Instant at, Actor.Kind by, String name, String text) {}
}
