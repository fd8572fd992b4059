package nl.balint.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.balint.cms.security.Sessions;
import nl.balint.cms.upkeep.Restore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The first opening after a backup was put back: who was signed in when it was made signs in again. */
final class AfterRestore {

    private static final Logger LOG = LoggerFactory.getLogger(AfterRestore.class);

    private AfterRestore() {}

    static void tidy(Path data, Sessions sessions) {
        Path note = data.resolve(Restore.NOTE);
        if (Files.notExists(note)) {
            return;
        }
        int ended = sessions.endEvery();
        LOG.warn("A backup was put back: {} sessions of then were ended", ended);
        try {
            Files.delete(note);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
