package nl.balint.cms.content;

import java.security.Principal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import javax.jcr.security.AccessControlEntry;
import javax.jcr.security.AccessControlPolicy;
import javax.jcr.security.Privilege;
import org.apache.jackrabbit.api.security.JackrabbitAccessControlEntry;
import org.apache.jackrabbit.api.security.JackrabbitAccessControlList;
import org.apache.jackrabbit.commons.jackrabbit.authorization.AccessControlUtils;
import org.apache.jackrabbit.oak.spi.security.principal.EveryonePrincipal;
import org.apache.jackrabbit.oak.spi.security.principal.PrincipalImpl;

/** Oak's access control lists, in the house's two rights. */
final class Rights {

    private final Session session;
    private final View view;
    private final Changes changes;

    Rights(Session session, View view, Changes changes) {
        this.session = session;
        this.view = view;
        this.changes = changes;
    }

    void add(ContentPath path, Grant grant) throws RepositoryException {
        String place = Layout.physical(view, path);
        JackrabbitAccessControlList list = AccessControlUtils.getAccessControlList(session, place);
        if (list == null) {
            throw new ContentRefused("Rights cannot be set on " + path);
        }
        list.addEntry(principal(grant.principal()), privileges(grant), grant.effect() == Grant.Effect.ALLOW);
        session.getAccessControlManager().setPolicy(place, list);
        changes.changed(view, path);
    }

    void remove(ContentPath path, String principal) throws RepositoryException {
        String place = Layout.physical(view, path);
        Optional<JackrabbitAccessControlList> list = find(place);
        if (list.isEmpty()) {
            return;
        }
        for (AccessControlEntry entry : list.get().getAccessControlEntries()) {
            if (entry.getPrincipal().getName().equals(principal)) {
                list.get().removeAccessControlEntry(entry);
            }
        }
        session.getAccessControlManager().setPolicy(place, list.get());
        changes.changed(view, path);
    }

    boolean has(ContentPath path, Right right) throws RepositoryException {
        String place = Layout.physical(view, path);
        return session.nodeExists(place)
                && session.getAccessControlManager()
                        .hasPrivileges(place, privileges(new Grant(Access.EVERYONE_NAME, right, Grant.Effect.ALLOW)));
    }

    List<Grant> list(ContentPath path) throws RepositoryException {
        List<Grant> grants = new ArrayList<>();
        Optional<JackrabbitAccessControlList> list = find(Layout.physical(view, path));
        if (list.isPresent()) {
            for (AccessControlEntry entry : list.get().getAccessControlEntries()) {
                grants.addAll(grants(entry));
            }
        }
        return grants;
    }

    private Optional<JackrabbitAccessControlList> find(String place) throws RepositoryException {
        for (AccessControlPolicy policy : session.getAccessControlManager().getPolicies(place)) {
            if (policy instanceof JackrabbitAccessControlList list) {
                return Optional.of(list);
            }
        }
        return Optional.empty();
    }

    /** Writing is no use to whoever cannot read; but taking the pen leaves the book. */
    private Privilege[] privileges(Grant grant) throws RepositoryException {
        if (grant.right() == Right.READ) {
            return AccessControlUtils.privilegesFromNames(session, Privilege.JCR_READ);
        }
        return grant.effect() == Grant.Effect.ALLOW
                ? AccessControlUtils.privilegesFromNames(session, Privilege.JCR_READ, "rep:write")
                : AccessControlUtils.privilegesFromNames(session, "rep:write");
    }

    private static List<Grant> grants(AccessControlEntry entry) {
        Grant.Effect effect = entry instanceof JackrabbitAccessControlEntry known && !known.isAllow()
                ? Grant.Effect.DENY
                : Grant.Effect.ALLOW;
        List<Grant> grants = new ArrayList<>();
        for (Privilege privilege : entry.getPrivileges()) {
            Right right = privilege.getName().equals("jcr:read") ? Right.READ : Right.WRITE;
            grants.add(new Grant(entry.getPrincipal().getName(), right, effect));
        }
        return grants;
    }

    /** Everyone weighs least: what is said of a person or group goes before it, in whatever order it was said. */
    private static Principal principal(String name) {
        return name.equals(Access.EVERYONE_NAME) ? EveryonePrincipal.getInstance() : new PrincipalImpl(name);
    }
}
