package nl.balint.portal.directory;

import java.time.Instant;
import java.util.List;
import nl.balint.cms.content.ContentPath;

/** The plug by which the owner of something lists it. */
public interface DirectorySource {

    /** All that is to be listed at that instant; computed from what was last saved, quickly. */
    List<DirectoryEntry> entries(Instant at);

    /** Whether a change at that path may change what is listed. */
    boolean hangsOn(ContentPath path);
}
