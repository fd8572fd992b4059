package nl.balint.cms.content;

import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** What a node was at one revision, for one set of principals. */
final class NodeRecord {

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
}
