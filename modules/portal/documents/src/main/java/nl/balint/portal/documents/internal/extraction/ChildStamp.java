package nl.balint.portal.documents.internal.extraction;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import nl.balint.cms.http.Reason;
import nl.balint.cms.http.RequestFailure;
import nl.balint.portal.documents.internal.child.Child;
import nl.balint.portal.documents.plugs.ReportStamp;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has a PDF stamped by a child, for a PDF may be made to do harm to whoever reads it. */
public final class ChildStamp implements ReportStamp {

    private static final Logger LOG = LoggerFactory.getLogger(ChildStamp.class);

    private final Workshop workshop;

    public ChildStamp(Workshop workshop) {
        this.workshop = workshop;
    }

    @Override
    public Optional<Path> stamped(Path pdf, String line) {
        Path words = workshop.newFile(".txt");
        Path stamped = workshop.newFile(".pdf");
        try {
            Files.writeString(words, line);
            Ending ending = workshop.work(
                    Child.Task.STAMP,
                    pdf.toAbsolutePath().toString(),
                    stamped.toAbsolutePath().toString(),
                    words.toAbsolutePath().toString());
            return kept(ending, stamped);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } finally {
            delete(words);
        }
    }

    private static Optional<Path> kept(Ending ending, Path stamped) {
        if (ending == Ending.DONE) {
            return Optional.of(stamped);
        }
        delete(stamped);
        if (ending == Ending.BUSY) {
            throw new RequestFailure(Reason.UNAVAILABLE, "documents.stamp.busy").withHeader("Retry-After", "30");
        }
        LOG.warn("A report could not be stamped: {}", ending.word());
        return Optional.empty();
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
