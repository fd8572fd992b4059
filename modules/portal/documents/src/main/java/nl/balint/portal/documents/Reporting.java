package nl.balint.portal.documents;

import java.time.Clock;
import java.time.Instant;
import nl.balint.cms.content.Node;
import nl.balint.cms.content.Right;
import nl.balint.portal.documents.DocumentChange.Kind;

/**
 * "Meld herleidbaar": any member may say that a document tells who somebody is. From that instant only the leaders see
 * it, and they have 72 hours to put it right (PRIVACY R-CAS-5).
 */
public final class Reporting {

    /** How a leader puts it right; erasing it is the third way. */
    public enum Remedy {
        /** The newest version is clean: the older ones are erased. */
        FIXED,
        /** Nobody can be recognised in it. */
        UNFOUNDED
    }

    private final Areas areas;
    private final Erasure erasure;
    private final Watchers watchers;
    private final DocumentsConfig config;
    private final Clock clock;

    Reporting(Areas areas, Erasure erasure, Watchers watchers, DocumentsConfig config, Clock clock) {
        this.areas = areas;
        this.erasure = erasure;
        this.watchers = watchers;
        this.config = config;
        this.clock = clock;
    }

    /** Whoever can see it can report it; once is enough. */
    public void report(Area area, Document document) {
        if (document.standing().isReported()) {
            return;
        }
        String members = "group:" + area.groupId();
        try (Area house = areas.openForHouse(area.groupId())) {
            Node node = house.node(document.path());
            Instant now = clock.instant();
            node.set(Records.REPORTED_AT, Records.moment(now));
            node.set(Records.REPORTED_BY, area.who());
            node.set(Records.DUE, Records.moment(now.plus(config.report())));
            // In this order: of two that fit somebody, the repository hears the last.
            house.content().deny(document.path(), members, Right.READ);
            house.content().deny(document.path(), members, Right.WRITE);
            house.content().allow(document.path(), "lead:" + area.groupId(), Right.WRITE);
            house.content().save();
        }
        watchers.tell(new DocumentChange(Kind.REPORTED, area.groupId(), document.id(), area.who()));
    }

    /** Lets the members see it again. */
    public void clear(Area area, Document document, Remedy remedy) {
        Choices.requireLead(area);
        if (!area.document(document.id()).standing().isReported()) {
            throw Missing.failure();
        }
        if (remedy == Remedy.FIXED) {
            requireNewerVersion(area, document);
            erasure.eraseOlder(area.groupId(), document.id());
        }
        try (Area house = areas.openForHouse(area.groupId())) {
            Node node = house.node(document.path());
            node.remove(Records.REPORTED_AT);
            node.remove(Records.REPORTED_BY);
            node.remove(Records.DUE);
            node.remove(Alarm.CALLED);
            house.content().revoke(document.path(), "group:" + area.groupId());
            house.content().revoke(document.path(), "lead:" + area.groupId());
            house.content().save();
        }
        watchers.tell(new DocumentChange(Kind.CLEARED, area.groupId(), document.id(), area.who()));
    }

    private static void requireNewerVersion(Area area, Document document) {
        Document now = area.document(document.id());
        Standing.Reported reported = (Standing.Reported) now.standing();
        if (!now.at().isAfter(reported.at())) {
            throw new Refusal("documents.refused.not-fixed");
        }
    }
}
