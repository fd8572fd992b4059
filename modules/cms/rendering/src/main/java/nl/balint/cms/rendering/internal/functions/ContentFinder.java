package nl.balint.cms.rendering.internal.functions;

import java.util.Optional;
import nl.balint.cms.content.ContentPath;
import nl.balint.cms.content.Node;
import nl.balint.cms.content.WrongPath;
import nl.balint.cms.definitions.TemplateDefinition;
import nl.balint.cms.rendering.internal.model.NodeFacts;
import nl.balint.cms.rendering.internal.model.Nodes;
import nl.balint.cms.rendering.internal.model.Rendering;
import org.jspecify.annotations.Nullable;

/** The part of {@code cmsfn} that finds nodes elsewhere: by path, id, reference or template. */
public final class ContentFinder {

    private static final String WEBSITE = "website";

    private final Rendering rendering;

    public ContentFinder(Rendering rendering) {
        this.rendering = rendering;
    }

    public @Nullable Object contentByPath(@Nullable String path) {
        return contentByPath(path, WEBSITE);
    }

    /** As stored, not escaped and not in a language: whoever looks up a node elsewhere decides himself. */
    public @Nullable Object contentByPath(@Nullable String path, String workspace) {
        return byPath(path, workspace).map(this::asContent).orElse(null);
    }

    public @Nullable Object nodeByPath(@Nullable String path) {
        return nodeByPath(path, WEBSITE);
    }

    public @Nullable Object nodeByPath(@Nullable String path, String workspace) {
        return byPath(path, workspace).map(this::asNode).orElse(null);
    }

    public @Nullable Object content(@Nullable String path) {
        return nodeByPath(path, WEBSITE);
    }

    public @Nullable Object content(String workspace, @Nullable String path) {
        return nodeByPath(path, workspace);
    }

    public @Nullable Object contentById(@Nullable String id) {
        return contentById(id, WEBSITE);
    }

    public @Nullable Object contentById(@Nullable String id, String workspace) {
        return byId(id, workspace).map(this::asContent).orElse(null);
    }

    public @Nullable Object contentByIdentifier(@Nullable String id) {
        return nodeById(id, WEBSITE);
    }

    public @Nullable Object contentByIdentifier(@Nullable String id, String workspace) {
        return nodeById(id, workspace);
    }

    public @Nullable Object nodeById(@Nullable String id) {
        return nodeById(id, WEBSITE);
    }

    public @Nullable Object nodeById(@Nullable String id, String workspace) {
        return byId(id, workspace).map(this::asNode).orElse(null);
    }

    /** The node whose id or path a property holds. */
    public @Nullable Object contentByReference(@Nullable Object content, String property, String workspace) {
        return Given.of(content, rendering)
                .flatMap(given -> {
                    rendering.reads().property(given.node(), property);
                    var reference = Nodes.text(given.node(), property);
                    return reference.startsWith("/") ? byPath(reference, workspace) : byId(reference, workspace);
                })
                .<Object>map(rendering::map)
                .orElse(null);
    }

    public String templateType(@Nullable Object content) {
        return template(content).map(TemplateKinds::type).orElse("");
    }

    public String templateSubtype(@Nullable Object content) {
        return template(content).map(TemplateKinds::subtype).orElse("");
    }

    public boolean hasTemplateOfType(@Nullable Object content, String type) {
        return templateType(content).equals(type);
    }

    private Object asContent(Node node) {
        return rendering.map(node).stored();
    }

    private Object asNode(Node node) {
        return new NodeFacts(rendering.map(node).stored(), rendering);
    }

    private Optional<TemplateDefinition> template(@Nullable Object content) {
        return Given.node(content, rendering).flatMap(this::template);
    }

    private Optional<TemplateDefinition> template(Node node) {
        rendering.reads().property(node, "mgnl:template");
        return rendering.setting().definitions().template(Nodes.text(node, "mgnl:template"));
    }

    private Optional<Node> byPath(@Nullable String path, String workspace) {
        if (path == null || !path.startsWith("/")) {
            return Optional.empty();
        }
        var found = Nodes.find(rendering.content(), workspace, path);
        if (found.isEmpty()) {
            noteMissing(workspace, path);
        }
        return found;
    }

    private void noteMissing(String workspace, String path) {
        try {
            rendering.reads().missing(ContentPath.of(workspace, path));
        } catch (WrongPath impossible) {
            // No node will ever be there, so there is nothing to wait for.
        }
    }

    private Optional<Node> byId(@Nullable String id, String workspace) {
        if (id == null) {
            return Optional.empty();
        }
        var found = Nodes.findById(rendering.content(), workspace, id);
        if (found.isEmpty() && !id.isEmpty()) {
            rendering.reads().workspace(workspace);
        }
        return found;
    }
}
