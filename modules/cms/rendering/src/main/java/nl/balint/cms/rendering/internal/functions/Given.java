package nl.balint.cms.rendering.internal.functions;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import nl.balint.cms.content.Node;
import nl.balint.cms.rendering.internal.model.ContentMap;
import nl.balint.cms.rendering.internal.model.Rendering;
import org.jspecify.annotations.Nullable;

/** A node as a template gave it to a function, which answers with the same kind: content for content, node for node. */
record Given(Node node, Object as, Rendering rendering) {

    /** Nothing for anything that is no node: functions answer null with null. */
    static Optional<Given> of(@Nullable Object given, Rendering rendering) {
        if (given instanceof ContentMap map) {
            return Optional.of(new Given(map.node(), map, rendering));
        }
        if (given instanceof NodeFacts facts) {
            return Optional.of(new Given(facts.node(), facts, rendering));
        }
        return given instanceof Node node
                ? Optional.of(new Given(node, rendering.map(node), rendering))
                : Optional.empty();
    }

    static Optional<Node> node(@Nullable Object given, Rendering rendering) {
        return of(given, rendering).map(Given::node);
    }

    Object same(Node other) {
        return as instanceof ContentMap map ? map.other(other) : new NodeFacts(other, rendering);
    }

    List<Object> same(Collection<Node> others) {
        return others.stream().map(this::same).toList();
    }

    /** The children, which the page then depends on. */
    List<Node> children() {
        rendering.reads().children(node);
        return node.children();
    }
}
