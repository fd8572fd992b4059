package nl.balint.cms.content;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import javax.jcr.Node;
import javax.jcr.NodeIterator;
import javax.jcr.Property;
import javax.jcr.PropertyIterator;
import javax.jcr.PropertyType;
import javax.jcr.RepositoryException;
import javax.jcr.Value;
import javax.jcr.nodetype.NodeType;

/** Makes one node like another. What is the same already is not written again. */
final class Likeness {

    private Likeness() {}

    /**
     * The same type and mixins.
     *
     * @param kept a mixin that the copy has for itself; what is for the store itself is never copied
     */
    static void copyType(Node one, Node copy, String kept) throws RepositoryException {
        String type = one.getPrimaryNodeType().getName();
        if (!copy.getPrimaryNodeType().getName().equals(type)) {
            copy.setPrimaryType(type);
        }
        List<String> wanted = mixins(one);
        for (String mixin : mixins(copy)) {
            if (!wanted.contains(mixin) && !mixin.equals(kept)) {
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

    /**
     * The same properties.
     *
     * @param copied which, by name; the others of the copy stay as they are
     */
    static void copyProperties(Node one, Node copy, Predicate<String> copied) throws RepositoryException {
        for (PropertyIterator all = copy.getProperties(); all.hasNext(); ) {
            Property property = all.nextProperty();
            if (!property.getDefinition().isProtected()
                    && copied.test(property.getName())
                    && !one.hasProperty(property.getName())) {
                property.remove();
            }
        }
        for (PropertyIterator all = one.getProperties(); all.hasNext(); ) {
            Property property = all.nextProperty();
            if (!property.getDefinition().isProtected() && copied.test(property.getName())) {
                copyProperty(property, copy);
            }
        }
    }

    private static void copyProperty(Property property, Node copy) throws RepositoryException {
        String name = property.getName();
        if (copy.hasProperty(name) && copy.getProperty(name).isMultiple() != property.isMultiple()) {
            copy.getProperty(name).remove();
        }
        Value[] values = property.isMultiple() ? property.getValues() : new Value[] {property.getValue()};
        for (int i = 0; i < values.length; i++) {
            values[i] = loosened(values[i], copy);
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

    /** A copy may name the id of a draft; were that a hard reference, it would keep the draft from being deleted. */
    private static Value loosened(Value value, Node copy) throws RepositoryException {
        return value.getType() == PropertyType.REFERENCE
                ? copy.getSession().getValueFactory().createValue(value.getString(), PropertyType.WEAKREFERENCE)
                : value;
    }

    private static Value[] values(Property property) throws RepositoryException {
        return property.isMultiple() ? property.getValues() : new Value[] {property.getValue()};
    }

    /** The children that are content, in order. */
    static List<Node> children(Node node) throws RepositoryException {
        List<Node> children = new ArrayList<>();
        for (NodeIterator all = node.getNodes(); all.hasNext(); ) {
            Node child = all.nextNode();
            if (!child.getName().startsWith("rep:")) {
                children.add(child);
            }
        }
        return children;
    }

    /** Puts the children in the order of the other. */
    static void reorder(Node one, Node copy) throws RepositoryException {
        List<String> wanted = names(one);
        List<String> present = names(copy);
        Set<String> both = new HashSet<>(wanted);
        both.retainAll(new HashSet<>(present));
        wanted.retainAll(both);
        present.retainAll(both);
        if (present.equals(wanted) || !copy.getPrimaryNodeType().hasOrderableChildNodes()) {
            return;
        }
        for (int at = 0; at < wanted.size(); at++) {
            String name = wanted.get(at);
            if (!present.get(at).equals(name)) {
                copy.orderBefore(name, present.get(at));
                present.remove(name);
                present.add(at, name);
            }
        }
    }

    private static List<String> names(Node node) throws RepositoryException {
        List<String> names = new ArrayList<>();
        for (Node child : children(node)) {
            names.add(child.getName());
        }
        return names;
    }
}
