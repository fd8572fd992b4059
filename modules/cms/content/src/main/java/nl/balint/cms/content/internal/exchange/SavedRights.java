package nl.balint.cms.content.internal.exchange;

import java.util.ArrayList;
import java.util.List;
import javax.jcr.Node;
import javax.jcr.NodeIterator;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import javax.jcr.security.AccessControlEntry;
import javax.jcr.security.AccessControlList;
import javax.jcr.security.AccessControlManager;
import javax.jcr.security.AccessControlPolicy;
import org.apache.jackrabbit.api.security.JackrabbitAccessControlEntry;
import org.apache.jackrabbit.api.security.JackrabbitAccessControlList;
import org.apache.jackrabbit.commons.jackrabbit.authorization.AccessControlUtils;

/** What was allowed and denied in a subtree, to be put back after it was replaced: files do not speak of rights. */
record SavedRights(List<Saved> saved) {

    static final SavedRights NONE = new SavedRights(List.of());

    private record Saved(String path, List<AccessControlEntry> entries) {}

    static SavedRights of(Node top) throws RepositoryException {
        List<Saved> saved = new ArrayList<>();
        collect(top, top.getSession().getAccessControlManager(), saved);
        return new SavedRights(List.copyOf(saved));
    }

    void restore(Session session) throws RepositoryException {
        for (Saved one : saved) {
            JackrabbitAccessControlList list = session.nodeExists(one.path())
                    ? AccessControlUtils.getAccessControlList(session, one.path())
                    : null;
            if (list == null) {
                continue;
            }
            for (AccessControlEntry entry : one.entries()) {
                boolean isAllow = !(entry instanceof JackrabbitAccessControlEntry known) || known.isAllow();
                list.addEntry(entry.getPrincipal(), entry.getPrivileges(), isAllow);
            }
            session.getAccessControlManager().setPolicy(one.path(), list);
        }
    }

    private static void collect(Node node, AccessControlManager manager, List<Saved> saved) throws RepositoryException {
        if (node.hasNode("rep:policy")) {
            for (AccessControlPolicy policy : manager.getPolicies(node.getPath())) {
                if (policy instanceof AccessControlList list) {
                    saved.add(new Saved(node.getPath(), List.of(list.getAccessControlEntries())));
                }
            }
        }
        for (NodeIterator children = node.getNodes(); children.hasNext(); ) {
            collect(children.nextNode(), manager, saved);
        }
    }
}
