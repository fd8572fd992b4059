package nl.balint.cms.submissions;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import nl.balint.cms.content.Value;

/**
 * A file that came with a submission, looked through and found harmless.
 *
 * @param question the name of the field
 * @param name a label, cleaned; never a place
 * @param type the media type by its content
 */
public record SentFile(String question, String name, String type, Value.Binary content) {

    /** All of it; a file of a form has ten megabytes at most. */
    public byte[] octets() {
        try (InputStream in = content.open()) {
            return in.readAllBytes();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Without the name, for it has no place in a log. */
    @Override
    public String toString() {
        return "SentFile " + question + " " + content.size();
    }
}
