package nl.balint.cms.content;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import javax.jcr.Node;
import javax.jcr.PropertyType;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import javax.jcr.Value;

/** Writes on a node when, and by whom, it was made, changed and published. */
final class Stamps {

    private static final List<String> STAMPS =
            List.of("mgnl:created", "mgnl:lastModified", "mgnl:lastActivated", "mgnl:activationStatus");

    private final Session session;
    private final Value now;
    private final String who;

    Stamps(Session session, Clock clock, String who) {
        this.session = session;
        this.now = Jcr.ask(
                "read",
                "the clock",
                () -> session.getValueFactory()
                        .createValue(
                                new nl.balint.cms.content.Value.Moment(OffsetDateTime.now(clock)).asText(),
                                PropertyType.DATE));
        this.who = who;
    }

    /** Whether a property says when, or by whom, its node was made, changed or published. */
    static boolean isStamp(String property) {
        return STAMPS.stream().anyMatch(property::startsWith);
    }

    /** A change shows on the node itself and on each node above it, up to its page. */
    void edited(Set<ContentPath> paths) throws RepositoryException {
        for (ContentPath path : paths) {
            String place = Layout.physical(View.DRAFT, path);
            if (session.nodeExists(place)) {
                edited(session.getNode(place));
            }
        }
    }

    void created(Node node) throws RepositoryException {
        if (node.isNodeType("mgnl:created")) {
            node.setProperty("mgnl:created", now);
            node.setProperty("mgnl:createdBy", who);
        }
    }

    void published(Node draft) throws RepositoryException {
        if (draft.isNodeType("mgnl:activatable")) {
            draft.setProperty("mgnl:lastActivated", now);
            draft.setProperty("mgnl:lastActivatedBy", who);
            draft.setProperty("mgnl:activationStatus", true);
        }
    }

    void unpublished(Node draft) throws RepositoryException {
        if (draft.hasProperty("mgnl:activationStatus")) {
            draft.setProperty("mgnl:activationStatus", false);
        }
    }

    private void edited(Node changed) throws RepositoryException {
        for (Node node = changed; node.isNodeType("mgnl:lastModified"); node = node.getParent()) {
            node.setProperty("mgnl:lastModified", now);
            node.setProperty("mgnl:lastModifiedBy", who);
            if (Publication.isItem(node)) {
                return;
            }
        }
    }
}
