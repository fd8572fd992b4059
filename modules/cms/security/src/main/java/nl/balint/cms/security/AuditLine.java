package nl.balint.cms.security;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * Who did what, when, to what. It names people by their ids only.
 *
 * @param at when; what is noted gets the time of noting
 * @param event such as {@code document.viewed}; its text is {@code audit.<event>}
 * @param who the id of who did it; {@code system} for the house itself, empty for somebody unknown
 * @param onBehalfOf the id of another for whom it was done; otherwise empty
 * @param object what it was done to, such as {@code document:<id>}; otherwise empty
 * @param group the id of the group that it concerns; otherwise empty
 * @param details more facts by name, none of them about a person
 */
public record AuditLine(
        Instant at,
        String event,
        String who,
        String onBehalfOf,
        String object,
        String group,
        Map<String, String> details) {

    public static final String SYSTEM = "system";
    public static final String UNKNOWN = "";

    public AuditLine {
        if (!event.matches("[a-z-]+(\\.[a-z-]+)+")) {
            throw new IllegalArgumentException("An event looks like document.viewed, not '" + event + "'");
        }
        details = Collections.unmodifiableMap(new TreeMap<>(details));
    }

    public static AuditLine of(String event, Visitor visitor, String object) {
        return by(visitor.userId(), event, object);
    }

    /** Done by the house itself: a job, a command. */
    public static AuditLine ofHouse(String event, String object) {
        return by(SYSTEM, event, object);
    }

    /** Done by whoever has this id. */
    public static AuditLine by(String who, String event, String object) {
        return new AuditLine(Instant.EPOCH, event, who, "", object, "", Map.of());
    }

    public AuditLine in(String groupId) {
        return new AuditLine(at, event, who, onBehalfOf, object, groupId, details);
    }

    public AuditLine onBehalfOf(String userId) {
        return new AuditLine(at, event, who, userId, object, group, details);
    }

    public AuditLine with(String name, String value) {
        Map<String, String> more = new TreeMap<>(details);
        more.put(name, value);
        return new AuditLine(at, event, who, onBehalfOf, object, group, more);
    }

    AuditLine at(Instant moment) {
        return new AuditLine(moment, event, who, onBehalfOf, object, group, details);
    }
}
