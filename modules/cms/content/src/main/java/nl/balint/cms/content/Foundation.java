package nl.balint.cms.content;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.jcr.Node;
import javax.jcr.PropertyType;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import javax.jcr.Value;
import javax.jcr.security.Privilege;
import org.apache.jackrabbit.commons.cnd.CndImporter;
import org.apache.jackrabbit.commons.cnd.ParseException;
import org.apache.jackrabbit.commons.jackrabbit.authorization.AccessControlUtils;
import org.apache.jackrabbit.oak.spi.security.principal.EveryonePrincipal;

/** What a repository needs before the first content: node types, workspaces, indexes and who may read. */
final class Foundation {

    static final String SOURCE_ID = "balint:sourceId";

    /**
     * How the content is laid out. One more when an earlier version would misread what this one writes; content of an
     * earlier one is brought up to date in {@link #lay}, as part of its one save.
     */
    static final long LAYOUT = 1;

    static final String MARK = "layout";
    private static final String NODE_TYPES = "nodeTypes";
    private static final String WORKSPACE_TYPE = "balint:workspace";
    private static final String RECORDS_TYPE = "balint:records";
    private static final String RECORD_TYPE = "balint:record";
    private static final List<String> WORKSPACES = List.of(
            "website",
            "dam",
            "config",
            "resources",
            "users",
            "userroles",
            "usergroups",
            "category",
            "contacts",
            "tasks",
            "messages");

    /** Index name -> the property it serves. Ids are served by Oak's own index, types by its nodetype index. */
    private static final Map<String, String> INDEXES = Map.of("sourceId", SOURCE_ID, "template", "mgnl:template");

    private Foundation() {}

    /**
     * Does what is missing; does nothing, and fast, when all is there.
     *
     * @throws ContentUnavailable when a newer version laid it
     */
    static void lay(Session session) throws RepositoryException {
        String types = nodeTypes();
        String known = Integer.toHexString(types.hashCode());
        long layout = layout(session);
        if (layout > LAYOUT) {
            throw new ContentUnavailable("This content was made by a newer version of Balint (layout " + layout
                    + "; this one knows " + LAYOUT + "): start that version, or put a backup back that is older."
                    + " Nothing was changed.");
        }
        if (layout == LAYOUT
                && known.equals(
                        session.getNode(Layout.HOUSE).getProperty(NODE_TYPES).getString())) {
            return;
        }
        register(types, session);
        Node house = session.nodeExists(Layout.HOUSE) ? session.getNode(Layout.HOUSE) : folder(session, "balint");
        if (!session.nodeExists(Layout.PUBLIC)) {
            folder(session, "public");
            Privilege[] read = AccessControlUtils.privilegesFromNames(session, Privilege.JCR_READ);
            AccessControlUtils.addAccessControlEntry(
                    session, Layout.PUBLIC, EveryonePrincipal.getInstance(), read, true);
        }
        for (String workspace : WORKSPACES) {
            add(session, workspace);
        }
        for (Map.Entry<String, String> index : INDEXES.entrySet()) {
            index(session, index.getKey(), index.getValue());
        }
        house.setProperty(NODE_TYPES, known);
        house.setProperty(MARK, LAYOUT);
    }

    /** That of the content; 0 for none yet, and for what was laid before there was a mark. */
    private static long layout(Session session) throws RepositoryException {
        String mark = Layout.HOUSE + "/" + MARK;
        return session.propertyExists(mark) ? session.getProperty(mark).getLong() : 0;
    }

    /** Adds a workspace, in both views, unless it is there. */
    static void add(Session session, String workspace) throws RepositoryException {
        add(session, workspace, WORKSPACE_TYPE);
    }

    /**
     * Adds a workspace whose nodes lie in no order, in both views, and the first records of its draft, unless there.
     */
    static void addRecords(Session session, String workspace, List<String> first) throws RepositoryException {
        add(session, workspace, RECORDS_TYPE);
        Node top = session.getRootNode().getNode(workspace);
        for (String name : first) {
            if (!top.hasNode(name)) {
                top.addNode(name, RECORD_TYPE);
            }
        }
    }

    private static void add(Session session, String workspace, String type) throws RepositoryException {
        Node top = session.getRootNode();
        if (!top.hasNode(workspace)) {
            top.addNode(workspace, type);
        }
        Node published = top.getNode("public");
        if (!published.hasNode(workspace)) {
            published.addNode(workspace, type);
        }
    }

    /** Adds an index on a property, and fills it, unless it is there. */
    static void addIndex(Session session, String property) throws RepositoryException {
        index(session, property.replace(':', '.'), property);
    }

    private static Node folder(Session session, String name) throws RepositoryException {
        return session.getRootNode().addNode(name, WORKSPACE_TYPE);
    }

    private static void register(String types, Session session) throws RepositoryException {
        try {
            CndImporter.registerNodeTypes(new StringReader(types), session, true);
        } catch (ParseException | IOException failure) {
            throw new RepositoryException("node-types.cnd cannot be read", failure);
        }
    }

    private static void index(Session session, String name, String property) throws RepositoryException {
        Node indexes = session.getNode("/oak:index");
        if (indexes.hasNode(name)) {
            return;
        }
        Node index = indexes.addNode(name, "oak:QueryIndexDefinition");
        Value[] names = {session.getValueFactory().createValue(property, PropertyType.NAME)};
        index.setProperty("type", "property");
        index.setProperty("propertyNames", names, PropertyType.NAME);
        index.setProperty("reindex", true);
    }

    private static String nodeTypes() {
        try (InputStream file = Objects.requireNonNull(Foundation.class.getResourceAsStream("node-types.cnd"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
