package nl.balint.portal.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import nl.balint.cms.content.Access;
import nl.balint.portal.documents.internal.names.FileName;
import nl.balint.portal.documents.plugs.Verdict;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Judges again what lies in quarantine, until it can be judged. */
final class Rejudging {

    /** Whoever sent a file hears how it ended. */
    interface Messenger {
        /** The file stays out. */
        void refused(String groupId, String author);

        /** Its author must look at it. */
        void asked(String groupId, String author);
    }

    private static final Logger LOG = LoggerFactory.getLogger(Rejudging.class);

    private final Quarantine quarantine;
    private final Uploads uploads;
    private final Intake intake;
    private final Areas areas;
    private final Admission admission;
    private final Messenger messenger;

    Rejudging(Quarantine quarantine, Uploads uploads, Intake intake, Places places) {
        this.quarantine = quarantine;
        this.uploads = uploads;
        this.intake = intake;
        this.areas = places.areas();
        this.admission = places.admission();
        this.messenger = places.messenger();
    }

    /** Where the authors are, and how they hear of it. */
    record Places(Areas areas, Admission admission, Messenger messenger) {}

    void run() {
        for (String groupId : areas.groupIds()) {
            for (Quarantine.Kept kept : quarantine.list(groupId)) {
                if (!kept.forAuthor()) {
                    judge(kept);
                }
            }
        }
    }

    /** Takes a file out of quarantine for its author, who sees what was found and may confirm it. */
    Incoming takeOut(Quarantine.Kept kept) {
        Incoming incoming = incoming(kept);
        quarantine.remove(kept);
        return incoming;
    }

    private void judge(Quarantine.Kept kept) {
        Access author = admission.of(kept.by());
        if (!author.principals().contains("group:" + kept.groupId())) {
            quarantine.remove(kept);
            return;
        }
        Incoming incoming = incoming(kept);
        try (Area area = areas.open(author, kept.groupId())) {
            judge(kept, incoming, area);
        } catch (RuntimeException failure) {
            LOG.error("A file in quarantine could not be judged", failure);
        } finally {
            uploads.forget(incoming);
        }
    }

    private void judge(Quarantine.Kept kept, Incoming incoming, Area area) {
        Verdict verdict = intake.verdict(incoming);
        if (verdict instanceof Verdict.Quarantined) {
            return;
        }
        if (verdict instanceof Verdict.Accepted accepted && !accepted.findings().isEmpty()) {
            incoming.accept(accepted);
            quarantine.leaveToAuthor(kept);
            messenger.asked(kept.groupId(), kept.by());
            return;
        }
        boolean isIn = verdict instanceof Verdict.Accepted accepted
                && intake.add(area, incoming, accepted) instanceof UploadOutcome.Added;
        quarantine.remove(kept);
        if (!isIn) {
            messenger.refused(kept.groupId(), kept.by());
        }
    }

    private Incoming incoming(Quarantine.Kept kept) {
        try (InputStream octets = quarantine.octets(kept)) {
            Incoming incoming = uploads.begin(Incoming.Plan.ofAnySize(
                    kept.groupId(), kept.folderId(), kept.by(), FileName.of(kept.name()), kept.type()));
            uploads.write(incoming, 0, octets);
            return incoming;
        } catch (IOException failure) {
            throw new UncheckedIOException("A file in quarantine cannot be read", failure);
        }
    }
}
