package nl.balint.portal.members.deeds;

import nl.balint.cms.content.Content;
import nl.balint.cms.security.Audit;
import nl.balint.cms.security.AuditLine;
import nl.balint.cms.security.Visitor;
import nl.balint.portal.members.Membership;

/** How deeds of this module stand in the log: by ids and the names of fields, never by what stands in them. */
public final class Log {

    private final Audit audit;

    public Log(Audit audit) {
        this.audit = audit;
    }

    /** Something done to a person. */
    public static AuditLine person(String event, Visitor by, String memberId) {
        return AuditLine.of(event, by, "member:" + memberId);
    }

    /** Something done to a group. */
    public static AuditLine group(String event, Visitor by, String groupId) {
        return AuditLine.of(event, by, "group:" + groupId).in(groupId);
    }

    /** Something done to a membership; it is about the person. */
    public static AuditLine membership(String event, Visitor by, Membership membership) {
        return person(event, by, membership.memberId())
                .in(membership.groupId())
                .with("kind", membership.kind().name());
    }

    /** Stands at the save of the deed. */
    public void note(Content content, AuditLine line) {
        audit.note(content, line);
    }

    /** On its own, for what changes nothing: a look, an export. */
    public void post(AuditLine line) {
        audit.post(line);
    }

    public Audit audit() {
        return audit;
    }
}
