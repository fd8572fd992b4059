package nl.balint.cms.content.internal.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.apache.jackrabbit.oak.api.Blob;
import org.apache.jackrabbit.oak.api.PropertyState;
import org.apache.jackrabbit.oak.api.Type;
import org.apache.jackrabbit.oak.spi.state.ChildNodeEntry;
import org.apache.jackrabbit.oak.spi.state.NodeState;

/** Compares two trees to the last octet of the last file. */
final class TreeCompare {

    private TreeCompare() {}

    /** The first place at which they differ. */
    static Optional<String> difference(NodeState one, NodeState other) throws IOException {
        return difference("", one, other);
    }

    private static Optional<String> difference(String path, NodeState one, NodeState other) throws IOException {
        if (!properties(one).equals(properties(other)) || !names(one).equals(names(other))) {
            return Optional.of(path.isEmpty() ? "/" : path);
        }
        for (ChildNodeEntry child : one.getChildNodeEntries()) {
            Optional<String> found =
                    difference(path + "/" + child.getName(), child.getNodeState(), other.getChildNode(child.getName()));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static Set<String> names(NodeState node) {
        Set<String> names = new TreeSet<>();
        node.getChildNodeNames().forEach(names::add);
        return names;
    }

    private static Map<String, List<String>> properties(NodeState node) throws IOException {
        Map<String, List<String>> all = new TreeMap<>();
        for (PropertyState property : node.getProperties()) {
            all.put(property.getName() + " " + property.getType(), values(property));
        }
        return all;
    }

    private static List<String> values(PropertyState property) throws IOException {
        if (property.getType().tag() != Type.BINARY.tag()) {
            return property.isArray()
                    ? StreamSupport.stream(property.getValue(Type.STRINGS).spliterator(), false)
                            .toList()
                    : List.of(property.getValue(Type.STRING));
        }
        List<String> marks = new ArrayList<>();
        for (int index = 0; index < property.count(); index++) {
            marks.add(mark(property.getValue(Type.BINARY, index)));
        }
        return marks;
    }

    private static String mark(Blob blob) throws IOException {
        MessageDigest digest = sha256();
        try (InputStream octets = new DigestInputStream(blob.getNewStream(), digest)) {
            octets.transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }
}
