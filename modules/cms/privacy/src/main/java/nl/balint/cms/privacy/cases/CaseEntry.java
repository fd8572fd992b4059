package nl.balint.cms.privacy.cases;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import nl.balint.cms.content.ContentPath;
import nl.balint.cms.content.Node;
import nl.balint.cms.content.Value;

/** How a file lies in {@code privacy:/cases/<number>}. */
final class CaseEntry {

    static final String WORKSPACE = "privacy";
    static final String TYPE = "balint:record";
    static final ContentPath CASES = ContentPath.root(WORKSPACE).child("cases");

    private static final String FACTS = "facts";
    private static final String NOTES = "notes";
    private static final String CLOSED_AT = "closedAt";
    private static final String CLOSED_BY = "closedBy";
    private static final String EXTENDED = "extended";
    private static final String DUE = "due";

    private CaseEntry() {}

    static Node add(Node shelf, String number, CaseKind kind, Instant since) {
        Node node = shelf.add(number, TYPE);
        node.set("kind", kind.name());
        node.set("since", moment(since));
        node.set(DUE, moment(kind.due(since)));
        node.add(FACTS, TYPE);
        node.add(NOTES, TYPE);
        return node;
    }

    /** Writes all of them; a fact that is empty is not there. */
    static void facts(Node node, Map<String, String> facts) {
        node.child(FACTS).ifPresent(Node::delete);
        Node place = node.add(FACTS, TYPE);
        facts.forEach((name, fact) -> {
            if (!fact.isEmpty()) {
                place.set(name, fact);
            }
        });
    }

    static void note(Node node, CaseFile.Note note) {
        Node notes = node.child(NOTES).orElseThrow();
        Node line =
                notes.add(String.format(Locale.ROOT, "%04d", notes.children().size() + 1), TYPE);
        line.set("at", moment(note.at()));
        line.set("by", note.by());
        line.set("deed", note.deed());
        line.set("text", note.text());
    }

    static void extend(Node node, Instant due) {
        node.set(EXTENDED, Value.of(true));
        node.set(DUE, moment(due));
    }

    static void close(Node node, CaseState.Closed closed) {
        node.set(CLOSED_AT, moment(closed.at()));
        node.set(CLOSED_BY, closed.by());
    }

    /** Takes those facts out. */
    static void forget(Node node, Set<String> facts) {
        node.child(FACTS).ifPresent(place -> facts.forEach(place::remove));
    }

    static CaseFile read(Node node) {
        return new CaseFile(
                node.name(),
                CaseKind.valueOf(text(node, "kind")),
                instant(node, "since"),
                instant(node, DUE),
                state(node),
                facts(node),
                notes(node));
    }

    private static CaseState state(Node node) {
        return node.property(CLOSED_AT).isPresent()
                ? new CaseState.Closed(instant(node, CLOSED_AT), text(node, CLOSED_BY))
                : new CaseState.Open(node.property(EXTENDED).isPresent());
    }

    private static Map<String, String> facts(Node node) {
        Map<String, String> facts = new LinkedHashMap<>();
        node.child(FACTS)
                .ifPresent(place -> place.properties().forEach((name, value) -> {
                    if (!name.contains(":")) {
                        facts.put(name, value.asText());
                    }
                }));
        return facts;
    }

    private static List<CaseFile.Note> notes(Node node) {
        List<CaseFile.Note> notes = new ArrayList<>();
        node.child(NOTES)
                .ifPresent(place -> place.children()
                        .forEach(line -> notes.add(new CaseFile.Note(
                                instant(line, "at"), text(line, "by"), text(line, "deed"), text(line, "text")))));
        return notes;
    }

    private static String text(Node node, String name) {
        return node.text(name).orElse("");
    }

    private static Value.Moment moment(Instant at) {
        return Value.of(OffsetDateTime.ofInstant(at, ZoneOffset.UTC));
    }

    private static Instant instant(Node node, String name) {
        return node.property(name).orElse(null) instanceof Value.Moment moment
                ? moment.at().toInstant()
                : Instant.EPOCH;
    }
}
