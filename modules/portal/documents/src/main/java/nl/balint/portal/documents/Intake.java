package nl.balint.portal.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import nl.balint.portal.documents.plugs.ExtractedText;
import nl.balint.portal.documents.plugs.Finding;
import nl.balint.portal.documents.plugs.Upload;
import nl.balint.portal.documents.plugs.UploadCheck;
import nl.balint.portal.documents.plugs.Verdict;

/** Judges what has come in, and makes a document of it once nothing stands in the way. */
final class Intake {

    /** Judging is heavy work; who comes while others are judged waits a moment. */
    private static final int AT_ONCE = 2;

    private final UploadCheck check;
    private final Filing filing;
    private final Uploads uploads;
    private final Quarantine quarantine;
    private final More more;
    private final Semaphore desks = new Semaphore(AT_ONCE, true);

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

    /** Judges a file that is whole; the author has declared that it tells nothing of patients. */
    UploadOutcome judge(Area area, Incoming incoming) {
        // Who asks twice waits for the first answer.
        synchronized (incoming) {
            return incoming.outcome().orElseGet(() -> judged(area, incoming));
        }
    }

    private UploadOutcome judged(Area area, Incoming incoming) {
        if (incoming.accepted().isPresent()) {
            return new UploadOutcome.Asked(incoming.accepted().get().findings());
        }
        Verdict verdict = verdict(incoming);
        if (verdict instanceof Verdict.Accepted accepted) {
            incoming.accept(accepted);
            return accepted.findings().isEmpty()
                    ? add(area, incoming, accepted)
                    : new UploadOutcome.Asked(accepted.findings());
        }
        if (verdict instanceof Verdict.Quarantined waiting) {
            quarantine.put(area, incoming);
            return ended(incoming, new UploadOutcome.Waiting(waiting.key(), List.copyOf(waiting.arguments())));
        }
        Verdict.Refused refused = (Verdict.Refused) verdict;
        return ended(incoming, new UploadOutcome.Refused(refused.key(), List.copyOf(refused.arguments())));
    }

    /** The author has looked at each finding, and says that nobody can be recognised. */
    UploadOutcome confirm(Area area, Incoming incoming, int ticked) {
        synchronized (incoming) {
            return incoming.outcome().orElseGet(() -> confirmed(area, incoming, ticked));
        }
    }

    private UploadOutcome confirmed(Area area, Incoming incoming, int ticked) {
        if (incoming.accepted().isEmpty() && incoming.isWhole()) {
            // The house started anew since: what was found is kept nowhere.
            return judged(area, incoming);
        }
        Verdict.Accepted accepted = incoming.accepted().orElseThrow(Missing::failure);
        return ticked < accepted.findings().size()
                ? new UploadOutcome.Asked(accepted.findings())
                : add(area, incoming, accepted);
    }

    Verdict verdict(Incoming incoming) {
        desks.acquireUninterruptibly();
        try {
            Incoming.Plan plan = incoming.plan();
            Verdict verdict =
                    check.check(new Upload(plan.name().text(), plan.type(), incoming.received(), incoming.file()));
            return verdict instanceof Verdict.Accepted accepted ? withMore(plan, accepted) : verdict;
        } finally {
            desks.release();
        }
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
