package nl.balint.cms.security;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Supplier;
import nl.balint.cms.content.Conflicts;
import nl.balint.cms.content.Content;
import nl.balint.cms.content.ContentPath;
import nl.balint.cms.content.Node;
import nl.balint.cms.content.Value;

/** Reads and writes the records of this module; what is absent reads as empty. */
final class Records {

    static final String TYPE = "balint:record";
    private static final int MOST_TRIES = 5;

    private Records() {}

    static Value moment(Instant at) {
        return Value.of(OffsetDateTime.ofInstant(at, ZoneOffset.UTC));
    }

    static Instant instant(Node node, String name) {
        return node.property(name).orElse(null) instanceof Value.Moment moment
                ? moment.at().toInstant()
                : Instant.EPOCH;
    }

    static String text(Node node, String name) {
        return node.text(name).orElse("");
    }

    static long number(Node node, String name) {
        return node.property(name).orElse(null) instanceof Value.Whole whole ? whole.number() : 0;
    }

    static List<String> texts(Node node, String name) {
        return node.property(name).orElse(null) instanceof Value.Many many
                ? many.values().stream().map(Value::asText).toList()
                : List.of();
    }

    /** The node at the path, with all above it, made where they are missing. */
    static Node ensure(Content content, ContentPath path) {
        return content.find(path).orElseGet(() -> ensure(content, path.parent()).add(path.name(), TYPE));
    }

    /** Does it again when somebody else changed the same meanwhile; the deed reads everything anew. */
    static void again(Runnable deed) {
        retried(() -> {
            deed.run();
            return deed;
        });
    }

    /** The same for a deed that gives something. */
    static <T> T retried(Supplier<T> deed) {
        return Conflicts.retried(MOST_TRIES, deed);
    }
}
