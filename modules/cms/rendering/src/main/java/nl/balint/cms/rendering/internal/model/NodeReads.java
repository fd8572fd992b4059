package nl.balint.cms.rendering.internal.model;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.balint.cms.content.Node;
import nl.balint.cms.content.Value;
import org.jspecify.annotations.Nullable;

/** What a page read of one node, so that a change of anything else leaves the page as it is. */
final class NodeReads {

    /** Takes no notes. */
    static final NodeReads NONE = new NodeReads("", false);

    private static final Object NOTHING = "";

    private final String id;
    private final boolean noting;
    private final Map<String, Object> seen = new HashMap<>();
    private @Nullable List<String> children;
    private boolean whole;

    NodeReads(Node node) {
        this(node.id(), true);
    }

    private NodeReads(String id, boolean noting) {
        this.id = id;
        this.noting = noting;
    }

    void property(String name, @Nullable Value value) {
        if (noting) {
            seen.put(name, value == null ? NOTHING : value);
        }
    }

    void child(String name, @Nullable Node child) {
        if (noting) {
            seen.put(name, child == null ? NOTHING : child.id());
        }
    }

    void children(List<Node> list) {
        if (noting && children == null) {
            children = ids(list);
        }
    }

    /** Somebody got the node itself, and may read anything of it and below it. */
    void whole() {
        whole = noting;
    }

    boolean isWhole() {
        return whole;
    }

    boolean areTrueFor(Node now) {
        if (whole || !now.id().equals(id)) {
            return false;
        }
        if (children != null && !children.equals(ids(now.children()))) {
            return false;
        }
        return seen.entrySet().stream().allMatch(each -> each.getValue().equals(look(now, each.getKey())));
    }

    private static Object look(Node node, String name) {
        var value = node.properties().get(name);
        if (value != null) {
            return value;
        }
        return node.child(name).<Object>map(Node::id).orElse(NOTHING);
    }

    private static List<String> ids(List<Node> nodes) {
        return nodes.stream().map(Node::id).toList();
    }
}
