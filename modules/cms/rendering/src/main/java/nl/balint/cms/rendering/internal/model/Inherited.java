package nl.balint.cms.rendering.internal.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.balint.cms.content.Node;

/** The same place in the pages above: where an area takes components and properties from. */
public final class Inherited {

    private Inherited() {}

    /** The nodes at the same place relative to the pages above, the nearest page first. */
    public static List<Node> nearestFirst(Node node, ReadLog reads) {
        var names = new ArrayList<String>();
        var at = Optional.of(node);
        while (at.isPresent() && !Nodes.isPage(at.get())) {
            names.add(0, at.get().name());
            at = at.get().parent();
        }
        var places = new ArrayList<Node>();
        for (var page = at.flatMap(Node::parent);
                page.isPresent();
                page = page.get().parent()) {
            if (Nodes.isPage(page.get())) {
                place(page.get(), names, reads).ifPresent(places::add);
            }
        }
        return places;
    }

    private static Optional<Node> place(Node page, List<String> names, ReadLog reads) {
        var at = Optional.of(page);
        for (var name : names) {
            at = at.flatMap(each -> {
                reads.children(each);
                return each.child(name);
            });
        }
        return at;
    }
}
