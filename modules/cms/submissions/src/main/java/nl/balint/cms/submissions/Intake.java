package nl.balint.cms.submissions;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.balint.cms.content.Conflicts;
import nl.balint.cms.content.Content;
import nl.balint.cms.content.Node;
import nl.balint.cms.content.Value;
import nl.balint.cms.definitions.FormDefinition;
import nl.balint.cms.definitions.Question;
import nl.balint.cms.forms.AskedForm;
import nl.balint.cms.security.Audit;
import nl.balint.cms.security.AuditLine;
import nl.balint.cms.security.Seals;

/**
 * Takes a form in, once. The name of its record is made from the key of the filling and all that was filled in: who
 * clicks twice, reloads or sends it from two windows at once finds what was done, also after a restart.
 */
final class Intake {

    private static final String RECEIPT = "receiptUntil";
    private static final String ADDRESS = "receiptAddress";
    private static final int TRIES = 5;

    /** Longer than a form may stand open, also one that was taken up from a draft. */
    private static final Duration RECEIPT_KEPT =
            Drafts.KEPT.plus(Fillings.STANDS_OPEN).plusDays(1);

    private final Submissions submissions;
    private final Drafts drafts;
    private final Waiting waiting;
    private final House house;
    private final Object[] turns = new Object[64];

    /** Who is told. */
    record House(FormReceivers receivers, OfficeTask task, Audit audit) {}

    Intake(Submissions submissions, Drafts drafts, Waiting waiting, House house) {
        this.submissions = submissions;
        this.drafts = drafts;
        this.waiting = waiting;
        this.house = house;
        for (int turn = 0; turn < turns.length; turn++) {
            turns[turn] = new Object();
        }
    }

    /** What is said of a filling that was found sound; its files must still be there. */
    Received take(AskedForm form, Filling filling, Instant now) {
        Submission submission = submission(form, filling, now);
        synchronized (turns[Math.floorMod(submission.id().hashCode(), turns.length)]) {
            // Another node of the house, or another form that changed the same: look again.
            return Conflicts.retried(TRIES, () -> take(form.definition(), filling, submission));
        }
    }

    /** The name of what was sent: the same for the same, whoever sends it again. */
    static String id(Filling filling, Map<String, List<String>> answers) {
        StringBuilder whole = new StringBuilder(filling.form()).append('\n').append(filling.key());
        new TreeMap<>(answers)
                .forEach((name, values) ->
                        whole.append('\n').append(name).append('=').append(values));
        filling.files()
                .forEach(file -> whole.append('\n').append(file.question()).append(file.id()));
        return Seals.digest(whole.toString());
    }

    private Received take(FormDefinition form, Filling filling, Submission submission) {
        try (Content system = submissions.open()) {
            Optional<Node> done = SubmissionNodes.find(system, submission.id());
            if (done.isPresent()) {
                return Received.at(SubmissionNodes.text(done.get(), ADDRESS));
            }
            Optional<FormReceiver> receiver = house.receivers().find(form.id());
            Received received =
                    receiver.isPresent() ? receiver.get().receive(system, submission) : kept(system, form, submission);
            if (received instanceof Received.At at) {
                receipt(system, submission, at.address(), receiver.isPresent());
                drafts.delete(system, filling.draft());
                system.save();
                if (receiver.isEmpty()) {
                    house.task().giveAgain(form, submission.at());
                }
                waiting.forget(filling.files());
            }
            return received;
        }
    }

    private Received kept(Content system, FormDefinition form, Submission submission) {
        submissions.add(system, form, submission);
        house.task().give(system, form, submission.at());
        house.audit()
                .note(
                        system,
                        AuditLine.by(AuditLine.UNKNOWN, "submission.received", "submission:" + submission.id())
                                .with("form", form.id()));
        return Received.thanks();
    }

    /** Where a second press leads; it holds nothing of what was filled in. */
    private static void receipt(Content system, Submission submission, String address, boolean isAlone) {
        Node node = isAlone
                ? SubmissionNodes.add(system, submission.id())
                : SubmissionNodes.find(system, submission.id()).orElseThrow();
        node.set(ADDRESS, address);
        if (isAlone) {
            SubmissionNodes.set(node, RECEIPT, submission.at().plus(RECEIPT_KEPT));
        }
    }

    private Submission submission(AskedForm form, Filling filling, Instant now) {
        Map<String, List<String>> answers = new LinkedHashMap<>();
        List<SentFile> files = new ArrayList<>();
        for (Question question : form.definition().questions()) {
            List<String> values = filling.answers().getOrDefault(question.name(), List.of());
            if (form.isAsked(question, filling.answers()) && !values.isEmpty()) {
                answers.put(question.name(), values);
            }
            if (question.kind() == Question.Kind.FILE && form.isAsked(question, filling.answers())) {
                filling.files(question.name())
                        .forEach(file -> waiting.read(file)
                                .ifPresent(octets -> files.add(new SentFile(
                                        file.question(), file.name(), file.type(), Value.Binary.of(octets)))));
            }
        }
        return new Submission(id(filling, answers), form.definition().id(), now, answers, files);
    }

    /** Wipes receipts whose time is up; how many that were. */
    int sweep(Instant now) {
        return submissions.change(system -> {
            List<Node> over = SubmissionNodes.all(system, RECEIPT)
                    .filter(node -> SubmissionNodes.moment(node, RECEIPT)
                            .filter(until -> until.isBefore(now))
                            .isPresent())
                    .toList();
            over.forEach(Node::delete);
            return over.size();
        });
    }
}
