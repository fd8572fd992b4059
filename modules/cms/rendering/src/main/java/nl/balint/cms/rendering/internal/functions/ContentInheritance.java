package nl.balint.cms.rendering.internal.functions;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import nl.balint.cms.content.Node;
import nl.balint.cms.rendering.internal.model.Inherited;
import nl.balint.cms.rendering.internal.model.Rendering;
import org.jspecify.annotations.Nullable;

/** The part of {@code cmsfn} about what a page takes over from the pages above. */
public final class ContentInheritance {

    private final Rendering rendering;

    public ContentInheritance(Rendering rendering) {
        this.rendering = rendering;
    }

    /** The content with the properties it lacks taken from the same place in the pages above. */
    public @Nullable Object inherit(@Nullable Object content) {
        return Given.node(content, rendering)
                .<Object>map(
                        node -> rendering.map(node).withPropertiesFrom(Inherited.nearestFirst(node, rendering.reads())))
                .orElse(null);
    }

    public @Nullable Object inherit(@Nullable Object content, String relativePath) {
        return Given.node(content, rendering)
                .flatMap(node -> line(node).stream()
                        .flatMap(each -> below(each, relativePath).stream())
                        .findFirst())
                .map(this::inherit)
                .orElse(null);
    }

    public NodeFacts.@Nullable Property inheritProperty(@Nullable Object content, String name) {
        return Given.node(content, rendering).stream()
                .flatMap(node -> line(node).stream())
                .map(node -> new NodeFacts(node, rendering).getProperty(name))
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

    public boolean isInherited(@Nullable Object content) {
        return !isFromCurrentPage(content);
    }

    public boolean isFromCurrentPage(@Nullable Object content) {
        var current = rendering.page().node();
        var page = Given.node(content, rendering).flatMap(ContentWalk::pageOf);
        return page.isEmpty()
                || current.isEmpty()
                || page.get().path().equals(current.get().path());
    }

    private List<Node> line(Node node) {
        var line = new ArrayList<Node>();
        line.add(node);
        line.addAll(Inherited.nearestFirst(node, rendering.reads()));
        return line;
    }

    private Optional<Node> below(Node node, String relativePath) {
        var at = Optional.of(node);
        for (var name : relativePath.split("/", -1)) {
            at = at.flatMap(each -> {
                rendering.reads().children(each);
                return each.child(name);
            });
        }
        return at;
    }
}
