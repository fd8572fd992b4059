package nl.balint.cms.security.screens;

import java.time.Instant;
import java.util.Map;
import nl.balint.cms.security.AuditLine;

/**
 * A line of the log as a screen shows it.
 *
 * @param event the end of the key of its text
 * @param way how somebody showed who they are; empty for other events
 * @param details what else it tells, as {@code name=value}
 */
public record ShownLine(
        Instant at,
        String event,
        String way,
        String who,
        String name,
        String onBehalfOf,
        String object,
        String group,
        String details) {

    static ShownLine of(AuditLine line) {
        return of(line, "");
    }

    /** @param name of who did it */
    static ShownLine of(AuditLine line, String name) {
        return new ShownLine(
                line.at(),
                line.event(),
                line.details().getOrDefault("way", ""),
                line.who(),
                name,
                line.onBehalfOf(),
                line.object(),
                line.group(),
                written(line.details()));
    }

    private static String written(Map<String, String> details) {
        return String.join(
                ", ",
                details.entrySet().stream()
                        .map(detail -> detail.getKey() + "=" + detail.getValue())
                        .toList());
    }
}
