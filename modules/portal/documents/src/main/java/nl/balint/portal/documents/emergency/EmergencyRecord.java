package nl.balint.portal.documents.emergency;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import nl.balint.cms.content.ContentPath;
import nl.balint.cms.content.Node;
import nl.balint.cms.content.Value;
import nl.balint.portal.documents.emergency.Emergency.Reason;
import nl.balint.portal.documents.emergency.Emergency.Standing;

/** How one lies in {@code emergencies:/<id>}. */
final class EmergencyRecord {

    static final String WORKSPACE = "emergencies";
    static final String TYPE = "balint:record";

    private static final String OVER_AT = "overAt";
    private static final String AGREED_AT = "agreedAt";

    private EmergencyRecord() {}

    static ContentPath path(String id) {
        return ContentPath.root(WORKSPACE).child(id);
    }

    static void write(Node node, Emergency emergency) {
        node.set("group", emergency.groupId());
        node.set("askedBy", emergency.askedBy());
        node.set("askedAt", moment(emergency.askedAt()));
        node.set("reason", emergency.reason().name());
        node.set("explanation", emergency.explanation());
    }

    static void agreed(Node node, Standing.Agreed agreed) {
        node.set("agreedBy", agreed.by());
        node.set(AGREED_AT, moment(agreed.at()));
        node.set("until", moment(agreed.until()));
    }

    static void over(Node node, String by, Instant at) {
        node.set("overBy", by);
        node.set(OVER_AT, moment(at));
    }

    static Emergency read(Node node) {
        return new Emergency(
                node.name(),
                text(node, "group"),
                text(node, "askedBy"),
                moment(node, "askedAt"),
                Reason.valueOf(text(node, "reason")),
                text(node, "explanation"),
                standing(node));
    }

    private static Standing standing(Node node) {
        if (node.property(OVER_AT).isPresent()) {
            return new Standing.Over(text(node, "overBy"), moment(node, OVER_AT), text(node, "agreedBy"));
        }
        return node.property(AGREED_AT).isPresent()
                ? new Standing.Agreed(text(node, "agreedBy"), moment(node, AGREED_AT), moment(node, "until"))
                : new Standing.Asked();
    }

    private static String text(Node node, String name) {
        return node.text(name).orElse("");
    }

    private static Value.Moment moment(Instant at) {
        return Value.of(OffsetDateTime.ofInstant(at, ZoneOffset.UTC));
    }

    private static Instant moment(Node node, String name) {
        return node.property(name).orElse(null) instanceof Value.Moment moment
                ? moment.at().toInstant()
                : Instant.EPOCH;
    }
}
