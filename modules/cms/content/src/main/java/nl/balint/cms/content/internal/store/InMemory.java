package nl.balint.cms.content.internal.store;

import java.io.IOException;
import org.apache.jackrabbit.oak.segment.SegmentNodeStoreBuilders;
import org.apache.jackrabbit.oak.segment.memory.MemoryStore;
import org.apache.jackrabbit.oak.spi.state.NodeStore;

/** A tree that is gone when it closes. */
final class InMemory implements Keeping {

    private final NodeStore nodes;

    private InMemory(NodeStore nodes) {
        this.nodes = nodes;
    }

    static InMemory open() {
        try {
            return new InMemory(
                    SegmentNodeStoreBuilders.builder(new MemoryStore()).build());
        } catch (IOException failure) {
            throw new IllegalStateException("A store in memory touches no disk", failure);
        }
    }

    @Override
    public NodeStore nodes() {
        return nodes;
    }

    @Override
    public void makeDurable() {
        // Nothing lasts here.
    }

    @Override
    public void erase(String identity) {
        // Nothing is on a disk.
    }

    @Override
    public void compact() {
        // Nothing is on a disk.
    }

    @Override
    public void close() {
        // It is forgotten.
    }
}
