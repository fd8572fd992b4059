package nl.balint.cms.rendering.internal.model;

import java.util.List;
import java.util.Optional;
import nl.balint.cms.content.Content;
import nl.balint.cms.content.ContentPath;
import nl.balint.cms.content.Node;
import nl.balint.cms.content.Value;
import nl.balint.cms.content.WrongPath;

/** Questions about nodes that templates ask with whatever text they have. */
public final class Nodes {

    private Nodes() {}

    /** The node at a path; nothing for a path that cannot be one. */
    public static Optional<Node> find(Content content, String workspace, String path) {
        try {
            return content.find(ContentPath.of(workspace, path));
        } catch (WrongPath impossible) {
            return Optional.empty();
        }
    }

    /** The node with an id; nothing for a text that cannot be one. */
    public static Optional<Node> findById(Content content, String workspace, String id) {
        try {
            return id.isEmpty() ? Optional.empty() : content.findById(workspace, id);
        } catch (WrongPath impossible) {
            return Optional.empty();
        }
    }

    public static String text(Node node, String name) {
        var value = node.properties().get(name);
        return value == null ? "" : value.asText();
    }

    /** The values of a property, be it one or many; empty where there is none. */
    public static List<String> texts(Node node, String name) {
        var value = node.properties().get(name);
        if (value instanceof Value.Many many) {
            return many.values().stream().map(Value::asText).toList();
        }
        return value == null ? List.of() : List.of(value.asText());
    }

    /** Yes as a flag, or as the text that older content has. */
    public static boolean isTrue(Node node, String name) {
        var value = node.properties().get(name);
        return value instanceof Value.Flag flag
                ? flag.isSet()
                : value != null && value.asText().equals("true");
    }

    public static boolean isPage(Node node) {
        return node.isType("mgnl:page");
    }
}
