package nl.balint.cms.content;

import java.util.List;
import java.util.Optional;
import javax.jcr.Session;

/** Nodes as a session sees them now, its own unsaved changes among them; queries see only what is saved. */
record LiveNodes(Session session, NodeReader reader, Queries queries) implements NodeSource {

    @Override
    public Optional<NodeRecord> find(ContentPath path) {
        return Jcr.ask("read", path, () -> reader.find(session, path));
    }

    @Override
    public Optional<ContentPath> findById(String workspace, String id) {
        return Jcr.ask("find by id", id, () -> queries.findById(session, workspace, id));
    }

    @Override
    public List<ContentPath> list(NodeQuery query) {
        return Jcr.ask("list", query, () -> queries.list(session, query));
    }
}
