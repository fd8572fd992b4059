package nl.balint.cms.content;

import java.util.Optional;
import javax.jcr.Node;
import javax.jcr.NodeIterator;
import javax.jcr.RepositoryException;
import javax.jcr.Session;

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
        }
        changes.changed(View.DRAFT, path);
        changes.changed(View.PUBLISHED, path);
    }

    /** Puts what is published below a path in the order of the draft; many that go together need that once. */
    void order(ContentPath path) throws RepositoryException {
        String draft = Layout.physical(View.DRAFT, path);
        String copy = Layout.physical(View.PUBLISHED, path);
        if (session.nodeExists(draft) && session.nodeExists(copy)) {
            Likeness.reorder(session.getNode(draft), session.getNode(copy));
        }
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
        Likeness.copyType(draft, copy, PUBLISHED_TYPE);
        Likeness.copyProperties(draft, copy, name -> !name.equals(Foundation.SOURCE_ID));
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

    private void copyChildren(Node draft, Node copy, Depth depth) throws RepositoryException {
        for (Node child : Likeness.children(copy)) {
            boolean belongs = depth == Depth.TREE || !isItem(child);
            if (belongs && !draft.hasNode(child.getName())) {
                changes.changed(View.PUBLISHED, Layout.logical(View.PUBLISHED, child.getPath()));
                child.remove();
            }
        }
        for (Node child : Likeness.children(draft)) {
            boolean item = isItem(child);
            if (item && depth == Depth.SELF) {
                continue;
            }
            if (item) {
                stamps.published(child);
            }
            copy(child, copy, depth);
        }
        Likeness.reorder(draft, copy);
    }
}
