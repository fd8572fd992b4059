package nl.balint.cms.security;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.balint.cms.content.Content;
import nl.balint.cms.content.ContentPath;
import nl.balint.cms.content.Node;
import nl.balint.cms.content.Value;
import nl.balint.cms.security.internal.secret.Secrets;

/** How a line lies in {@code audit:/<year>/<month>/<day>/<id>}, and what its mark is made from. */
final class AuditRecord {

    static final String WORKSPACE = "audit";
    static final ContentPath ROOT = ContentPath.root(WORKSPACE);
    /** On a line that is not in the chain yet. */
    static final String UNSEALED = "unsealed";

    /** On a line that had its time: it says nothing any more. */
    private static final String WIPED = "wiped";

    private static final String DETAILS = "details";

    private AuditRecord() {}

    static void write(Content content, AuditLine line, String id, String salt) {
        Node node = Records.ensure(content, folder(line.at())).add(id, Records.TYPE);
        node.set("at", Records.moment(line.at()));
        node.set("event", line.event());
        setUnlessEmpty(node, "who", line.who());
        setUnlessEmpty(node, "onBehalfOf", line.onBehalfOf());
        setUnlessEmpty(node, "object", line.object());
        setUnlessEmpty(node, "group", line.group());
        if (!line.details().isEmpty()) {
            List<String> written = line.details().entrySet().stream()
                    .map(detail -> detail.getKey() + "=" + detail.getValue())
                    .toList();
            node.set(DETAILS, Value.of(written));
        }
        node.set("salt", salt);
        node.set(UNSEALED, Value.of(true));
    }

    static AuditLine read(Node node) {
        return new AuditLine(
                Records.instant(node, "at"),
                Records.text(node, "event"),
                Records.text(node, "who"),
                Records.text(node, "onBehalfOf"),
                Records.text(node, "object"),
                Records.text(node, "group"),
                details(node));
    }

    /** A mark that changes with every part of the line; its salt keeps the line unguessed once it is wiped. */
    static byte[] mark(Node node) {
        List<String> parts = new ArrayList<>();
        AuditLine line = read(node);
        parts.add(node.name());
        parts.add(Records.text(node, "salt"));
        parts.add(Long.toString(line.at().toEpochMilli()));
        parts.addAll(List.of(line.event(), line.who(), line.onBehalfOf(), line.object(), line.group()));
        line.details().forEach((name, value) -> parts.add(name + "=" + value));
        StringBuilder text = new StringBuilder();
        parts.forEach(part -> text.append(part.length()).append(':').append(part));
        return Secrets.sha256(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    static boolean isWiped(Node node) {
        return node.property(WIPED).isPresent();
    }

    /** Leaves its number, mark and seal; without the salt nobody guesses what it said. */
    static void wipe(Node node) {
        for (String name : List.of("at", "event", "who", "onBehalfOf", "object", "group", DETAILS, "salt")) {
            node.remove(name);
        }
        node.set(WIPED, Value.of(true));
    }

    static ContentPath folder(Instant at) {
        OffsetDateTime day = at.atOffset(ZoneOffset.UTC);
        return ROOT.child(four(day.getYear())).child(two(day.getMonthValue())).child(two(day.getDayOfMonth()));
    }

    private static String four(int number) {
        return String.format(java.util.Locale.ROOT, "%04d", number);
    }

    private static String two(int number) {
        return String.format(java.util.Locale.ROOT, "%02d", number);
    }

    private static Map<String, String> details(Node node) {
        Map<String, String> details = new TreeMap<>();
        for (String written : Records.texts(node, DETAILS)) {
            int equals = written.indexOf('=');
            details.put(written.substring(0, equals), written.substring(equals + 1));
        }
        return details;
    }

    private static void setUnlessEmpty(Node node, String name, String text) {
        if (!text.isEmpty()) {
            node.set(name, text);
        }
    }
}
