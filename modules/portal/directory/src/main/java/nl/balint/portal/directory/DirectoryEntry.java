package nl.balint.portal.directory;

import java.time.Instant;
import nl.balint.cms.search.CatalogueEntry;

/**
 * Something that is listed, as it is now.
 *
 * @param indexed by what it is found; the id tells it from all others of its source
 * @param shown what people see of it, all of it public
 * @param until the first instant at which it may be otherwise though nobody changes anything: a membership ends
 */
public record DirectoryEntry(CatalogueEntry indexed, Record shown, Instant until) {

    public String id() {
        return indexed.id();
    }
}
