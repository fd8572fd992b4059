package nl.balint.portal.applications.intake;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Locale;
import nl.balint.cms.content.Content;
import nl.balint.cms.submissions.FormReceiver;
import nl.balint.cms.submissions.Received;
import nl.balint.cms.submissions.Submission;
import nl.balint.portal.applications.Addresses;
import nl.balint.portal.applications.deeds.Starting;
import nl.balint.portal.applications.starting.Participant;
import nl.balint.portal.applications.starting.Plan;
import nl.balint.portal.applications.starting.StartFile;
import nl.balint.portal.members.GroupPlace;

/** Makes the start of a group of what somebody filled in on the form {@code groep-starten}. */
public final class StartForm implements FormReceiver {

    public static final String FORM = "groep-starten";

    private final Starting starting;

    public StartForm(Starting starting) {
        this.starting = starting;
    }

    @Override
    public Received receive(Content system, Submission submission) {
        List<StartFile> files = submission.files().stream()
                .map(file -> new StartFile(file.question(), file.name(), file.type(), file.content()))
                .toList();
        starting.send(system, plan(submission), files, submission.id());
        return Received.at(Addresses.START_SENT);
    }

    private static Plan plan(Submission submission) {
        return new Plan(
                new Participant(submission.text("name"), "", submission.text("email"), "", submission.text("role")),
                submission.text("phone"),
                new Plan.Idea(
                        submission.text("groupName"),
                        submission.text("place"),
                        submission.text("postcode"),
                        form(submission.text("meeting")),
                        submission.list("day").stream()
                                .map(day -> DayOfWeek.valueOf(day.toUpperCase(Locale.ROOT)))
                                .toList(),
                        submission.text("rhythm"),
                        submission.text("plan"),
                        submission.flag("mentor")),
                Participant.of(submission.text("leaderName"), submission.text("leaderEmail")),
                Participant.of(submission.text("coleaderName"), submission.text("coleaderEmail")),
                submission.text("noColeader"),
                Participant.read(submission.text("participants")),
                submission.list("checklist"),
                submission.text("remarks"));
    }

    private static GroupPlace.Form form(String meeting) {
        return switch (meeting) {
            case "online" -> GroupPlace.Form.ONLINE;
            case "hybrid" -> GroupPlace.Form.HYBRID;
            default -> GroupPlace.Form.ON_SITE;
        };
    }
}
