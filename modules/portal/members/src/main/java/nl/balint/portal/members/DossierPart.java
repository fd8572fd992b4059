package nl.balint.portal.members;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;

/**
 * A plug: what one module knows of a person, for who wants to have all that is kept of them. It is told as lines of
 * facts; their names have texts at {@code dossier.<part>.<name>}.
 */
public interface DossierPart {

    /** The word of the part: its file is {@code <name>.json}, its heading the text {@code dossier.<name>}. */
    String name();

    /** Facts are texts, numbers, booleans, enums and java.time values, in the order in which they are read. */
    List<Map<String, Object>> lines(String memberId);

    /** Files of the person's own making; most parts have none. */
    default void files(String memberId, Files files) throws IOException {}

    /** Takes files one after another. */
    interface Files {
        void add(String name, InputStream octets) throws IOException;
    }
}
