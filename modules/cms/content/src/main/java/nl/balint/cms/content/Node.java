package nl.balint.cms.content;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A node of the content: name, type, properties, children. In the draft it can be changed; changes stand at
 * {@link Content#save}.
 */
public final class Node {

    private final Content content;
    private NodeRecord record;
    private long generation;

    Node(Content content, NodeRecord record, long generation) {
        this.content = content;
        this.record = record;
        this.generation = generation;
    }

    public Content content() {
        return content;
    }

    public ContentPath path() {
        return record.path();
    }

    public String name() {
        return record.path().name();
    }

    /** The same in the draft and in its published copy. */
    public String id() {
        return record().id();
    }

    /** The primary type, such as {@code mgnl:page}. */
    public String type() {
        return record().type();
    }

    /** Whether the node is of this type, of a subtype, or has it as a mixin. */
    public boolean isType(String type) {
        return record().types().contains(type);
    }

    /** All properties by name, in the order of their names. */
    public Map<String, Value> properties() {
        return record().properties();
    }

    public Optional<Value> property(String name) {
        return Optional.ofNullable(record().properties().get(name));
    }

    /** The property as a line of text, when it is there and holds one value that is not binary. */
    public Optional<String> text(String name) {
        Value value = record().properties().get(name);
        return value == null || value instanceof Value.Many || value instanceof Value.Binary
                ? Optional.empty()
                : Optional.of(value.asText());
    }

    /** The children that may be read, in order. */
    public List<Node> children() {
        List<Node> children = new ArrayList<>(record().children().size());
        for (ContentPath path : record().children().values()) {
            content.find(path).ifPresent(children::add);
        }
        return children;
    }

    /** Their names, in order; none of them is read, which of thousands takes a while. */
    public List<String> childNames() {
        return List.copyOf(record().children().keySet());
    }

    public Optional<Node> child(String name) {
        ContentPath path = record().children().get(name);
        return path == null ? Optional.empty() : content.find(path);
    }

    /** The parent, when there is one and it may be read. */
    public Optional<Node> parent() {
        return path().isRoot() ? Optional.empty() : content.find(path().parent());
    }

    /** The nodes above this one that may be read, the root first. */
    public List<Node> ancestors() {
        List<Node> ancestors = new ArrayList<>();
        ContentPath above = path();
        while (!above.isRoot()) {
            above = above.parent();
            content.find(above).ifPresent(ancestors::add);
        }
        Collections.reverse(ancestors);
        return ancestors;
    }

    public void set(String name, Value value) {
        content.change("set " + name + " of", path(), node -> JcrValues.set(node, name, value));
    }

    public void set(String name, String text) {
        set(name, Value.of(text));
    }

    /** Removes a property; one that is not there is no fault. */
    public void remove(String name) {
        content.change("remove " + name + " of", path(), node -> {
            if (node.hasProperty(name)) {
                node.getProperty(name).remove();
            }
        });
    }

    /** Adds a last child. */
    public Node add(String name, String type) {
        ContentPath child = path().child(name);
        content.change("add", child, path(), node -> {
            if (node.hasNode(name)) {
                throw new ContentRefused("Could not add " + child + ": it is there already");
            }
            content.stamps().created(node.addNode(name, type));
        });
        return content.get(child);
    }

    public void addMixin(String type) {
        content.change("add mixin " + type + " to", path(), node -> node.addMixin(type));
    }

    public void removeMixin(String type) {
        content.change("remove mixin " + type + " of", path(), node -> node.removeMixin(type));
    }

    /** Moves the node with everything below it to become the last child of another parent, or gives it another name. */
    public Node moveTo(ContentPath target) {
        content.move(path(), target);
        return content.get(target);
    }

    /** Puts a child right before another child. */
    public void orderBefore(String child, String other) {
        content.change("order " + child + " in", path(), node -> node.orderBefore(child, other));
    }

    /** Puts a child behind all others. */
    public void orderLast(String child) {
        content.change("order " + child + " in", path(), node -> node.orderBefore(child, null));
    }

    /** Deletes the node and everything below it. */
    public void delete() {
        content.delete(path());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Node node
                && node.content == content
                && node.path().equals(path());
    }

    @Override
    public int hashCode() {
        return path().hashCode();
    }

    @Override
    public String toString() {
        return path().toString();
    }

    /** In a draft what was read before a change is read again. */
    private NodeRecord record() {
        if (generation != content.generation()) {
            Node again = content.get(record.path());
            record = again.record;
            generation = again.generation;
        }
        return record;
    }
}
