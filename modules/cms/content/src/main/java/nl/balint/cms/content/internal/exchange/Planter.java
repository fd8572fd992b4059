package nl.balint.cms.content.internal.exchange;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import javax.jcr.ItemNotFoundException;
import javax.jcr.Node;
import javax.jcr.NodeIterator;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import javax.jcr.Value;
import org.jspecify.annotations.Nullable;

/**
 * Puts the nodes of files into a session, unsaved. A node that is there already is replaced at its place among its
 * siblings; what was allowed and denied on it stays.
 */
public final class Planter implements Receiver {

    /** The name under which the top of a workspace stands in a file. */
    static final String ROOT = "jcr:root";

    /** What JCR keeps itself; files may tell it, but it is not listened to. */
    private static final Set<String> KEPT_BY_JCR = Set.of(
            "jcr:created",
            "jcr:createdBy",
            "jcr:versionHistory",
            "jcr:baseVersion",
            "jcr:predecessors",
            "jcr:isCheckedOut",
            "jcr:mergeFailed",
            "jcr:activity",
            "jcr:configuration",
            "jcr:lockOwner",
            "jcr:lockIsDeep");

    /** Before Magnolia 5 a node's stamps stood on a child; their names then and now. */
    private static final Map<String, String> STAMPS = Map.of(
            "mgnl:template", "mgnl:template",
            "mgnl:creationdate", "mgnl:created",
            "mgnl:lastmodified", "mgnl:lastModified",
            "mgnl:authorid", "mgnl:lastModifiedBy",
            "mgnl:activated", "mgnl:activationStatus",
            "mgnl:lastaction", "mgnl:lastActivated",
            "mgnl:activatorid", "mgnl:lastActivatedBy");

    /** A node under way; null stands for one that could not be made, and whose children go with it. */
    private record Level(@Nullable Node node, boolean isNew, Replaced replaced) {}

    /** What to put back at the end: the place among the siblings, and the rights. */
    private record Replaced(String nextSibling, SavedRights rights) {
        private static final Replaced NOTHING = new Replaced("", SavedRights.NONE);
    }

    private final Session session;
    private final Notes notes;
    private final Predicate<String> isName;
    private final ForeignTypes types;
    private final Set<String> planted = new HashSet<>();
    private final Deque<Level> levels = new ArrayDeque<>();
    private final List<String> tops = new ArrayList<>();

    public Planter(Session session, Notes notes, Predicate<String> isName) {
        this.session = session;
        this.notes = notes;
        this.isName = isName;
        this.types = new ForeignTypes(session);
    }

    /** Begins a file, whose node goes below this place. */
    public void below(String place) throws RepositoryException {
        levels.clear();
        tops.clear();
        levels.push(new Level(session.getNode(place), false, Replaced.NOTHING));
    }

    /** The places of the nodes that were put below nodes that were there before. */
    public List<String> tops() {
        return List.copyOf(tops);
    }

    @Override
    public void enter(FileNode wanted) throws RepositoryException {
        Level parent = levels.element();
        Node above = parent.node();
        boolean isLeftOut = wanted.type().equals("mgnl:metaData") || Secrets.isKeptIn(wanted);
        if (above == null || isLeftOut) {
            if (above != null) {
                oldStamps(above, wanted);
            }
            levels.push(new Level(null, false, Replaced.NOTHING));
        } else if (wanted.name().equals(ROOT) && levels.size() == 1) {
            levels.push(new Level(above, false, Replaced.NOTHING));
        } else {
            levels.push(plant(wanted, above, parent.isNew()));
        }
    }

    @Override
    public void add(FileProperty property) {
        Node node = levels.element().node();
        if (FileNode.isHead(property.name())) {
            notes.problem(property.line(), "'" + property.name() + "' stands before the nodes");
        } else if (node != null) {
            set(node, property);
        }
    }

    @Override
    public void leave() throws RepositoryException {
        Level level = levels.pop();
        Node node = level.node();
        if (node != null && level.isNew()) {
            if (!level.replaced().nextSibling().isEmpty()) {
                node.getParent().orderBefore(node.getName(), level.replaced().nextSibling());
            }
            level.replaced().rights().restore(session);
        }
    }

    private Level plant(FileNode wanted, Node parent, boolean isParentNew) throws RepositoryException {
        if (!isName.test(wanted.name())) {
            notes.problem(wanted.line(), "'" + wanted.name() + "' cannot be a node's name");
            return new Level(null, false, Replaced.NOTHING);
        }
        if (!areKnown(wanted, isParentNew)) {
            return new Level(null, false, Replaced.NOTHING);
        }
        types.makePrefix(wanted.name());
        boolean isThere = parent.hasNode(wanted.name());
        Replaced replaced = isThere && !isParentNew ? replace(parent, wanted.name()) : Replaced.NOTHING;
        String name = isThere && isParentNew ? another(parent, wanted) : wanted.name();
        try {
            Node node = make(wanted, parent, name);
            wanted.properties().forEach(property -> set(node, property));
            if (!isParentNew) {
                tops.add(node.getPath());
            }
            return new Level(node, true, replaced);
        } catch (RepositoryException failure) {
            notes.problem(wanted.line(), "'" + wanted.name() + "' does not fit here: " + failure.getMessage());
            return new Level(null, false, Replaced.NOTHING);
        }
    }

    /** A type of another project is made known; one that no project can make is a problem. */
    private boolean areKnown(FileNode wanted, boolean isParentNew) throws RepositoryException {
        for (String mixin : wanted.mixins()) {
            if (!isKnown(wanted, mixin, "")) {
                return false;
            }
        }
        return isKnown(wanted, wanted.type(), isParentNew ? "mgnl:contentNode" : "mgnl:content");
    }

    private boolean isKnown(FileNode wanted, String type, String parent) throws RepositoryException {
        if (types.isKnown(type)) {
            return true;
        }
        if (!isName.test(type) || !types.mayBeMade(type)) {
            notes.problem(wanted.line(), "The node type '" + type + "' is not known");
            return false;
        }
        types.make(type, parent);
        notes.warn(
                wanted.line(),
                "The node type '" + type + "' was not known; it is now "
                        + (parent.isEmpty() ? "a mixin" : "a kind of " + parent));
        return true;
    }

    private Replaced replace(Node parent, String name) throws RepositoryException {
        String next = Exported.isOrdered(parent) ? nextSibling(parent, name) : "";
        Node old = parent.getNode(name);
        SavedRights rights = SavedRights.of(old);
        old.remove();
        return new Replaced(next, rights);
    }

    private static String nextSibling(Node parent, String name) throws RepositoryException {
        for (NodeIterator siblings = parent.getNodes(); siblings.hasNext(); ) {
            if (siblings.nextNode().getName().equals(name)) {
                return siblings.hasNext() ? siblings.nextNode().getName() : "";
            }
        }
        return "";
    }

    /** Old exports hold siblings of the same name, which Oak does not; the later ones get a number. */
    private String another(Node parent, FileNode wanted) throws RepositoryException {
        int number = 0;
        while (parent.hasNode(wanted.name() + number)) {
            number++;
        }
        String name = wanted.name() + number;
        notes.warn(
                wanted.line(), "A sibling is called '" + wanted.name() + "' already; this one is now '" + name + "'");
        return name;
    }

    private Node make(FileNode wanted, Node parent, String name) throws RepositoryException {
        Node node;
        if (wanted.id().isEmpty() || isTaken(wanted)) {
            node = parent.addNode(name, wanted.type());
        } else {
            node = SystemView.make(parent, name, wanted.type(), wanted.id());
            planted.add(wanted.id());
        }
        for (String mixin : wanted.mixins()) {
            if (!node.isNodeType(mixin)) {
                node.addMixin(mixin);
            }
        }
        return node;
    }

    private boolean isTaken(FileNode wanted) throws RepositoryException {
        if (planted.contains(wanted.id())) {
            notes.warn(
                    wanted.line(), "The id " + wanted.id() + " stands in these files twice; this node gets a new one");
            return true;
        }
        try {
            String place = session.getNodeByIdentifier(wanted.id()).getPath();
            notes.warn(wanted.line(), "The id " + wanted.id() + " is that of " + place + "; this node gets a new one");
            return true;
        } catch (ItemNotFoundException free) {
            return false;
        }
    }

    private void oldStamps(Node node, FileNode stamps) {
        for (FileProperty property : stamps.properties()) {
            String now = STAMPS.get(property.name());
            if (now != null) {
                set(
                        node,
                        new FileProperty(now, property.line(), property.isMany(), property.type(), property.values()));
            }
        }
    }

    private void set(Node node, FileProperty property) {
        if (KEPT_BY_JCR.contains(property.name()) || property.name().startsWith("rep:")) {
            return;
        }
        if (Secrets.isOne(property.name())) {
            notes.warn(property.line(), "The password is not taken over: whoever has an account here is invited to it");
            return;
        }
        if (!isName.test(property.name())) {
            notes.problem(property.line(), "'" + property.name() + "' cannot be a property's name");
            return;
        }
        try {
            types.makePrefix(property.name());
            if (property.isMany()) {
                node.setProperty(property.name(), property.values().toArray(Value[]::new), property.type());
            } else {
                node.setProperty(property.name(), property.values().get(0));
            }
        } catch (RepositoryException failure) {
            notes.problem(property.line(), "'" + property.name() + "' does not fit here: " + failure.getMessage());
        }
    }
}
