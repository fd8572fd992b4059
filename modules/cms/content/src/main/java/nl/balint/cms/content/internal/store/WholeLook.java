package nl.balint.cms.content.internal.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.apache.jackrabbit.oak.api.Blob;
import org.apache.jackrabbit.oak.api.PropertyState;
import org.apache.jackrabbit.oak.api.Type;
import org.apache.jackrabbit.oak.spi.state.ChildNodeEntry;
import org.apache.jackrabbit.oak.spi.state.NodeState;

/** Reads all that is below a node, each binary to its end, and tells what cannot be read. */
final class WholeLook {

    private final BooleanSupplier isAway;
    private final List<String> problems = new ArrayList<>();

    private WholeLook(BooleanSupplier isAway) {
        this.isAway = isAway;
    }

    /**
     * What cannot be read, in words for who mends it.
     *
     * @param isAway whether the store is not there at all, which tells nothing of what is in it
     * @throws IOException when it is away
     */
    static List<String> problems(NodeState root, BooleanSupplier isAway) throws IOException {
        WholeLook look = new WholeLook(isAway);
        look.read("", root);
        return look.problems;
    }

    private void read(String path, NodeState node) throws IOException {
        for (PropertyState property : node.getProperties()) {
            if (property.getType().tag() == Type.BINARY.tag()) {
                for (Blob binary : property.getValue(Type.BINARIES)) {
                    read(path + "/" + property.getName(), binary);
                }
            }
        }
        for (ChildNodeEntry child : node.getChildNodeEntries()) {
            read(path + "/" + child.getName(), child.getNodeState());
        }
    }

    private void read(String place, Blob binary) throws IOException {
        try (InputStream octets = binary.getNewStream()) {
            long read = octets.transferTo(OutputStream.nullOutputStream());
            if (read != binary.length()) {
                problems.add(place + " has " + read + " octets of " + binary.length());
            }
        } catch (IOException | RuntimeException failure) {
            if (isAway.getAsBoolean()) {
                throw new IOException("The store went away while it was looked through", failure);
            }
            problems.add(place + " cannot be read: " + failure.getMessage());
        }
    }
}
