package nl.balint.cms.rendering.internal.functions;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import nl.balint.cms.content.Node;
import nl.balint.cms.rendering.internal.model.Inherited;
import nl.balint.cms.rendering.internal.model.NodeFacts;
import nl.balint.cms.rendering.internal.model.Nodes;
import nl.balint.cms.rendering.internal.model.Rendering;
import org.jspecify.annotations.Nullable;

/**
 * The part of {@code cmsfn} about what areas and components take over from the same place in the pages above. Of a page
 * itself only children that may be inherited come from above, as in Magnolia.
 */
public final class ContentInheritance {

    private final Rendering rendering;

    public ContentInheritance(Rendering rendering) {
        this.rendering = rendering;
    }

    /** The content with the properties it lacks, and the components that may be inherited, from the pages above. */
    public @Nullable Object inherit(@Nullable Object content) {
        return inherit(content, "");
    }

    public @Nullable Object inherit(@Nullable Object content, String relativePath) {
        return Given.of(content, rendering)
                .flatMap(given -> heir(given, relativePath))
                .orElse(null);
    }

    /** The same; which components and properties come from above is that of an area that inherits. */
    public @Nullable Object inherit(
            @Nullable Object content, String relativePath, String nodeTypes, String nodes, String properties) {
        return inherit(content, relativePath);
    }

    private Optional<Object> heir(Given given, String relativePath) {
        if (Nodes.isPage(given.node())) {
            return relativePath.isEmpty()
                    ? Optional.of(given.same(given.map().withChildrenFrom(above(given.node()))))
                    : below(given.node(), relativePath).map(given::same);
        }
        return line(given.node()).stream()
                .flatMap(each -> below(each, relativePath).stream())
                .findFirst()
                .map(node -> given.same(given.map().other(node).withPropertiesFrom(above(node))));
    }

    public NodeFacts.@Nullable Property inheritProperty(@Nullable Object content, String path) {
        return Given.of(content, rendering).stream()
                .flatMap(given -> line(given.node()).stream().map(given.map()::other))
                .map(map -> new NodeFacts(map, rendering).getProperty(path))
                .filter(property -> property != null)
                .findFirst()
                .orElse(null);
    }

    /** The children of the same place in all pages above, the top one's first. */
    public List<Object> inheritList(@Nullable Object content, String relativePath) {
        return Given.of(content, rendering)
                .map(given -> {
                    var line = new ArrayList<>(line(given.node()));
                    Collections.reverse(line);
                    return given.same(line.stream()
                            .flatMap(node -> below(node, relativePath).stream())
                            .peek(rendering.reads()::children)
                            .flatMap(node -> node.children().stream())
                            .toList());
                })
                .orElse(List.of());
    }

    /**
     * Whether an area got it from a page above; a component that asks it of its own content is nowhere's heir.
     *
     * @throws IllegalArgumentException when there is no content
     */
    public boolean isInherited(@Nullable Object content) {
        return Given.of(content, rendering)
                .map(given -> given.map().isInherited())
                .orElseThrow(
                        () -> new IllegalArgumentException("Nothing is inherited from nowhere: there is no content"));
    }

    public boolean isFromCurrentPage(@Nullable Object content) {
        return !isInherited(content);
    }

    private List<Node> above(Node node) {
        return Inherited.nearestFirst(node, rendering.reads());
    }

    private List<Node> line(Node node) {
        var line = new ArrayList<Node>();
        line.add(node);
        if (!Nodes.isPage(node)) {
            line.addAll(above(node));
        }
        return line;
    }

    private Optional<Node> below(Node node, String relativePath) {
        var at = Optional.of(node);
        for (var name : relativePath.split("/", -1)) {
            if (!name.isEmpty()) {
                at = at.flatMap(each -> {
                    rendering.reads().children(each);
                    return each.child(name);
                });
            }
        }
        return at;
    }
}
