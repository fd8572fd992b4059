package nl.balint.portal.applications;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import nl.balint.cms.content.Node;
import nl.balint.cms.content.Value;
import nl.balint.portal.members.Entry;

/** Properties that hold several texts, and lists of records; what is not there reads as none. */
public final class Lists {

    private Lists() {}

    public static List<String> texts(Node node, String name) {
        return node.property(name).orElse(null) instanceof Value.Many many
                ? many.values().stream().map(Value::asText).toList()
                : List.of();
    }

    public static void put(Node node, String name, Collection<String> texts) {
        if (texts.isEmpty()) {
            node.remove(name);
        } else {
            node.set(name, Value.of(List.copyOf(texts)));
        }
    }

    /** The next record in the list of records of that name, to be filled in. */
    public static Entry next(Node node, String records) {
        Node list = node.child(records).orElseThrow();
        String name = String.format(Locale.ROOT, "n%05d", list.children().size() + 1);
        return Entry.blank(list.add(name, Entry.TYPE));
    }

    /** The records of the list of that name, in the order in which they were added. */
    public static List<Entry> entries(Node node, String records) {
        return node.child(records).orElseThrow().children().stream()
                .sorted(Comparator.comparing(Node::name))
                .map(Entry::new)
                .toList();
    }
}
