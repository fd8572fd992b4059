package nl.balint.cms.publishing;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import nl.balint.cms.content.Content;
import nl.balint.cms.content.ContentPath;
import nl.balint.cms.content.Node;
import nl.balint.cms.content.Value;

/** How this module keeps its records. */
final class Kept {

    static final String RECORD = "balint:record";

    private Kept() {}

    static Optional<Instant> moment(Node node, String name) {
        return node.property(name)
                .filter(Value.Moment.class::isInstance)
                .map(value -> ((Value.Moment) value).at().toInstant());
    }

    static int number(Node node, String name) {
        return node.property(name)
                .filter(Value.Whole.class::isInstance)
                .map(value -> Math.toIntExact(((Value.Whole) value).number()))
                .orElse(0);
    }

    static String text(Node node, String name) {
        return node.text(name).orElse("");
    }

    static Value value(Instant at) {
        return Value.of(at.atOffset(ZoneOffset.UTC));
    }

    /** The record with this name at the top of its workspace, made when there is none. */
    static Node record(Content content, String workspace, String name) {
        return content.find(ContentPath.root(workspace).child(name))
                .orElseGet(() -> content.root(workspace).add(name, RECORD));
    }
}
