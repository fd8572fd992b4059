package nl.balint.portal.documents.internal.checks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.balint.portal.documents.internal.extraction.ChildExtraction;
import nl.balint.portal.documents.internal.extraction.Ending;
import nl.balint.portal.documents.internal.extraction.Workshop;
import nl.balint.portal.documents.plugs.ExtractedText;
import nl.balint.portal.documents.plugs.Finding;
import nl.balint.portal.documents.plugs.TextExtraction;
import nl.balint.portal.documents.plugs.Upload;
import nl.balint.portal.documents.plugs.UploadCheck;
import nl.balint.portal.documents.plugs.Verdict;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Judges an upload, the cheapest question first: its name, its first octets, its structure, the virus scanner; only
 * then it is given to a child, for its text or to be made anew, and the text is looked through.
 */
public final class UploadChecks implements UploadCheck {

    private static final Logger LOG = LoggerFactory.getLogger(UploadChecks.class);

    private final VirusScanner scanner;
    private final TextExtraction extraction;
    private final Structure structure;
    private final Pictures pictures;

    public UploadChecks(VirusScanner scanner, TextExtraction extraction, Workshop workshop) {
        this.scanner = scanner;
        this.extraction = extraction;
        this.structure = new Structure(workshop.folder());
        this.pictures = new Pictures(workshop);
    }

    @Override
    public Verdict check(Upload upload) {
        try {
            FileType type = type(upload);
            List<Finding> findings = new ArrayList<>(structure.check(upload.file(), type));
            if (hasVirus(upload, type)) {
                return Verdict.Refused.of("documents.refused.virus");
            }
            ExtractedText text = extraction.extract(upload.file(), type.mediaType());
            findings.addAll(check(upload.fileName(), type, text));
            Path kept = type.isPicture() ? pictures.made(upload.file(), type) : upload.file();
            return new Verdict.Accepted(type.mediaType(), kept, findings, text);
        } catch (Objection objection) {
            return objection.refused();
        } catch (NotNow wait) {
            return Verdict.Quarantined.of(wait.key());
        } catch (IOException failure) {
            LOG.error("An upload of {} octets could not be judged", upload.size(), failure);
            return Verdict.Quarantined.of("documents.waiting.failure");
        }
    }

    private static FileType type(Upload upload) throws IOException {
        FileType type = FileType.named(upload.fileName())
                .orElseThrow(() -> Objection.of(isHeic(upload.fileName()) ? "heic" : "type"));
        if (Files.size(upload.file()) == 0) {
            throw Objection.of("empty");
        }
        return type;
    }

    private static boolean isHeic(String fileName) {
        return List.of("heic", "heif").contains(FileType.extension(fileName));
    }

    private boolean hasVirus(Upload upload, FileType type) {
        try {
            boolean infected = scanner.scan(upload.file()) == VirusScanner.Answer.INFECTED;
            if (infected) {
                LOG.warn("A virus was found in an upload of type {}, {} octets", type, upload.size());
            }
            return infected;
        } catch (IOException away) {
            LOG.error("The virus scanner does not answer: {}", away.getMessage());
            throw new NotNow("documents.waiting.scanner");
        }
    }

    /** Judges the words: some stay out, others are for the author to confirm. */
    private static List<Finding> check(String fileName, FileType type, ExtractedText text) {
        if (text.failure().equals(Ending.BUSY.word())) {
            throw new NotNow("documents.waiting.busy");
        }
        String words = fileName.replace('_', ' ') + "\n" + text.text();
        ForbiddenNumbers.in(words).ifPresent(reason -> {
            throw Objection.of(reason);
        });
        List<Finding> findings = new ArrayList<>();
        if (text.isFailed()) {
            findings.add(Finding.of("documents.finding.unread"));
        } else if (type == FileType.PDF && text.text().isBlank()) {
            findings.add(Finding.of("documents.finding.scan"));
        } else if (text.text().length() >= ChildExtraction.MOST_CHARACTERS) {
            findings.add(Finding.of("documents.finding.long"));
        }
        findings.addAll(Traces.in(words));
        return findings;
    }
}
