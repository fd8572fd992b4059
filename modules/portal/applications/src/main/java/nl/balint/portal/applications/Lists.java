package nl.balint.portal.applications;

import java.util.Collection;
import java.util.List;
import nl.balint.cms.content.Node;
import nl.balint.cms.content.Value;

/** Properties that hold several texts; what is not there reads as none. */
final class Lists {

    private Lists() {}

    static List<String> texts(Node node, String name) {
        return node.property(name).orElse(null) instanceof Value.Many many
                ? many.values().stream().map(Value::asText).toList()
                : List.of();
    }

    static void put(Node node, String name, Collection<String> texts) {
        if (texts.isEmpty()) {
            node.remove(name);
        } else {
            node.set(name, Value.of(List.copyOf(texts)));
        }
    }
}
