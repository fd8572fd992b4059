package nl.balint.portal.applications.starting;

import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.balint.portal.applications.procedure.StartAct.Part;
import nl.balint.portal.members.GroupPlace;

/**
 * What those who want a new group have in mind.
 *
 * @param applicant who asks
 * @param phone empty for none
 * @param leader who will lead the group
 * @param coLeader nobody, without a name, when there is a reason for that
 * @param reason why there is no co-leader
 * @param done what was thought of already, by the words of the checklist
 */
public record Plan(
        Participant applicant,
        String phone,
        Idea idea,
        Participant leader,
        Participant coLeader,
        String reason,
        List<Participant> participants,
        List<String> done,
        String remarks) {

    /** How many people a group begins with. */
    public static final int INTERESTED = 6;

    static final Plan NOTHING = new Plan(
            Participant.of("", ""),
            "",
            new Idea("", "", "", GroupPlace.Form.ON_SITE, List.of(), "", "", false),
            Participant.of("", ""),
            Participant.of("", ""),
            "",
            List.of(),
            List.of(),
            "");

    /**
     * The group as it is thought of.
     *
     * @param days on which it will meet; none when not told
     * @param postcode of the working place, "4461 AB"; empty when not told
     * @param year what the group will do in its first year
     */
    public record Idea(
            String name,
            String town,
            String postcode,
            GroupPlace.Form form,
            List<DayOfWeek> days,
            String rhythm,
            String year,
            boolean wantsMentor) {

        public Idea {
            days = List.copyOf(days);
        }

        /** The four digits; empty when not told. */
        public String digits() {
            return postcode.isEmpty() ? "" : postcode.substring(0, 4);
        }
    }

    public Plan {
        participants = List.copyOf(participants);
        done = List.copyOf(done);
    }

    public Plan withParticipants(List<Participant> changed) {
        return new Plan(applicant, phone, idea, leader, coLeader, reason, changed, done, remarks);
    }

    /** The same without everybody who has such a mail address. */
    Plan without(Predicate<String> address) {
        boolean asked = address.test(applicant.email());
        return new Plan(
                without(applicant, address),
                asked ? "" : phone,
                idea,
                without(leader, address),
                without(coLeader, address),
                reason,
                participants.stream().filter(one -> !address.test(one.email())).toList(),
                done,
                asked ? "" : remarks);
    }

    private static Participant without(Participant one, Predicate<String> address) {
        return address.test(one.email()) ? Participant.of("", "") : one;
    }

    /** Whether somebody with that mail address is part of it. */
    public boolean involves(String email) {
        return !email.isEmpty()
                && Stream.concat(Stream.of(applicant, leader, coLeader), participants.stream())
                        .anyMatch(person -> person.email().equalsIgnoreCase(email));
    }

    /** What is not there yet of what is needed. */
    Set<Part> missing(Set<String> files) {
        Set<Part> missing = EnumSet.noneOf(Part.class);
        boolean hasCoLeader = coLeader.canBeInvited() && files.contains(StartFile.CO_LEADER);
        put(missing, Part.LEADER, leader.canBeInvited());
        put(missing, Part.LEADER_CV, files.contains(StartFile.LEADER));
        put(missing, Part.CO_LEADER_OR_REASON, hasCoLeader || !reason.isBlank());
        put(missing, Part.INTERESTED, participants.size() >= INTERESTED);
        put(missing, Part.PLACE, !idea.town().isBlank());
        put(missing, Part.YEAR_PLAN, !idea.year().isBlank());
        put(missing, Part.PARTICIPANTS, participants.stream().allMatch(Participant::canBeInvited));
        return missing;
    }

    private static void put(Set<Part> missing, Part part, boolean isThere) {
        if (!isThere) {
            missing.add(part);
        }
    }

    /** Nothing of who it is about. */
    @Override
    public String toString() {
        return "Plan";
    }
}
