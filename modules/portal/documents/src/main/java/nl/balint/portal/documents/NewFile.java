package nl.balint.portal.documents;

import java.nio.charset.StandardCharsets;
import nl.balint.cms.content.Value;
import nl.balint.portal.documents.internal.names.FileName;

/**
 * A file that was checked and may become a document.
 *
 * @param type its media type, by its content
 * @param octets may be opened more than once
 * @param text what was read in it; empty when there is none
 * @param by the id of who declared that it tells nothing of patients; empty for a copy of what is there already
 */
public record NewFile(FileName name, String type, long size, Value.Binary.Source octets, String text, String by) {

    /** Brought by whoever opened the area. */
    public static NewFile of(FileName name, String type, long size, Value.Binary.Source octets, String text) {
        return new NewFile(name, type, size, octets, text, "");
    }

    byte[] textOctets() {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    NewFile named(FileName other) {
        return new NewFile(other, type, size, octets, text, by);
    }
}
