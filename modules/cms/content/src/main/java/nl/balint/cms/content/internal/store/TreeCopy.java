package nl.balint.cms.content.internal.store;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.jackrabbit.oak.api.Blob;
import org.apache.jackrabbit.oak.api.CommitFailedException;
import org.apache.jackrabbit.oak.api.PropertyState;
import org.apache.jackrabbit.oak.api.Type;
import org.apache.jackrabbit.oak.plugins.memory.PropertyStates;
import org.apache.jackrabbit.oak.spi.commit.CommitInfo;
import org.apache.jackrabbit.oak.spi.commit.EmptyHook;
import org.apache.jackrabbit.oak.spi.state.ChildNodeEntry;
import org.apache.jackrabbit.oak.spi.state.NodeBuilder;
import org.apache.jackrabbit.oak.spi.state.NodeState;
import org.apache.jackrabbit.oak.spi.state.NodeStore;

/** Copies a whole tree from one store into another as it is, with rights, types and indexes; in parts. */
final class TreeCopy {

    /** How many nodes at a time: each part is held in memory. */
    private static final int PART = 2_000;

    private final NodeStore into;
    private final Counter counter;
    private NodeBuilder root;
    private long waiting;

    /** Told how many nodes are done. */
    interface Counter {
        void at(long nodes);
    }

    TreeCopy(NodeStore into, Counter counter) {
        this.into = into;
        this.counter = counter;
        this.root = into.getRoot().builder();
    }

    static long size(NodeState node) {
        long all = 1;
        for (ChildNodeEntry child : node.getChildNodeEntries()) {
            all += size(child.getNodeState());
        }
        return all;
    }

    void run(NodeState from) throws IOException {
        Progressing progressing = new Progressing();
        copy(from, List.of(), progressing);
        save();
        counter.at(progressing.done);
    }

    private static final class Progressing {
        private long done;
    }

    private void copy(NodeState from, List<String> path, Progressing progressing) throws IOException {
        NodeBuilder to = at(path);
        for (PropertyState property : from.getProperties()) {
            to.setProperty(carried(property));
        }
        progressing.done++;
        if (++waiting >= PART) {
            save();
            counter.at(progressing.done);
        }
        for (ChildNodeEntry child : from.getChildNodeEntries()) {
            List<String> below = new ArrayList<>(path);
            below.add(child.getName());
            copy(child.getNodeState(), below, progressing);
        }
    }

    /** The node in the part that is being made; after a save that is another one. */
    private NodeBuilder at(List<String> path) {
        NodeBuilder node = root;
        for (String name : path) {
            node = node.child(name);
        }
        return node;
    }

    private PropertyState carried(PropertyState property) throws IOException {
        if (Type.BINARY.equals(property.getType())) {
            return PropertyStates.createProperty(
                    property.getName(), carried(property.getValue(Type.BINARY)), Type.BINARY);
        }
        if (Type.BINARIES.equals(property.getType())) {
            List<Blob> all = new ArrayList<>();
            for (Blob blob : property.getValue(Type.BINARIES)) {
                all.add(carried(blob));
            }
            return PropertyStates.createProperty(property.getName(), all, Type.BINARIES);
        }
        return property;
    }

    private Blob carried(Blob blob) throws IOException {
        try (InputStream octets = blob.getNewStream()) {
            return into.createBlob(octets);
        }
    }

    private void save() throws IOException {
        try {
            into.merge(root, EmptyHook.INSTANCE, CommitInfo.EMPTY);
        } catch (CommitFailedException failure) {
            throw new IOException("A part of the content could not be saved", failure);
        }
        root = into.getRoot().builder();
        waiting = 0;
    }
}
