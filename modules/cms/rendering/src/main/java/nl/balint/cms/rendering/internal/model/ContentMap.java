package nl.balint.cms.rendering.internal.model;

import freemarker.template.AdapterTemplateModel;
import freemarker.template.SimpleNumber;
import freemarker.template.SimpleScalar;
import freemarker.template.TemplateCollectionModel;
import freemarker.template.TemplateHashModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateNodeModel;
import freemarker.template.TemplateScalarModel;
import freemarker.template.TemplateSequenceModel;
import java.util.ArrayList;
import java.util.List;
import nl.balint.cms.content.Node;
import nl.balint.cms.content.Value;
import org.jspecify.annotations.Nullable;

/**
 * A node as templates know it: properties and child nodes by name, what begins with {@code @} about the node itself,
 * and as a text its name. Values come escaped into {@code .ftl} and raw into {@code .ftlh}, which escapes by itself.
 */
public final class ContentMap
        implements TemplateHashModelEx, TemplateScalarModel, TemplateNodeModel, AdapterTemplateModel {

    private final Node node;
    private final Rendering rendering;
    private final Manner manner;
    private final Above above;
    private ReadLog log;
    private NodeReads reads;

    /**
     * How a node is shown; goes on for all that is reached from it.
     *
     * @param decoded values as they are stored, also in {@code .ftl}
     * @param localised in the language of the page
     * @param inherited as something from a page above
     */
    private record Manner(boolean decoded, boolean localised, boolean inherited) {
        static final Manner USUAL = new Manner(false, true, false);
        static final Manner STORED = new Manner(true, false, false);
    }

    /** The same place in the pages above, the nearest first, and whether properties come from there too. */
    private record Above(List<Node> nodes, boolean properties) {
        static final Above NOTHING = new Above(List.of(), false);
    }

    private ContentMap(Node node, Rendering rendering, Manner manner, Above above) {
        this.node = node;
        this.rendering = rendering;
        this.manner = manner;
        this.above = above;
        this.log = rendering.reads();
        this.reads = log.of(node);
    }

    static ContentMap of(Node node, Rendering rendering) {
        return new ContentMap(node, rendering, Manner.USUAL, Above.NOTHING);
    }

    /** The same node with its values as they are stored. */
    public ContentMap decoded() {
        return with(new Manner(true, manner.localised, manner.inherited));
    }

    public ContentMap encoded() {
        return with(new Manner(false, manner.localised, manner.inherited));
    }

    /** The same node as it is stored: not escaped, and its properties by their own names only. */
    public ContentMap stored() {
        return with(Manner.STORED);
    }

    public ContentMap localised() {
        return with(new Manner(manner.decoded, true, manner.inherited));
    }

    /** The same node as one that comes from a page above. */
    public ContentMap inherited() {
        return with(new Manner(manner.decoded, manner.localised, true));
    }

    public boolean isInherited() {
        return manner.inherited;
    }

    private ContentMap with(Manner other) {
        return new ContentMap(node, rendering, other, above);
    }

    /** The same node that takes properties it lacks from the first of these that has them. */
    public ContentMap withPropertiesFrom(List<Node> nodes) {
        return new ContentMap(node, rendering, manner, new Above(List.copyOf(nodes), true));
    }

    /** The same node that has the children of these too, as far as they may be inherited. */
    public ContentMap withChildrenFrom(List<Node> nodes) {
        return new ContentMap(node, rendering, manner, new Above(List.copyOf(nodes), false));
    }

    /** The nodes that it takes children from, the nearest first. */
    public List<Node> above() {
        return above.nodes;
    }

    public Node node() {
        return node;
    }

    /** Another node, shown like this one. */
    public ContentMap other(Node other) {
        return new ContentMap(other, rendering, manner, Above.NOTHING);
    }

    @Override
    public @Nullable TemplateModel get(String key) {
        if (key.isEmpty()) {
            return null;
        }
        if (key.charAt(0) == '@') {
            return about(key);
        }
        if (key.indexOf('/') >= 0) {
            return relative(key);
        }
        if (!manner.localised) {
            return exact(key);
        }
        for (var suffix : rendering.languages().suffixes()) {
            var found = exact(key + suffix);
            if (found != null && !isBlank(found)) {
                return found;
            }
        }
        return exact(key);
    }

    private @Nullable TemplateModel exact(String name) {
        var value = property(name);
        if (value != null) {
            return ContentValues.model(value, rendering, manner.decoded);
        }
        var child = node.child(name).orElse(null);
        reads().child(name, child);
        return child == null ? ofJcr(name) : other(child);
    }

    /** What JCR keeps as properties and our nodes know by themselves. */
    private @Nullable TemplateModel ofJcr(String name) {
        return switch (name) {
            case "jcr:primaryType" -> new SimpleScalar(node.type());
            case "jcr:uuid" -> new SimpleScalar(node.id());
            default -> null;
        };
    }

    private @Nullable Value property(String name) {
        var value = node.properties().get(name);
        reads().property(name, value);
        if (value != null || !above.properties) {
            return value;
        }
        for (var heir : above.nodes) {
            rendering.reads().property(heir, name);
            var inherited = heir.properties().get(name);
            if (inherited != null) {
                return inherited;
            }
        }
        return null;
    }

    /** Of the part that reads it now, which need not be the one that it was made in. */
    private NodeReads reads() {
        if (log != rendering.reads()) {
            log = rendering.reads();
            reads = log.of(node);
        }
        return reads;
    }

    private @Nullable TemplateModel relative(String path) {
        TemplateModel at = this;
        for (var name : path.split("/", -1)) {
            if (!(at instanceof ContentMap map) || name.isEmpty() || name.equals("..")) {
                return null;
            }
            at = map.get(name);
            if (at == null) {
                return null;
            }
        }
        return at;
    }

    private @Nullable TemplateModel about(String key) {
        return switch (key) {
            case "@name" -> rendering.text(node.name(), manner.decoded);
            case "@id", "@uuid", "@UUID" -> new SimpleScalar(node.id());
            case "@path", "@handle" -> rendering.text(node.path().path(), manner.decoded);
            case "@depth", "@level" -> new SimpleNumber(node.path().depth());
            case "@nodeType" -> new NodeTypeName(node);
            case "@link" -> rendering.text(rendering.links().to(node), manner.decoded);
            default -> null;
        };
    }

    private static boolean isBlank(TemplateModel model) {
        try {
            return model instanceof SimpleScalar text && text.getAsString().isEmpty();
        } catch (RuntimeException impossible) {
            return false;
        }
    }

    @Override
    public TemplateCollectionModel keys() throws TemplateModelException {
        reads().whole();
        var keys = new ArrayList<>(node.properties().keySet());
        keys.addAll(List.of("name", "id", "path", "depth", "nodeType"));
        return rendering.list(keys);
    }

    @Override
    public TemplateCollectionModel values() throws TemplateModelException {
        throw new TemplateModelException("?values of content is not there; go over its ?keys or its ?children");
    }

    @Override
    public int size() {
        reads().whole();
        return node.properties().size();
    }

    /** A node is something, even without properties. */
    @Override
    public boolean isEmpty() {
        return false;
    }

    @Override
    public String getAsString() {
        return rendering.escaped(node.name(), manner.decoded);
    }

    @Override
    public @Nullable TemplateNodeModel getParentNode() {
        return node.parent().map(this::other).orElse(null);
    }

    @Override
    public TemplateSequenceModel getChildNodes() {
        reads().children(node.children());
        return rendering.sequence(node.children().stream().map(this::other).toList());
    }

    @Override
    public String getNodeName() {
        return node.name();
    }

    @Override
    public String getNodeType() {
        return node.type();
    }

    @Override
    public @Nullable String getNodeNamespace() {
        return null;
    }

    /** What a function of ours gets when a template hands it over. */
    @Override
    public Object getAdaptedObject(Class<?> hint) {
        return this;
    }
}
