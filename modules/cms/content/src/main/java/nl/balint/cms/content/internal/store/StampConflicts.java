package nl.balint.cms.content.internal.store;

import java.util.Set;
import org.apache.jackrabbit.oak.api.PropertyState;
import org.apache.jackrabbit.oak.spi.commit.ThreeWayConflictHandler;
import org.apache.jackrabbit.oak.spi.state.NodeBuilder;
import org.apache.jackrabbit.oak.spi.state.NodeState;

/**
 * Two people who change two parts of one page both write when and by whom the page was changed. That is no conflict:
 * the later one's stamp stands. Everything else is left to the other handlers.
 */
final class StampConflicts implements ThreeWayConflictHandler {

    private static final Set<String> STAMPS = Set.of("mgnl:lastModified", "mgnl:lastModifiedBy");

    @Override
    public Resolution addExistingProperty(NodeBuilder parent, PropertyState ours, PropertyState theirs) {
        return oursIfStamp(ours);
    }

    @Override
    public Resolution changeChangedProperty(
            NodeBuilder parent, PropertyState ours, PropertyState theirs, PropertyState base) {
        return oursIfStamp(ours);
    }

    @Override
    public Resolution changeDeletedProperty(NodeBuilder parent, PropertyState ours, PropertyState base) {
        return Resolution.IGNORED;
    }

    @Override
    public Resolution deleteDeletedProperty(NodeBuilder parent, PropertyState base) {
        return Resolution.IGNORED;
    }

    @Override
    public Resolution deleteChangedProperty(NodeBuilder parent, PropertyState theirs, PropertyState base) {
        return Resolution.IGNORED;
    }

    @Override
    public Resolution addExistingNode(NodeBuilder parent, String name, NodeState ours, NodeState theirs) {
        return Resolution.IGNORED;
    }

    @Override
    public Resolution changeDeletedNode(NodeBuilder parent, String name, NodeState ours, NodeState base) {
        return Resolution.IGNORED;
    }

    @Override
    public Resolution deleteChangedNode(NodeBuilder parent, String name, NodeState theirs, NodeState base) {
        return Resolution.IGNORED;
    }

    @Override
    public Resolution deleteDeletedNode(NodeBuilder parent, String name, NodeState base) {
        return Resolution.IGNORED;
    }

    private static Resolution oursIfStamp(PropertyState property) {
        return STAMPS.contains(property.getName()) ? Resolution.OURS : Resolution.IGNORED;
    }
}
