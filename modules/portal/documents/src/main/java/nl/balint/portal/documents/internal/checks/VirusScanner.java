package nl.balint.portal.documents.internal.checks;

import java.io.IOException;
import java.nio.file.Path;

/** Asks whether a file holds a virus. */
@FunctionalInterface
public interface VirusScanner {

    /** For an installation that has none: the file is not looked at. */
    VirusScanner NONE = file -> Answer.CLEAN;

    /** What a scanner says. */
    enum Answer {
        CLEAN,
        INFECTED
    }

    /**
     * Whether the file may pass.
     *
     * @throws IOException when the scanner cannot be asked, or answers something else than clean or infected
     */
    Answer scan(Path file) throws IOException;
}
