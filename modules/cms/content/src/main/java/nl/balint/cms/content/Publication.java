package nl.balint.cms.content;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.jcr.Node;
import javax.jcr.NodeIterator;
import javax.jcr.Property;
import javax.jcr.PropertyIterator;
import javax.jcr.PropertyType;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import javax.jcr.Value;
import javax.jcr.nodetype.NodeType;

/**
 * Makes the published copy like the draft. It changes what differs and leaves the rest, so that access control, and
 * what belongs to pages that are not published now, stays.
 */
final class Publication {

    private static final String PUBLISHED_TYPE = "balint:published";

    private final Session session;
    private final Changes changes;
    private final Stamps stamps;

    Publication(Session session, Changes changes, Stamps stamps) {
        this.session = session;
        this.changes = changes;
        this.stamps = stamps;
    }

    /** Whether the node is published by itself: a page, folder or asset, not a part of one. */
    static boolean isItem(Node node) throws RepositoryException {
        return node.isNodeType("mgnl:content") || node.isNodeType("mgnl:folder") || node.isNodeType("mgnl:asset");
    }

    void publish(ContentPath path, Depth depth) throws RepositoryException {
        Node draft = session.getNode(Layout.physical(View.DRAFT, path));
        if (path.isRoot()) {
            copyChildren(draft, session.getNode(Layout.physical(View.PUBLISHED, path)), depth);
        } else {
            String parent = Layout.physical(View.PUBLISHED, path.parent());
            if (!session.nodeExists(parent)) {
                throw new ContentRefused("Could not publish " + path + ": " + path.parent() + " is not published");
            }
            stamps.published(draft);
            copy(draft, session.getNode(parent), depth);
            reorder(draft.getParent(), session.getNode(parent));
        }
        changes.changed(View.DRAFT, path);
        changes.changed(View.PUBLISHED, path);
    }

    void unpublish(ContentPath path) throws RepositoryException {
        String place = Layout.physical(View.PUBLISHED, path);
        if (session.nodeExists(place)) {
            session.getNode(place).remove();
            changes.changed(View.PUBLISHED, path);
        }
        String draft = Layout.physical(View.DRAFT, path);
        if (session.nodeExists(draft)) {
            unpublished(session.getNode(draft));
            changes.changed(View.DRAFT, path);
        }
    }

    private void unpublished(Node draft) throws RepositoryException {
        stamps.unpublished(draft);
        for (NodeIterator children = draft.getNodes(); children.hasNext(); ) {
            unpublished(children.nextNode());
        }
    }

    private void copy(Node draft, Node parent, Depth depth) throws RepositoryException {
        Node copy = place(draft, parent);
        copyType(draft, copy);
        copyProperties(draft, copy);
        copyChildren(draft, copy, depth);
    }

    /** The node to make like the draft: there already, elsewhere because the draft was moved, or new. */
    private Node place(Node draft, Node parent) throws RepositoryException {
        String name = draft.getName();
        String id = draft.getIdentifier();
        if (parent.hasNode(name)) {
            Node there = parent.getNode(name);
            if (isCopyOf(there, id)) {
                return there;
            }
            there.remove();
        }
        Optional<String> elsewhere = isItem(draft) ? movedFrom(draft) : Optional.empty();
        if (elsewhere.isPresent()) {
            session.move(elsewhere.get(), parent.getPath() + "/" + name);
            changes.changed(View.PUBLISHED, Layout.logical(View.PUBLISHED, elsewhere.get()));
            return parent.getNode(name);
        }
        Node copy = parent.addNode(name, draft.getPrimaryNodeType().getName());
        copy.addMixin(PUBLISHED_TYPE);
        copy.setProperty(Foundation.SOURCE_ID, id);
        return copy;
    }

    private Optional<String> movedFrom(Node draft) throws RepositoryException {
        String workspace = Layout.logical(View.DRAFT, draft.getPath()).workspace();
        Optional<String> found = Queries.published(session, workspace, draft.getIdentifier());
        return found.isPresent()
                        && session.nodeExists(found.get())
                        && isCopyOf(session.getNode(found.get()), draft.getIdentifier())
                ? found
                : Optional.empty();
    }

    private static boolean isCopyOf(Node copy, String id) throws RepositoryException {
        return copy.hasProperty(Foundation.SOURCE_ID)
                && copy.getProperty(Foundation.SOURCE_ID).getString().equals(id);
    }

    private static void copyType(Node draft, Node copy) throws RepositoryException {
        String type = draft.getPrimaryNodeType().getName();
        if (!copy.getPrimaryNodeType().getName().equals(type)) {
            copy.setPrimaryType(type);
        }
        List<String> wanted = mixins(draft);
        for (String mixin : mixins(copy)) {
            if (!wanted.contains(mixin) && !mixin.equals(PUBLISHED_TYPE)) {
                copy.removeMixin(mixin);
            }
        }
        for (String mixin : wanted) {
            if (!copy.isNodeType(mixin)) {
                copy.addMixin(mixin);
            }
        }
    }

    private static List<String> mixins(Node node) throws RepositoryException {
        return Arrays.stream(node.getMixinNodeTypes())
                .map(NodeType::getName)
                .filter(name -> !name.startsWith("rep:"))
                .toList();
    }

    private void copyProperties(Node draft, Node copy) throws RepositoryException {
        for (PropertyIterator all = copy.getProperties(); all.hasNext(); ) {
            Property property = all.nextProperty();
            if (!property.getDefinition().isProtected()
                    && !property.getName().equals(Foundation.SOURCE_ID)
                    && !draft.hasProperty(property.getName())) {
                property.remove();
            }
        }
        for (PropertyIterator all = draft.getProperties(); all.hasNext(); ) {
            Property property = all.nextProperty();
            if (!property.getDefinition().isProtected()) {
                copyProperty(property, copy);
            }
        }
    }

    private void copyProperty(Property property, Node copy) throws RepositoryException {
        String name = property.getName();
        if (copy.hasProperty(name) && copy.getProperty(name).isMultiple() != property.isMultiple()) {
            copy.getProperty(name).remove();
        }
        Value[] values = property.isMultiple() ? property.getValues() : new Value[] {property.getValue()};
        for (int i = 0; i < values.length; i++) {
            values[i] = loosened(values[i]);
        }
        if (copy.hasProperty(name) && Arrays.equals(values, values(copy.getProperty(name)))) {
            return;
        }
        if (property.isMultiple()) {
            copy.setProperty(name, values, values.length == 0 ? property.getType() : values[0].getType());
        } else {
            copy.setProperty(name, values[0]);
        }
    }

    /** A copy names the draft's id; were that a hard reference, the copy would keep the draft from being deleted. */
    private Value loosened(Value value) throws RepositoryException {
        return value.getType() == PropertyType.REFERENCE
                ? session.getValueFactory().createValue(value.getString(), PropertyType.WEAKREFERENCE)
                : value;
    }

    private static Value[] values(Property property) throws RepositoryException {
        return property.isMultiple() ? property.getValues() : new Value[] {property.getValue()};
    }

    private void copyChildren(Node draft, Node copy, Depth depth) throws RepositoryException {
        for (Node child : children(copy)) {
            boolean belongs = depth == Depth.TREE || !isItem(child);
            if (belongs && !draft.hasNode(child.getName())) {
                changes.changed(View.PUBLISHED, Layout.logical(View.PUBLISHED, child.getPath()));
                child.remove();
            }
        }
        for (Node child : children(draft)) {
            boolean item = isItem(child);
            if (item && depth == Depth.SELF) {
                continue;
            }
            if (item) {
                stamps.published(child);
            }
            copy(child, copy, depth);
        }
        reorder(draft, copy);
    }

    private static List<Node> children(Node node) throws RepositoryException {
        List<Node> children = new ArrayList<>();
        for (NodeIterator all = node.getNodes(); all.hasNext(); ) {
            Node child = all.nextNode();
            if (!child.getName().startsWith("rep:")) {
                children.add(child);
            }
        }
        return children;
    }

    /** Puts the published children in the draft's order. */
    private static void reorder(Node draft, Node copy) throws RepositoryException {
        List<String> present = new ArrayList<>();
        for (Node child : children(copy)) {
            present.add(child.getName());
        }
        List<String> wanted = new ArrayList<>();
        for (Node child : children(draft)) {
            if (present.contains(child.getName())) {
                wanted.add(child.getName());
            }
        }
        present.retainAll(wanted);
        if (!present.equals(wanted) && copy.getPrimaryNodeType().hasOrderableChildNodes()) {
            for (String name : wanted) {
                copy.orderBefore(name, null);
            }
        }
    }
}
