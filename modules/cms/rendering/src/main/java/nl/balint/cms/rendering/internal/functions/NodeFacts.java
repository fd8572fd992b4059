package nl.balint.cms.rendering.internal.functions;

import freemarker.template.TemplateModel;
import java.util.List;
import nl.balint.cms.content.Node;
import nl.balint.cms.rendering.internal.model.ContentMap;
import nl.balint.cms.rendering.internal.model.Rendering;
import org.jspecify.annotations.Nullable;

/** A node for templates that speak JCR: {@code cmsfn.asJCRNode(content).getProperty("title").string}. Reads only. */
public final class NodeFacts {

    private final Node node;
    private final Rendering rendering;

    NodeFacts(Node node, Rendering rendering) {
        this.node = node;
        this.rendering = rendering;
    }

    Node node() {
        return node;
    }

    ContentMap map() {
        return rendering.map(node);
    }

    public TemplateModel getName() {
        return rendering.text(node.name());
    }

    public String getPath() {
        return node.path().path();
    }

    public String getIdentifier() {
        return node.id();
    }

    public int getDepth() {
        return node.path().depth();
    }

    public boolean hasProperty(String name) {
        rendering.reads().property(node, name);
        return node.properties().containsKey(name);
    }

    public boolean hasNode(String name) {
        return getNode(name) != null;
    }

    public boolean hasNodes() {
        return !getNodes().isEmpty();
    }

    public boolean isNodeType(String type) {
        return node.isType(type);
    }

    public @Nullable Property getProperty(String name) {
        return hasProperty(name) ? new Property(name, map().get(name)) : null;
    }

    public @Nullable NodeFacts getNode(String name) {
        rendering.reads().children(node);
        return node.child(name).map(child -> new NodeFacts(child, rendering)).orElse(null);
    }

    public List<NodeFacts> getNodes() {
        rendering.reads().children(node);
        return node.children().stream()
                .map(child -> new NodeFacts(child, rendering))
                .toList();
    }

    public @Nullable NodeFacts getParent() {
        return node.parent().map(parent -> new NodeFacts(parent, rendering)).orElse(null);
    }

    @Override
    public String toString() {
        return "node " + node.path().path();
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
    }
}
