package nl.balint.portal.applications.office;

import java.time.DayOfWeek;
import java.time.Instant;
import java.util.List;
import nl.balint.portal.applications.forms.Possible;
import nl.balint.portal.applications.procedure.Actor;

/**
 * An application as the secretariat sees it: all but what was told for leaders only.
 *
 * @param handler the name of whoever looks after it; empty for nobody
 * @param person who it is, and how to reach them
 * @param keptUntil held until that day, written {@code 2027-05-01}; empty when it is not held
 */
record Dossier(
        Row row,
        String handler,
        Person person,
        Wished wished,
        List<Step> way,
        List<Check> checks,
        List<Said> thread,
        List<Said> notes,
        List<Possible> acts,
        List<Match> matches,
        String keptUntil) {

    /**
     * Who applies.
     *
     * @param memberId the person in the register that they became; empty for none
     */
    record Person(
            String name,
            String email,
            String phone,
            String profession,
            String practice,
            String address,
            String hagro,
            List<String> registrations,
            String memberId) {}

    /** What they would like: groups by name, the dearest first. */
    record Wished(
            List<String> groups,
            String postcode,
            int radius,
            List<DayOfWeek> days,
            boolean mayBeNamed,
            boolean online) {}

    /** A step on the way: the act by its name, the state that came of it, the group that it was about. */
    record Step(Instant at, String act, String state, String group) {}

    /**
     * Something to look at before a group is asked.
     *
     * @param name of its text
     * @param good whether it is in order
     * @param found what it is about: other records, with their addresses
     */
    record Check(String name, boolean good, List<Found> found) {}

    /** Another record that may be of the same person. */
    record Found(String label, String address) {}

    /** What somebody wrote; name is empty for the applicant and the house. */
    record Said(Instant at, Actor.Kind by, String name, String text) {}

    /**
     * A group that could be asked.
     *
     * @param kilometres as the crow flies; -1 when not known
     * @param acquaintance whether somebody there may know the applicant
     * @param way where a button sends it: to ask the group, to offer a seat, or to add it to what is wished
     */
    record Match(
            String id,
            String name,
            String town,
            long kilometres,
            List<DayOfWeek> days,
            boolean day,
            int free,
            boolean chosen,
            boolean acquaintance,
            String way) {}
}
