package nl.balint.portal.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import nl.balint.portal.documents.plugs.ExtractedText;
import nl.balint.portal.documents.plugs.Finding;
import nl.balint.portal.documents.plugs.Upload;
import nl.balint.portal.documents.plugs.UploadCheck;
import nl.balint.portal.documents.plugs.Verdict;

/** Judges what has come in, and makes a document of it once nothing stands in the way. */
final class Intake {

    private final UploadCheck check;
    private final Filing filing;
    private final Uploads uploads;
    private final Quarantine quarantine;
    private final More more;
    private final Desks desks = new Desks();

    /** What only the group itself can find in a text. */
    @FunctionalInterface
    interface More {
        List<Finding> in(String groupId, String text);
    }

    Intake(UploadCheck check, Filing filing, Uploads uploads, Quarantine quarantine, More more) {
        this.check = check;
        this.filing = filing;
        this.uploads = uploads;
        this.quarantine = quarantine;
        this.more = more;
    }

    /**
     * Judges a file that is whole; the author has declared that it tells nothing of patients. When too many are judged,
     * it waits in quarantine. Who asks twice waits for the first answer.
     */
    UploadOutcome judge(Area area, Incoming incoming) {
        return unlessEnded(incoming, turn -> judged(area, incoming, turn));
    }

    private UploadOutcome unlessEnded(Incoming incoming, Function<Desks.Turn, UploadOutcome> deed) {
        try (Desks.Turn turn = desks.turn(incoming.plan().who())) {
            return turn.alone(incoming.judging(), () -> incoming.outcome().orElseGet(() -> deed.apply(turn)));
        }
    }

    private UploadOutcome judged(Area area, Incoming incoming, Desks.Turn turn) {
        if (incoming.accepted().isPresent()) {
            return new UploadOutcome.Asked(incoming.accepted().get().findings());
        }
        Verdict verdict = verdict(incoming, turn);
        if (verdict instanceof Verdict.Accepted accepted) {
            incoming.accept(accepted);
            return accepted.findings().isEmpty()
                    ? add(area, incoming, accepted)
                    : new UploadOutcome.Asked(accepted.findings());
        }
        if (verdict instanceof Verdict.Quarantined waiting) {
            return waiting(area, incoming, waiting);
        }
        Verdict.Refused refused = (Verdict.Refused) verdict;
        return ended(incoming, new UploadOutcome.Refused(refused.key(), List.copyOf(refused.arguments())));
    }

    private UploadOutcome waiting(Area area, Incoming incoming, Verdict.Quarantined waiting) {
        try {
            quarantine.put(area, incoming);
        } catch (Refusal full) {
            return ended(incoming, UploadRoutes.refused(full));
        }
        return ended(incoming, new UploadOutcome.Waiting(waiting.key(), List.copyOf(waiting.arguments())));
    }

    /** The author has looked at each finding, and says that nobody can be recognised. */
    UploadOutcome confirm(Area area, Incoming incoming, int ticked) {
        return unlessEnded(incoming, turn -> confirmed(area, incoming, ticked, turn));
    }

    private UploadOutcome confirmed(Area area, Incoming incoming, int ticked, Desks.Turn turn) {
        if (incoming.accepted().isEmpty() && incoming.isWhole()) {
            // The house started anew since: what was found is kept nowhere.
            return judged(area, incoming, turn);
        }
        Verdict.Accepted accepted = incoming.accepted().orElseThrow(Missing::failure);
        return ticked < accepted.findings().size()
                ? new UploadOutcome.Asked(accepted.findings())
                : add(area, incoming, accepted);
    }

    /** What is said of a file that waited. */
    Verdict verdict(Incoming incoming) {
        return verdict(incoming, desks.turnOfHouse());
    }

    private Verdict verdict(Incoming incoming, Desks.Turn turn) {
        return turn.atDesk(() -> checked(incoming)).orElseGet(() -> Verdict.Quarantined.of("documents.waiting.busy"));
    }

    private Verdict checked(Incoming incoming) {
        Incoming.Plan plan = incoming.plan();
        Verdict verdict =
                check.check(new Upload(plan.name().text(), plan.type(), incoming.received(), incoming.file()));
        return verdict instanceof Verdict.Accepted accepted ? withMore(plan, accepted) : verdict;
    }

    private Verdict withMore(Incoming.Plan plan, Verdict.Accepted accepted) {
        List<Finding> findings = new ArrayList<>(accepted.findings());
        String words = plan.name().text() + "\n" + accepted.text().text();
        findings.addAll(more.in(plan.groupId(), words));
        return new Verdict.Accepted(accepted.type(), accepted.file(), findings, accepted.text());
    }

    UploadOutcome add(Area area, Incoming incoming, Verdict.Accepted accepted) {
        Folder folder = area.findFolder(incoming.plan().folderId()).orElseThrow(Missing::failure);
        // The room that was kept for the upload is what the document takes.
        incoming.room().close();
        try {
            Document document = filing.add(area, folder, file(incoming, accepted));
            return ended(incoming, new UploadOutcome.Added(document));
        } catch (Refusal refusal) {
            return ended(incoming, new UploadOutcome.Refused(refusal.key(), refusal.arguments()));
        } catch (RuntimeException failure) {
            uploads.forget(incoming);
            throw DiskFull.told(failure);
        }
    }

    static NewFile file(Incoming incoming, Verdict.Accepted accepted) {
        ExtractedText text = accepted.text();
        try {
            return new NewFile(
                    incoming.plan().name(),
                    accepted.type(),
                    Files.size(accepted.file()),
                    () -> Files.newInputStream(accepted.file()),
                    text.text(),
                    incoming.plan().who());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private UploadOutcome ended(Incoming incoming, UploadOutcome outcome) {
        incoming.end(outcome);
        uploads.forget(incoming);
        return outcome;
    }
}
