package nl.balint.cms.publishing;

import java.util.Collection;
import java.util.Set;
import nl.balint.cms.security.Audit;
import nl.balint.cms.security.AuditLine;
import nl.balint.cms.security.AuditQuery;

/** Whether a page may go to the site by the hands of who wrote it. */
public final class SecondPerson {

    private static final Set<String> WRITING =
            Set.of("page.added", "page.changed", "page.restored", "item.added", "item.changed");
    private static final String PUBLISHED = "page.published";
    private static final int MOST_LINES = 1_000;

    private final boolean isNeeded;
    private final Audit audit;

    /**
     * Begins.
     *
     * @param isNeeded what the setting says
     */
    public SecondPerson(boolean isNeeded, Audit audit) {
        this.isNeeded = isNeeded;
        this.audit = audit;
    }

    /** The same for all of several pages. */
    public boolean mayPublish(String who, Collection<String> pages) {
        return pages.stream().allMatch(page -> mayPublish(who, page));
    }

    /** Not when a second person is needed and they wrote something on it since it was last put on the site. */
    public boolean mayPublish(String who, String page) {
        if (!isNeeded) {
            return true;
        }
        for (AuditLine line :
                audit.list(AuditQuery.ALL.about(SitePages.subject(page)).first(MOST_LINES))) {
            if (line.event().equals(PUBLISHED)) {
                return true;
            }
            if (line.who().equals(who) && WRITING.contains(line.event())) {
                return false;
            }
        }
        return true;
    }
}
