package nl.balint.cms.content;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import javax.jcr.Node;
import javax.jcr.NodeIterator;
import javax.jcr.Property;
import javax.jcr.PropertyIterator;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import javax.jcr.nodetype.NodeType;

/** Reads nodes of one view out of a session. */
final class NodeReader {

    /** Combination of primary type and mixins -> all their names with those of their super types. */
    static final class KnownTypes {
        private final Map<List<String>, Set<String>> known = new ConcurrentHashMap<>();

        Set<String> of(Node node) throws RepositoryException {
            List<String> own = new ArrayList<>();
            own.add(node.getPrimaryNodeType().getName());
            for (NodeType mixin : node.getMixinNodeTypes()) {
                own.add(mixin.getName());
            }
            Set<String> all = known.get(own);
            if (all == null) {
                all = collect(node);
                known.put(own, all);
            }
            return all;
        }

        private static Set<String> collect(Node node) throws RepositoryException {
            Set<String> all = new HashSet<>();
            List<NodeType> own = new ArrayList<>(Arrays.asList(node.getMixinNodeTypes()));
            own.add(node.getPrimaryNodeType());
            for (NodeType type : own) {
                all.add(type.getName());
                for (NodeType above : type.getSupertypes()) {
                    all.add(above.getName());
                }
            }
            return Set.copyOf(all);
        }
    }

    private static final String ID = "jcr:uuid";

    private final View view;
    private final KnownTypes types;

    NodeReader(View view, KnownTypes types) {
        this.view = view;
        this.types = types;
    }

    Optional<NodeRecord> find(Session session, ContentPath path) throws RepositoryException {
        String place = Layout.physical(view, path);
        return session.nodeExists(place) ? Optional.of(read(session.getNode(place), path)) : Optional.empty();
    }

    private NodeRecord read(Node node, ContentPath path) throws RepositoryException {
        String id = id(node);
        return new NodeRecord(
                path,
                id,
                node.getPrimaryNodeType().getName(),
                types.of(node),
                properties(node, id),
                () -> Jcr.ask("read the children of", path, () -> children(node, path)));
    }

    private String id(Node node) throws RepositoryException {
        if (view == View.PUBLISHED && node.hasProperty(Foundation.SOURCE_ID)) {
            return node.getProperty(Foundation.SOURCE_ID).getString();
        }
        return node.getIdentifier();
    }

    private static Map<String, Value> properties(Node node, String id) throws RepositoryException {
        Map<String, Value> sorted = new TreeMap<>();
        for (PropertyIterator all = node.getProperties(); all.hasNext(); ) {
            Property property = all.nextProperty();
            String name = property.getName();
            if (name.equals(ID)) {
                sorted.put(name, Value.of(id));
            } else if (!name.startsWith("rep:") && !name.equals(Foundation.SOURCE_ID)) {
                sorted.put(name, JcrValues.read(property));
            }
        }
        return Collections.unmodifiableMap(new LinkedHashMap<>(sorted));
    }

    private static Map<String, ContentPath> children(Node node, ContentPath path) throws RepositoryException {
        Map<String, ContentPath> children = new LinkedHashMap<>();
        for (NodeIterator all = node.getNodes(); all.hasNext(); ) {
            String name = all.nextNode().getName();
            if (!name.startsWith("rep:") && ContentPath.isName(name)) {
                children.put(name, path.child(name));
            }
        }
        return Collections.unmodifiableMap(children);
    }
}
