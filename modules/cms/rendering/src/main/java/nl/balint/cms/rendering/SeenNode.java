package nl.balint.cms.rendering;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.balint.cms.content.ContentPath;
import nl.balint.cms.content.Node;
import nl.balint.cms.content.Value;
import nl.balint.cms.rendering.internal.model.Nodes;
import nl.balint.cms.rendering.internal.model.Rendering;

/**
 * A node as functions for templates read it: what they look at is noted, so that the ready page is made anew when just
 * that changes. In a template it is content like any other.
 */
public final class SeenNode {

    private final Node node;
    private final Rendering rendering;

    SeenNode(Node node, Rendering rendering) {
        this.node = node;
        this.rendering = rendering;
        rendering.map(node);
    }

    public ContentPath path() {
        return node.path();
    }

    public String id() {
        return node.id();
    }

    public String name() {
        return node.name();
    }

    public boolean isType(String type) {
        return node.isType(type);
    }

    public Optional<Value> property(String name) {
        rendering.reads().property(node, name);
        return node.property(name);
    }

    /** The text of a property, empty when there is none. */
    public String text(String name) {
        rendering.reads().property(node, name);
        return Nodes.text(node, name);
    }

    public boolean isTrue(String name) {
        rendering.reads().property(node, name);
        return Nodes.isTrue(node, name);
    }

    public List<SeenNode> children() {
        rendering.reads().children(node);
        return node.children().stream().map(this::seen).toList();
    }

    public Optional<SeenNode> child(String name) {
        rendering.reads().children(node);
        return node.child(name).map(this::seen);
    }

    public Optional<SeenNode> parent() {
        return node.parent().map(this::seen);
    }

    /** From the top page down to the parent. */
    public List<SeenNode> ancestors() {
        return node.ancestors().stream()
                .filter(above -> !above.path().isRoot())
                .map(this::seen)
                .toList();
    }

    /** The address in the language of the page. */
    public String link() {
        return rendering.links().to(node);
    }

    /** The node itself; from now on every change in it or below it makes the page anew. */
    public Node node() {
        rendering.reads().whole(node);
        return node;
    }

    Node unseen() {
        return node;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SeenNode seen && seen.node.path().equals(node.path());
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(node.path());
    }

    @Override
    public String toString() {
        return node.path().toString();
    }

    private SeenNode seen(Node other) {
        return new SeenNode(other, rendering);
    }
}
