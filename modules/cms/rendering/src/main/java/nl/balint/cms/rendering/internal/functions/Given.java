package nl.balint.cms.rendering.internal.functions;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import nl.balint.cms.content.Node;
import nl.balint.cms.rendering.internal.model.ContentMap;
import nl.balint.cms.rendering.internal.model.NodeFacts;
import nl.balint.cms.rendering.internal.model.Nodes;
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
            return Optional.of(new Given(facts.map().node(), facts, rendering));
        }
        return given instanceof Node node
                ? Optional.of(new Given(node, rendering.map(node), rendering))
                : Optional.empty();
    }

    static Optional<Node> node(@Nullable Object given, Rendering rendering) {
        return of(given, rendering).map(Given::node);
    }

    /** The node as content, shown as it was given. */
    ContentMap map() {
        return as instanceof NodeFacts facts ? facts.map() : (ContentMap) as;
    }

    /** The same kind made of this content. */
    Object same(ContentMap map) {
        return as instanceof NodeFacts ? new NodeFacts(map, rendering) : map;
    }

    Object same(Node other) {
        return same(map().other(other));
    }

    List<Object> same(Collection<Node> others) {
        return others.stream().map(this::same).toList();
    }

    /** The children, which the page then depends on. */
    List<Node> children() {
        return childrenOf(node);
    }

    List<Node> childrenOf(Node parent) {
        rendering.reads().children(parent);
        return parent.children();
    }

    /** Another node for templates that speak JCR, shown like this one. */
    NodeFacts facts(Node other) {
        return new NodeFacts(map().other(other), rendering);
    }

    /** The children from the same place in pages above that may be inherited, the top one's first. */
    List<Object> inheritedChildren(Predicate<Node> wanted) {
        var topFirst = new ArrayList<>(map().above());
        Collections.reverse(topFirst);
        return topFirst.stream()
                .peek(rendering.reads()::children)
                .flatMap(place -> place.children().stream())
                .filter(child -> Nodes.isTrue(child, "inheritable"))
                .filter(wanted)
                .map(child -> same(map().other(child).inherited()))
                .toList();
    }
}
