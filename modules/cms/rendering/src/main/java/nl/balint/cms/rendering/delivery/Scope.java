package nl.balint.cms.rendering.delivery;

import java.util.List;
import java.util.Optional;
import nl.balint.cms.content.Content;
import nl.balint.cms.content.ContentPath;
import nl.balint.cms.content.Node;
import nl.balint.cms.content.NodeQuery;
import nl.balint.cms.content.WrongPath;
import nl.balint.cms.definitions.RestEndpoint;

/** The nodes that an endpoint hands out. */
record Scope(RestEndpoint endpoint, Content content) {

    /** One question looks at no more nodes than these. */
    private static final int MOST = 20_000;

    /** The node at a path below the root of the endpoint. */
    Optional<Node> find(String path) {
        return at(root().equals("/") ? path : root() + path);
    }

    /** Whether it is of a kind that can be asked for. */
    boolean isOffered(Node node) {
        return isOneOf(node, endpoint.scope().nodeTypes());
    }

    /** Whether it is shown as part of another node. */
    boolean isPart(Node node) {
        return isOneOf(node, endpoint.scope().childNodeTypes());
    }

    /** All of a kind that can be asked for, in the order of the content. */
    List<Node> all(String ancestor) {
        var below = ancestor.isEmpty() ? at(root()) : find(ancestor);
        if (below.isEmpty()) {
            return List.of();
        }
        var types = endpoint.scope().nodeTypes();
        var query = NodeQuery.below(below.get().path()).first(MOST);
        var narrowed = types.size() == 1 ? query.ofType(types.get(0)) : query;
        return content.list(narrowed).stream().filter(this::isOffered).toList();
    }

    private String root() {
        var root = endpoint.scope().rootPath();
        return root.length() > 1 && root.endsWith("/") ? root.substring(0, root.length() - 1) : root;
    }

    private Optional<Node> at(String path) {
        try {
            return content.find(ContentPath.of(endpoint.scope().workspace(), path));
        } catch (WrongPath impossible) {
            return Optional.empty();
        }
    }

    private boolean isOneOf(Node node, List<String> types) {
        return types.isEmpty()
                || types.stream()
                        .anyMatch(
                                type -> endpoint.scope().strict() ? node.type().equals(type) : node.isType(type));
    }
}
