package nl.balint.portal.documents.plugs;

import java.nio.file.Path;
import java.util.Optional;

/** Writes a line on each page of a PDF that somebody takes along. */
@FunctionalInterface
public interface ReportStamp {

    /**
     * The stamped copy, which whoever asked for it deletes; nothing for a PDF that cannot be read. Fails with "try
     * again later" when there is no room to do it now.
     */
    Optional<Path> stamped(Path pdf, String line);
}
