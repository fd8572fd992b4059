package nl.balint.cms.rendering.internal.functions;

import java.util.List;
import java.util.NoSuchElementException;
import nl.balint.cms.content.Node;
import nl.balint.cms.rendering.internal.model.NodeFacts;

/** The children of one parent that have the type of one of them, and a place among them. */
public final class Siblings {

    private final Given given;
    private final List<Node> all;
    private int place;

    Siblings(Given given) {
        this.given = given;
        this.all = given.node()
                .parent()
                .map(parent -> given.childrenOf(parent).stream()
                        .filter(child -> child.type().equals(given.node().type()))
                        .toList())
                .orElse(List.of(given.node()));
        this.place = all.indexOf(given.node());
    }

    public int getIndex() {
        return place;
    }

    public boolean isFirst() {
        return place == 0;
    }

    public boolean isLast() {
        return place == all.size() - 1;
    }

    public NodeFacts getCurrent() {
        return at(place);
    }

    public NodeFacts next() {
        return at(place + 1);
    }

    public NodeFacts prev() {
        return at(place - 1);
    }

    public NodeFacts goTofirst() {
        return at(0);
    }

    public NodeFacts goTolast() {
        return at(all.size() - 1);
    }

    private NodeFacts at(int wanted) {
        if (wanted < 0 || wanted >= all.size()) {
            throw new NoSuchElementException("There is no sibling before the first or after the last; ask isLast()");
        }
        place = wanted;
        return given.facts(all.get(wanted));
    }
}
