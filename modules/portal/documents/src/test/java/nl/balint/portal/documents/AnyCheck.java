package nl.balint.portal.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import nl.balint.portal.documents.plugs.ExtractedText;
import nl.balint.portal.documents.plugs.Finding;
import nl.balint.portal.documents.plugs.Upload;
import nl.balint.portal.documents.plugs.UploadCheck;
import nl.balint.portal.documents.plugs.Verdict;

/** Takes every file as text; asks about ages and names, refuses viruses, waits when it was told to. */
final class AnyCheck implements UploadCheck {

    volatile boolean isAway;

    /** What happens in the house while a file is judged. */
    volatile Runnable meanwhile = () -> {};

    @Override
    public Verdict check(Upload upload) {
        meanwhile.run();
        if (isAway) {
            return Verdict.Quarantined.of("documents.waiting.scanner");
        }
        String text = text(upload);
        if (text.contains("virus")) {
            return Verdict.Refused.of("documents.refused.virus");
        }
        List<Finding> findings = new ArrayList<>();
        if (text.contains("92 jaar")) {
            findings.add(Finding.of("documents.finding.age", "92"));
        }
        if (text.contains("mevrouw J")) {
            findings.add(Finding.of("documents.finding.name", "mevrouw J"));
        }
        return new Verdict.Accepted("text/plain", upload.file(), findings, ExtractedText.of(text));
    }

    private static String text(Upload upload) {
        try {
            return Files.readString(upload.file(), StandardCharsets.ISO_8859_1);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
