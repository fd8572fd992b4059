package nl.balint.cms.editing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import nl.balint.cms.content.Node;
import nl.balint.cms.content.Value;

/**
 * A component as it was, to be put back or made a second time.
 *
 * @param name of the node
 * @param type of the node
 * @param properties without what the house keeps about it itself
 * @param children in their order
 */
record Kept(String name, String type, Map<String, Value> properties, List<Kept> children) {

    Kept {
        properties = Map.copyOf(properties);
        children = List.copyOf(children);
    }

    /** All of it, with what stands in its areas. */
    static Kept of(Node node) {
        return of(node, child -> true);
    }

    /** What a dialog fills in: nothing of what stands in areas, or on pages below. */
    static Kept own(Node node) {
        return of(node, VersionMark::isOwn);
    }

    private static Kept of(Node node, Predicate<Node> wanted) {
        Map<String, Value> properties = new TreeMap<>(node.properties());
        properties.keySet().removeIf(name -> !isKept(name));
        List<Kept> children = new ArrayList<>();
        node.children().stream().filter(wanted).forEach(child -> children.add(of(child, wanted)));
        return new Kept(node.name(), node.type(), properties, children);
    }

    private static boolean isKept(String name) {
        return name.equals(PageTree.TEMPLATE) || !(name.startsWith("mgnl:") || name.startsWith("jcr:"));
    }

    /** Makes it below a node, as the last. */
    Node under(Node parent, String as) {
        Node made = parent.add(as, type);
        properties.forEach(made::set);
        children.forEach(child -> child.under(made, child.name()));
        return made;
    }

    /** Gives a node what its dialog filled in then, and takes away what it filled in since. */
    void into(Node node) {
        node.properties().keySet().stream()
                .filter(name -> isKept(name) && !properties.containsKey(name))
                .toList()
                .forEach(node::remove);
        properties.forEach((name, value) -> {
            if (!node.property(name).filter(value::equals).isPresent()) {
                node.set(name, value);
            }
        });
        node.children().stream().filter(VersionMark::isOwn).toList().forEach(Node::delete);
        children.forEach(child -> child.under(node, child.name()));
    }
}
