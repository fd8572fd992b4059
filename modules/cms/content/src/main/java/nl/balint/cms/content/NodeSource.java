package nl.balint.cms.content;

import java.util.List;
import java.util.Optional;

/** Where a Content reads its nodes: straight from its own session, or from what others have read before. */
interface NodeSource {

    Optional<NodeRecord> find(ContentPath path);

    Optional<ContentPath> findById(String workspace, String id);

    List<ContentPath> list(NodeQuery query);
}
