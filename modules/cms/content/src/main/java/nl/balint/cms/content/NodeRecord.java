package nl.balint.cms.content;

import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** What a node was at one revision, for one set of principals. */
final class NodeRecord {

    private static final int NODE_OCTETS = 400;
    private static final int CHILD_OCTETS = 150;
    private static final int VALUE_OCTETS = 150;

    private final ContentPath path;
    private final String id;
    private final String type;
    private final Set<String> types;
    private final Map<String, Value> properties;
    private Supplier<Map<String, ContentPath>> children;
    private boolean isWhole;

    /**
     * Made of what was read of the node itself.
     *
     * @param types its primary type, mixins and all their super types
     * @param children reads the children, as long as the session is open
     */
    NodeRecord(
            ContentPath path,
            String id,
            String type,
            Set<String> types,
            Map<String, Value> properties,
            Supplier<Map<String, ContentPath>> children) {
        this.path = path;
        this.id = id;
        this.type = type;
        this.types = types;
        this.properties = properties;
        this.children = children;
    }

    ContentPath path() {
        return path;
    }

    String id() {
        return id;
    }

    String type() {
        return type;
    }

    Set<String> types() {
        return types;
    }

    Map<String, Value> properties() {
        return properties;
    }

    /**
     * The children that may be seen, by name, in order. They are read when somebody asks, for there may be thousands
     * and most who add one to them do not look at the others.
     */
    Map<String, ContentPath> children() {
        if (!isWhole) {
            whole();
        }
        return children.get();
    }

    /** The same with its children, so that it outlives the session, and may be shared between threads. */
    NodeRecord whole() {
        Map<String, ContentPath> read = children.get();
        children = () -> read;
        isWhole = true;
        return this;
    }

    /** About how much memory it takes, in octets. */
    int weight() {
        int weight = NODE_OCTETS + children().size() * CHILD_OCTETS;
        for (Value value : properties.values()) {
            weight += weight(value);
        }
        return weight;
    }

    private static int weight(Value value) {
        if (value instanceof Value.Many many) {
            return many.values().stream().mapToInt(NodeRecord::weight).sum() + VALUE_OCTETS;
        }
        return VALUE_OCTETS + (value instanceof Value.Text text ? text.text().length() : 0);
    }
}
