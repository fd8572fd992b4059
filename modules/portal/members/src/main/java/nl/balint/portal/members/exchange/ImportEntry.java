package nl.balint.portal.members.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import nl.balint.cms.content.Node;
import nl.balint.cms.content.Value;
import nl.balint.portal.members.Term;

/** How an import lies in {@code imports:/<id>}. */
final class ImportEntry {

    static final String WORKSPACE = "imports";
    static final String TYPE = "balint:record";
    static final String FILE = "file";
    private static final String MAPPING = "mapping";

    private ImportEntry() {}

    static void write(Node node, Import made, byte[] octets) {
        node.set("fileName", made.fileName());
        node.set("by", made.by());
        node.set("at", moment(made.at()));
        node.set(FILE, Value.Binary.of(octets));
        setState(node, made.state());
        setMapping(node, made.mapping());
    }

    static Import read(Node node) {
        List<String> columns = node.property(MAPPING)
                .filter(Value.Many.class::isInstance)
                .map(value -> ((Value.Many) value)
                        .values().stream().map(Value::asText).toList())
                .orElse(List.of());
        return new Import(
                node.name(),
                node.text("fileName").orElse(""),
                node.text("by").orElse(""),
                instant(node),
                ImportState.valueOf(node.text("state").orElse("DRAFT")),
                new Mapping(columns));
    }

    static void setState(Node node, ImportState state) {
        node.set("state", state.name());
    }

    static void setMapping(Node node, Mapping mapping) {
        node.set(MAPPING, Value.of(mapping.columns()));
    }

    static byte[] file(Node node) {
        if (!(node.property(FILE).orElse(null) instanceof Value.Binary binary)) {
            return new byte[0];
        }
        try (InputStream in = binary.open()) {
            return in.readAllBytes();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Value moment(Instant instant) {
        return Value.of(OffsetDateTime.ofInstant(instant, Term.DUTCH_TIME));
    }

    private static Instant instant(Node node) {
        return node.property("at")
                .map(value -> value instanceof Value.Moment moment ? moment.at().toInstant() : Instant.EPOCH)
                .orElse(Instant.EPOCH);
    }
}
