package nl.balint.portal.documents;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.balint.cms.security.Audit;
import nl.balint.cms.security.AuditLine;
import nl.balint.cms.security.AuditQuery;
import nl.balint.cms.security.Brake;
import nl.balint.cms.security.Visitor;

/** Who did and who saw what: every member of a group may read it. It names documents and people by ids only. */
final class DocumentLog implements Watchers.Watcher {

    private static final String VIEWED = "document.viewed";
    private static final String DOWNLOADED = "document.downloaded";
    private static final String OBJECT = "document:";

    /** A browser asks for the parts of a picture or PDF one after another: that is one view. */
    private static final Duration ONE_VIEW = Duration.ofMinutes(10);

    private static final int MOST_REMEMBERED = 5_000;

    private final Audit audit;
    private final Brake downloads;
    private final Clock clock;
    private final Map<String, Instant> lately = new LinkedHashMap<>();

    DocumentLog(Audit audit, Brake downloads, Clock clock) {
        this.audit = audit;
        this.downloads = downloads;
        this.clock = clock;
    }

    @Override
    public void saw(DocumentChange change) {
        audit.post(AuditLine.by(change.who(), change.kind().word(), OBJECT + change.documentId())
                .in(change.groupId()));
    }

    void viewed(String who, Document document) {
        if (isFirst(VIEWED + who + document.id() + document.version())) {
            note(who, VIEWED, document, document.version());
        }
    }

    void downloaded(String who, Document document, int version) {
        if (isFirst(DOWNLOADED + who + document.id() + version)) {
            note(who, DOWNLOADED, document, version);
            downloads.count(who);
        }
    }

    /** Before somebody takes documents away: who took remarkably many just now waits. */
    void requireCalm(Visitor visitor) {
        downloads.check(visitor);
    }

    /** A whole folder as a ZIP; each document in it is noted as it goes. */
    void zipped(String who, Document document) {
        note(who, DOWNLOADED, document, document.version());
        downloads.count(who);
    }

    /** What happened to the documents of a group, the newest first. */
    List<AuditLine> ofGroup(String groupId, int most) {
        return audit.list(AuditQuery.ALL.in(groupId).ofEvent("document").first(most));
    }

    List<AuditLine> ofDocument(Document document, int most) {
        return audit.list(AuditQuery.ALL.about(OBJECT + document.id()).first(most));
    }

    /** The id of the document that a line tells of. */
    static String documentId(AuditLine line) {
        return line.object().startsWith(OBJECT) ? line.object().substring(OBJECT.length()) : "";
    }

    private void note(String who, String event, Document document, int version) {
        audit.post(AuditLine.by(who, event, OBJECT + document.id())
                .in(document.groupId())
                .with("version", Integer.toString(version)));
    }

    private synchronized boolean isFirst(String view) {
        Instant now = clock.instant();
        Iterator<Instant> oldest = lately.values().iterator();
        while (oldest.hasNext() && oldest.next().plus(ONE_VIEW).isBefore(now)) {
            oldest.remove();
        }
        boolean isFirst = lately.putIfAbsent(view, now) == null;
        if (lately.size() > MOST_REMEMBERED) {
            lately.clear();
        }
        return isFirst;
    }
}
