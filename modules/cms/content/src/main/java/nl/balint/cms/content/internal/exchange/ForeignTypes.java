package nl.balint.cms.content.internal.exchange;

import java.util.Map;
import java.util.Set;
import javax.jcr.NamespaceException;
import javax.jcr.NamespaceRegistry;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import javax.jcr.nodetype.NodeTypeManager;
import javax.jcr.nodetype.NodeTypeTemplate;

/**
 * Node types and prefixes of other projects: what files name and the house does not know is made known, with any
 * property and any child. What belongs to JCR or to the house itself is never made.
 */
public final class ForeignTypes {

    /** More than any project has; a file that brings more is not one. */
    private static final int MOST = 200;

    private static final Set<String> NOT_OURS_TO_MAKE = Set.of("jcr", "nt", "mix", "sv", "xml", "rep", "oak", "balint");

    private final Session session;
    private int made;

    ForeignTypes(Session session) {
        this.session = session;
    }

    /** Makes these prefixes and types known; what may not be made is left aside. */
    public static void add(Session session, Map<String, String> namespaces, Map<String, String> types)
            throws RepositoryException {
        ForeignTypes foreign = new ForeignTypes(session);
        for (Map.Entry<String, String> namespace : namespaces.entrySet()) {
            foreign.makePrefix(namespace.getKey(), namespace.getValue());
        }
        for (Map.Entry<String, String> type : types.entrySet()) {
            if (!foreign.isKnown(type.getKey()) && foreign.mayBeMade(type.getKey())) {
                foreign.make(type.getKey(), type.getValue());
            }
        }
    }

    boolean isKnown(String type) throws RepositoryException {
        return session.getWorkspace().getNodeTypeManager().hasNodeType(type);
    }

    /** Whether a type of this name may be made. */
    boolean mayBeMade(String type) {
        return !NOT_OURS_TO_MAKE.contains(prefix(type)) && made < MOST;
    }

    /** Makes a type that is a kind of another one; a mixin when that is empty. */
    void make(String type, String parent) throws RepositoryException {
        made++;
        makePrefix(type);
        NodeTypeManager types = session.getWorkspace().getNodeTypeManager();
        NodeTypeTemplate template = types.createNodeTypeTemplate();
        template.setName(type);
        template.setMixin(parent.isEmpty());
        template.setOrderableChildNodes(!parent.isEmpty());
        if (!parent.isEmpty()) {
            template.setDeclaredSuperTypeNames(new String[] {parent});
        }
        types.registerNodeType(template, false);
    }

    /** Makes the prefix of a name known, unless it is. */
    void makePrefix(String name) throws RepositoryException {
        makePrefix(prefix(name), "urn:names:" + prefix(name));
    }

    private void makePrefix(String prefix, String uri) throws RepositoryException {
        if (prefix.isEmpty() || NOT_OURS_TO_MAKE.contains(prefix)) {
            return;
        }
        NamespaceRegistry registry = session.getWorkspace().getNamespaceRegistry();
        try {
            registry.getURI(prefix);
        } catch (NamespaceException unknown) {
            registry.registerNamespace(prefix, uri);
        }
    }

    private static String prefix(String name) {
        return name.substring(0, Math.max(0, name.indexOf(':')));
    }
}
