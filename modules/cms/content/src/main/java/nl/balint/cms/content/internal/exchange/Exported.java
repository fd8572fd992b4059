package nl.balint.cms.content.internal.exchange;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.jcr.Node;
import javax.jcr.NodeIterator;
import javax.jcr.Property;
import javax.jcr.PropertyIterator;
import javax.jcr.RepositoryException;
import javax.jcr.Value;

/** Which properties and children of a node an export holds, in the order of Magnolia's exports. */
final class Exported {

    private static final Set<String> SYSTEM = Set.of("jcr:primaryType", "jcr:mixinTypes", "jcr:uuid");

    private Exported() {}

    /** The node's own properties, then those with a prefix; {@code title_nl} stands before {@code title}. */
    static List<Property> propertiesForYaml(Node node) throws RepositoryException {
        return properties(node, Comparator.comparing(Exported::orderInYaml));
    }

    /** The type and id first, as a system view must, then by name. */
    static List<Property> propertiesForXml(Node node) throws RepositoryException {
        return properties(node, Comparator.comparing(Exported::orderInXml));
    }

    /** In their order; by name where they lie in none, so that a second export is the same. */
    static List<Node> children(Node node) throws RepositoryException {
        Map<String, Node> children = isOrdered(node) ? new LinkedHashMap<>() : new TreeMap<>();
        for (NodeIterator all = node.getNodes(); all.hasNext(); ) {
            Node child = all.nextNode();
            if (!child.getName().startsWith("rep:")) {
                children.put(child.getName(), child);
            }
        }
        return List.copyOf(children.values());
    }

    static boolean isOrdered(Node node) throws RepositoryException {
        return node.getPrimaryNodeType().hasOrderableChildNodes();
    }

    static Value[] values(Property property) throws RepositoryException {
        return property.isMultiple() ? property.getValues() : new Value[] {property.getValue()};
    }

    /** The top of a workspace has no name in a file. */
    static String name(Node node) throws RepositoryException {
        boolean top = node.isNodeType("balint:workspace") || node.isNodeType("balint:records");
        return top ? Planter.ROOT : node.getName();
    }

    private static List<Property> properties(Node node, Comparator<String> order) throws RepositoryException {
        List<String> names = new ArrayList<>();
        for (PropertyIterator all = node.getProperties(); all.hasNext(); ) {
            Property property = all.nextProperty();
            String name = property.getName();
            if (SYSTEM.contains(name) || (!property.getDefinition().isProtected() && !name.startsWith("rep:"))) {
                names.add(name);
            }
        }
        names.sort(order);
        List<Property> properties = new ArrayList<>();
        for (String name : names) {
            properties.add(node.getProperty(name));
        }
        return properties;
    }

    private static String orderInYaml(String name) {
        return (name.contains(":") ? "1" : "0") + name.replace('_', '\u0001') + '\u0002';
    }

    private static String orderInXml(String name) {
        return switch (name) {
            case "jcr:primaryType" -> "0";
            case "jcr:mixinTypes" -> "1";
            case "jcr:uuid" -> "2";
            default -> "3" + name;
        };
    }
}
