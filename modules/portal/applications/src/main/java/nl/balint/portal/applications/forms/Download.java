package nl.balint.portal.applications.forms;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import nl.balint.cms.http.Answer;
import nl.balint.portal.applications.starting.StartFile;

/** A file of a dossier, to be saved by whoever asked and shown by no browser. */
public final class Download {

    private Download() {}

    public static Answer of(StartFile file) {
        try (InputStream in = file.content().open()) {
            return Answer.bytes(file.type(), in.readAllBytes())
                    .download(file.name())
                    .personal();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
