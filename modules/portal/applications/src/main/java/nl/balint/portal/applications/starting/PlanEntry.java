package nl.balint.portal.applications.starting;

import java.time.DayOfWeek;
import java.util.List;
import nl.balint.cms.content.Node;
import nl.balint.portal.applications.Lists;
import nl.balint.portal.members.Entry;
import nl.balint.portal.members.GroupPlace;

/** A plan to a node and back. */
final class PlanEntry {

    private static final String PARTICIPANTS = "participants";

    private PlanEntry() {}

    static void write(Entry file, Plan plan) {
        Entry entry = file.anew("plan");
        Plan.Idea idea = plan.idea();
        entry.put("name", plan.applicant().name())
                .put("email", plan.applicant().email())
                .put("role", plan.applicant().profession())
                .put("phone", plan.phone())
                .put("groupName", idea.name())
                .put("town", idea.town())
                .put("postcode", idea.postcode())
                .put("form", idea.form())
                .put("rhythm", idea.rhythm())
                .put("year", idea.year())
                .put("mentor", idea.wantsMentor())
                .put("leaderName", plan.leader().name())
                .put("leaderEmail", plan.leader().email())
                .put("coLeaderName", plan.coLeader().name())
                .put("coLeaderEmail", plan.coLeader().email())
                .put("reason", plan.reason())
                .put("remarks", plan.remarks());
        writeParticipants(entry.node(), plan.participants());
        Lists.put(
                entry.node(), "days", idea.days().stream().map(DayOfWeek::name).toList());
        Lists.put(entry.node(), "done", plan.done());
    }

    static void writeParticipants(Node plan, List<Participant> participants) {
        Lists.put(
                plan, PARTICIPANTS, participants.stream().map(Participant::line).toList());
    }

    static Plan read(Node node) {
        Entry entry = new Entry(node);
        return new Plan(
                new Participant(entry.text("name"), "", entry.text("email"), "", entry.text("role")),
                entry.text("phone"),
                new Plan.Idea(
                        entry.text("groupName"),
                        entry.text("town"),
                        entry.text("postcode"),
                        entry.choice("form", GroupPlace.Form.ON_SITE),
                        Lists.texts(node, "days").stream()
                                .map(DayOfWeek::valueOf)
                                .toList(),
                        entry.text("rhythm"),
                        entry.text("year"),
                        entry.flag("mentor")),
                Participant.of(entry.text("leaderName"), entry.text("leaderEmail")),
                Participant.of(entry.text("coLeaderName"), entry.text("coLeaderEmail")),
                entry.text("reason"),
                Participant.read(String.join("\n", Lists.texts(node, PARTICIPANTS))),
                Lists.texts(node, "done"),
                entry.text("remarks"));
    }
}
