package nl.balint.cms.security;

import java.time.Instant;

/**
 * Which lines of the log are asked for, the newest first. Begin with {@link #ALL} and narrow it down; an empty text is
 * no condition.
 *
 * @param event a whole event, or its first part: {@code document} for all of {@code document.…}
 * @param from the earliest moment, included
 * @param until the latest moment, excluded
 */
public record AuditQuery(
        String who, String group, String object, String event, Instant from, Instant until, int limit) {

    private static final Instant END_OF_TIME = Instant.parse("9999-01-01T00:00:00Z");

    public static final AuditQuery ALL = new AuditQuery("", "", "", "", Instant.EPOCH, END_OF_TIME, 100);

    public AuditQuery by(String userId) {
        return new AuditQuery(userId, group, object, event, from, until, limit);
    }

    public AuditQuery in(String groupId) {
        return new AuditQuery(who, groupId, object, event, from, until, limit);
    }

    public AuditQuery about(String thing) {
        return new AuditQuery(who, group, thing, event, from, until, limit);
    }

    public AuditQuery ofEvent(String name) {
        return new AuditQuery(who, group, object, name, from, until, limit);
    }

    public AuditQuery between(Instant earliest, Instant latest) {
        return new AuditQuery(who, group, object, event, earliest, latest, limit);
    }

    public AuditQuery first(int count) {
        return new AuditQuery(who, group, object, event, from, until, count);
    }

    boolean fits(AuditLine line) {
        return (who.isEmpty() || line.who().equals(who))
                && (group.isEmpty() || line.group().equals(group))
                && (object.isEmpty() || line.object().equals(object))
                && (event.isEmpty()
                        || line.event().equals(event)
                        || line.event().startsWith(event + "."))
                && !line.at().isBefore(from)
                && line.at().isBefore(until);
    }
}
