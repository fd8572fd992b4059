package nl.balint.cms.rendering.internal.functions;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.balint.cms.content.Node;
import nl.balint.cms.rendering.internal.model.Nodes;
import nl.balint.cms.rendering.internal.model.Rendering;
import org.jspecify.annotations.Nullable;

/** {@code catfn}: the categories that content names by their identifiers, kept in the workspace {@code category}. */
public final class CategoryFunctions {

    private static final String WORKSPACE = "category";

    private final Rendering rendering;

    public CategoryFunctions(Rendering rendering) {
        this.rendering = rendering;
    }

    public List<Object> getCategories(@Nullable Object content) {
        return getCategories(content, "categories");
    }

    /** Those that the property names, of the kind that was given; what is there no more is left out. */
    public List<Object> getCategories(@Nullable Object content, String property) {
        return Given.of(content, rendering)
                .map(given -> given.same(named(given.node(), property)))
                .orElse(List.of());
    }

    public String getCategorizationRepository() {
        return WORKSPACE;
    }

    /** The category of that name, wherever it lies; {@code null} where there is none. */
    public @Nullable Object getCategoryNodeByName(@Nullable String name) {
        return byName(name).map(rendering::map).orElse(null);
    }

    /** Those that the category of that name names as related. */
    public List<Object> getRelatedCategories(@Nullable String name) {
        return byName(name).map(node -> named(node, "relatedUUID")).orElse(List.of()).stream()
                .<Object>map(rendering::map)
                .toList();
    }

    private Optional<Node> byName(@Nullable String name) {
        var found = new ArrayList<Node>();
        new ContentSearch(rendering).below(WORKSPACE, "/", node -> {
            if (node.name().equals(name)) {
                found.add(node);
            }
        });
        return found.stream().findFirst();
    }

    private List<Node> named(Node node, String property) {
        rendering.reads().property(node, property);
        return Nodes.texts(node, property).stream()
                .map(id -> Nodes.findById(rendering.content(), WORKSPACE, id))
                .flatMap(Optional::stream)
                .toList();
    }
}
