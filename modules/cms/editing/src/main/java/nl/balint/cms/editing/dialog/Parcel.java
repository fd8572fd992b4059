package nl.balint.cms.editing.dialog;

import java.util.Optional;
import java.util.regex.Pattern;
import nl.balint.cms.content.Content;
import nl.balint.cms.content.ContentPath;
import nl.balint.cms.content.Node;
import nl.balint.cms.definitions.FieldDefinition;
import nl.balint.cms.publishing.PageFiles;

/**
 * What stands in the input of a field for a file: whether it is the one that is kept or one that was just brought, and
 * behind a colon how it is called.
 */
final class Parcel {

    static final String WORKSPACE = "parcels";
    static final String FILE = "file";

    private static final String KEPT = "kept:";
    private static final Pattern BROUGHT = Pattern.compile("([0-9a-f]{32}):.{0,300}");

    private Parcel() {}

    /** The child node in which a field keeps its file. */
    static String nodeName(FieldDefinition field) {
        String told = field.ownText("binaryNodeName");
        return told.isEmpty() ? field.name() : told;
    }

    static String kept(Node file) {
        return KEPT + file.text("fileName").orElseGet(file::name);
    }

    static boolean isKept(String typed) {
        return typed.startsWith(KEPT);
    }

    /** How the file is called. */
    static String name(String typed) {
        return typed.substring(typed.indexOf(':') + 1);
    }

    /** The file that was brought, as long as it waits. */
    static Optional<Node> find(Content content, String typed) {
        var brought = BROUGHT.matcher(typed);
        return brought.matches()
                ? content.find(
                        ContentPath.root(WORKSPACE).child(brought.group(1)).child(FILE))
                : Optional.empty();
    }

    /** Keeps in a node what stands in an input. */
    static void write(Node node, FieldDefinition field, String typed) {
        String name = nodeName(field);
        if (typed.isEmpty()) {
            node.child(name).ifPresent(Node::delete);
        }
        find(node.content(), typed)
                .ifPresent(brought ->
                        PageFiles.copy(brought, node.child(name).orElseGet(() -> node.add(name, PageFiles.OCTETS))));
    }
}
