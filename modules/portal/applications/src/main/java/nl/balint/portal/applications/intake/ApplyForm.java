package nl.balint.portal.applications.intake;

import java.time.DayOfWeek;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import nl.balint.cms.content.Content;
import nl.balint.cms.submissions.FormReceiver;
import nl.balint.cms.submissions.Received;
import nl.balint.cms.submissions.Submission;
import nl.balint.portal.applications.Addresses;
import nl.balint.portal.applications.Applications;
import nl.balint.portal.applications.Message;
import nl.balint.portal.applications.NewApplication;
import nl.balint.portal.applications.Wishes;
import nl.balint.portal.applications.deeds.Joining;
import nl.balint.portal.applications.procedure.Actor;
import nl.balint.portal.members.Address;
import nl.balint.portal.members.BigRegistration;
import nl.balint.portal.members.Contact;
import nl.balint.portal.members.Groups;
import nl.balint.portal.members.Member;
import nl.balint.portal.members.PersonName;
import nl.balint.portal.members.Practice;
import nl.balint.portal.members.Standing;

/**
 * Makes an application of what somebody filled in on the form {@code aanmelden}, in the save that takes it in. What
 * helps the secretariat to find a group and has no field of its own becomes the first note of the file.
 */
public final class ApplyForm implements FormReceiver {

    public static final String FORM = "aanmelden";

    /** The questions of the method, for leaders only. */
    private static final List<String> QUESTIONS = List.of("who", "whyDoctor", "expect", "whyNow", "learn");

    private static final List<String> TOLD = List.of("place", "dayparts", "avoid", "waiting");
    private static final int DIGITS = 4;

    private final Applications applications;
    private final Joining joining;
    private final Groups groups;
    private final UnaryOperator<String> texts;

    /**
     * Makes it.
     *
     * @param texts what people read, by its key
     */
    public ApplyForm(Applications applications, Joining joining, Groups groups, UnaryOperator<String> texts) {
        this.applications = applications;
        this.joining = joining;
        this.groups = groups;
        this.texts = texts;
    }

    @Override
    public Received receive(Content system, Submission submission) {
        Member person = person(submission);
        if (person.name().surname().core().isEmpty()) {
            return Received.refused("lastName", "applications.intake.no-name");
        }
        boolean isNew = applications.findSubmission(system, submission.id()).isEmpty();
        String id = joining.send(
                system,
                new NewApplication(
                        person, wishes(submission), answers(submission), submission.flag("keepYear"), submission.id()));
        String told = told(submission);
        if (isNew && !told.isEmpty()) {
            applications.note(system, id, new Message(submission.at(), Actor.Kind.APPLICANT, "", told));
        }
        return Received.at(Addresses.SENT);
    }

    private Member person(Submission submission) {
        PersonName name = PersonName.of(
                        submission.text("firstName"), submission.text("prefix"), submission.text("lastName"))
                .withInitials(submission.text("initials"))
                .withAddress(submission.text("title"));
        Address work = new Address("", "", "", submission.text("practicePostcode"), submission.text("practicePlace"));
        return Member.of("", name, new Contact(submission.text("email"), submission.text("phone")))
                .withPractice(new Practice(submission.text("practice"), work, "", submission.text("hagro")))
                .withStanding(new Standing("", profession(submission), ""))
                .withRegistrations(submission
                        .find("big")
                        .map(number -> List.of(BigRegistration.of(number)))
                        .orElseGet(List::of));
    }

    private String profession(Submission submission) {
        return submission.find("otherProfession").orElseGet(() -> choice("profession", submission.text("profession")));
    }

    private Wishes wishes(Submission submission) {
        Wishes wishes = new Wishes(
                submission.list("groups"),
                submission.text("way").equals("area") ? around(submission) : "",
                submission.find("radius").map(Integer::valueOf).orElse(Wishes.NONE.radius()),
                submission.list("days").stream()
                        .map(day -> DayOfWeek.valueOf(day.toUpperCase(Locale.ROOT)))
                        .collect(Collectors.toSet()),
                submission.flag("nameToGroup"));
        return submission.flag("online") ? wishes.withOnline() : wishes;
    }

    /**
     * The four digits of the postcode, or else those of a group in the place that was named, or of the working place.
     */
    private String around(Submission submission) {
        String place = submission.text("place");
        return submission
                .find("postcode")
                .or(() -> groups.list().stream()
                        .filter(group -> group.place().town().equalsIgnoreCase(place))
                        .map(group -> group.place().postcode())
                        .filter(postcode -> !postcode.isEmpty())
                        .findFirst())
                .or(() -> submission.find("practicePostcode"))
                .map(postcode -> postcode.substring(0, DIGITS))
                .orElse("");
    }

    private static Map<String, String> answers(Submission submission) {
        Map<String, String> answers = new LinkedHashMap<>();
        QUESTIONS.forEach(question -> submission.find(question).ifPresent(text -> answers.put(question, text)));
        return answers;
    }

    /** One line for each answer: "Liever niet met: …". */
    private String told(Submission submission) {
        return TOLD.stream()
                .filter(question -> submission.find(question).isPresent())
                .map(question -> texts.apply("applications.told." + question) + said(submission, question))
                .collect(Collectors.joining("\n"));
    }

    private String said(Submission submission, String question) {
        if (submission.flag(question)) {
            return "";
        }
        return ": "
                + submission.list(question).stream()
                        .map(value -> question.equals("dayparts") ? choice(question, value) : value)
                        .collect(Collectors.joining(", "));
    }

    private String choice(String question, String value) {
        return texts.apply("form." + FORM + "." + question + "." + value);
    }
}
