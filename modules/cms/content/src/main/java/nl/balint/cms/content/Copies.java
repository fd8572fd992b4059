package nl.balint.cms.content;

import javax.jcr.Node;
import javax.jcr.RepositoryException;

/**
 * Copies a page (or another item) with all that is part of it, but not what stands below it by itself. Who made,
 * changed and published the one says nothing about the other.
 */
final class Copies {

    private static final String NO_MIXIN = "";

    private Copies() {}

    /** Makes the second like the first; what is like it already stays the same node. */
    static void copy(Node from, Node to) throws RepositoryException {
        Likeness.copyType(from, to, NO_MIXIN);
        Likeness.copyProperties(from, to, name -> !Stamps.isStamp(name));
        copyParts(from, to);
    }

    private static void copyParts(Node from, Node to) throws RepositoryException {
        for (Node part : Likeness.children(to)) {
            if (!Publication.isItem(part) && !from.hasNode(part.getName())) {
                part.remove();
            }
        }
        for (Node part : Likeness.children(from)) {
            if (!Publication.isItem(part)) {
                copyPart(part, to);
            }
        }
        Likeness.reorder(from, to);
    }

    private static void copyPart(Node part, Node parent) throws RepositoryException {
        Node copy = parent.hasNode(part.getName())
                ? parent.getNode(part.getName())
                : parent.addNode(part.getName(), part.getPrimaryNodeType().getName());
        Likeness.copyType(part, copy, NO_MIXIN);
        Likeness.copyProperties(part, copy, name -> true);
        copyParts(part, copy);
    }
}
