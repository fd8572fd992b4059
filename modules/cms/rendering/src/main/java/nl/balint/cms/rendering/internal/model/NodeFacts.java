package nl.balint.cms.rendering.internal.model;

import freemarker.template.TemplateModel;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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

    public NamedValues getPrimaryNodeType() {
        return new NodeTypeName(node());
    }

    /** Not text, as no session is: it knows its workspace, and that its name. */
    public NamedValues getSession() {
        var name = Map.of("name", node().path().workspace());
        NamedValues workspace = key -> rendering.wrap(name.get(key));
        return key -> key.equals("workspace") ? workspace : null;
    }

    /** Siblings never have the same name here. */
    public int getIndex() {
        return 1;
    }

    /** The one so deep on the way here, itself included; {@code null} where there is none. */
    public @Nullable NodeFacts getAncestor(int depth) {
        return depth == getDepth()
                ? this
                : node().ancestors().stream()
                        .filter(above -> above.path().depth() == depth)
                        .findFirst()
                        .map(above -> new NodeFacts(map.other(above), rendering))
                        .orElse(null);
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

    /** Those whose names fit: {@code a* | b*}. */
    public List<NodeFacts> getNodes(String names) {
        var wanted = named(names);
        return getNodes().stream()
                .filter(child -> wanted.matcher(child.node().name()).matches())
                .toList();
    }

    public List<Property> getProperties() {
        return getProperties("*");
    }

    /** Those whose names fit: {@code a* | b*}. */
    public List<Property> getProperties(String names) {
        var wanted = named(names);
        return node().properties().keySet().stream()
                .filter(name -> wanted.matcher(name).matches())
                .map(this::getProperty)
                .filter(Objects::nonNull)
                .toList();
    }

    private static Pattern named(String names) {
        return Pattern.compile(Arrays.stream(names.split("\\|", -1))
                .map(name -> Arrays.stream(name.strip().split("\\*", -1))
                        .map(Pattern::quote)
                        .collect(Collectors.joining(".*")))
                .collect(Collectors.joining("|")));
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
