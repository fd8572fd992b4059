package nl.balint.cms.rendering.internal.model;

import freemarker.template.TemplateModel;
import java.util.List;
import java.util.Map;
import nl.balint.cms.content.Node;
import org.jspecify.annotations.Nullable;

/** A node for templates that speak JCR: {@code cmsfn.asJCRNode(content).getProperty("title").string}. Reads only. */
public final class NodeFacts {

    private final ContentMap map;
    private final Rendering rendering;

    public NodeFacts(ContentMap map, Rendering rendering) {
        this.map = map;
        this.rendering = rendering;
    }

    /** The same as content. */
    public ContentMap map() {
        return map;
    }

    public @Nullable TemplateModel getName() {
        return map.get("@name");
    }

    public String getPath() {
        return node().path().path();
    }

    public String getIdentifier() {
        return node().id();
    }

    public String getUUID() {
        return node().id();
    }

    public int getDepth() {
        return node().path().depth();
    }

    public Map<String, Object> getPrimaryNodeType() {
        return Map.of("name", node().type());
    }

    public Map<String, Object> getSession() {
        return Map.of("workspace", Map.of("name", node().path().workspace()));
    }

    public boolean hasProperty(String name) {
        rendering.reads().property(node(), name);
        return node().properties().containsKey(name);
    }

    public boolean hasNode(String name) {
        return getNode(name) != null;
    }

    public boolean hasNodes() {
        return !getNodes().isEmpty();
    }

    public boolean isNodeType(String type) {
        return node().isType(type);
    }

    /** By its name, or by a path below this node. */
    public @Nullable Property getProperty(String path) {
        var slash = path.lastIndexOf('/');
        if (slash >= 0) {
            var below = getNode(path.substring(0, slash));
            return below == null ? null : below.getProperty(path.substring(slash + 1));
        }
        return hasProperty(path) ? new Property(path, map.get(path)) : null;
    }

    /** By its name, or by a path below this node. */
    public @Nullable NodeFacts getNode(String path) {
        rendering.reads().children(node());
        return map.get(path) instanceof ContentMap child ? new NodeFacts(child, rendering) : null;
    }

    public List<NodeFacts> getNodes() {
        rendering.reads().children(node());
        return node().children().stream()
                .map(child -> new NodeFacts(map.other(child), rendering))
                .toList();
    }

    public @Nullable NodeFacts getParent() {
        return node().parent()
                .map(parent -> new NodeFacts(map.other(parent), rendering))
                .orElse(null);
    }

    private Node node() {
        return map.node();
    }

    @Override
    public String toString() {
        return "node " + node().path().path();
    }

    /** One property; its value reads as text, number, boolean or date, as it is stored. */
    public static final class Property {

        private final String name;
        private final @Nullable TemplateModel value;

        Property(String name, @Nullable TemplateModel value) {
            this.name = name;
            this.value = value;
        }

        public String getName() {
            return name;
        }

        public @Nullable TemplateModel getString() {
            return value;
        }

        public @Nullable TemplateModel getValue() {
            return value;
        }

        public @Nullable TemplateModel getBoolean() {
            return value;
        }

        public @Nullable TemplateModel getLong() {
            return value;
        }

        public @Nullable TemplateModel getDouble() {
            return value;
        }

        public @Nullable TemplateModel getDate() {
            return value;
        }

        public @Nullable TemplateModel getValues() {
            return value;
        }

        @Override
        public String toString() {
            return "property " + name;
        }
    }
}
