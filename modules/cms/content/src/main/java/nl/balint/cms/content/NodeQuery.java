package nl.balint.cms.content;

import java.util.ArrayList;
import java.util.List;

/**
 * A question for nodes. Begin with {@link #in}, narrow it down, and give it to {@link Content#list}.
 *
 * @param type nodes of this type or a subtype
 * @param below only descendants of this path
 * @param conditions all of them hold
 * @param orders by which the answer is sorted, the first one first
 * @param limit at most so many nodes
 */
public record NodeQuery(String type, ContentPath below, List<Condition> conditions, List<Order> orders, int limit) {

    /** The property has this value, or has it among its many. */
    public record Condition(String property, Value value) {
        public Condition {
            checkProperty(property);
            if (value instanceof Value.Many || value instanceof Value.Binary) {
                throw new IllegalArgumentException("A property is compared with a single value, not " + value.kind());
            }
        }
    }

    /** Which way a property sorts. */
    public record Order(String property, Direction direction) {
        public Order {
            checkProperty(property);
        }
    }

    /** Up or down. */
    public enum Direction {
        ASCENDING,
        DESCENDING
    }

    public NodeQuery {
        if (!ContentPath.isName(type)) {
            throw new WrongPath("'" + type + "' cannot be a node type");
        }
        if (limit < 1) {
            throw new IllegalArgumentException("A query asks for at least one node, not " + limit);
        }
        conditions = List.copyOf(conditions);
        orders = List.copyOf(orders);
    }

    /** Everything in a workspace. */
    public static NodeQuery in(String workspace) {
        return below(ContentPath.root(workspace));
    }

    /** Everything below a path. */
    public static NodeQuery below(ContentPath path) {
        return new NodeQuery("nt:base", path, List.of(), List.of(), Integer.MAX_VALUE);
    }

    public NodeQuery ofType(String newType) {
        return new NodeQuery(newType, below, conditions, orders, limit);
    }

    public NodeQuery where(String property, Value value) {
        List<Condition> all = new ArrayList<>(conditions);
        all.add(new Condition(property, value));
        return new NodeQuery(type, below, all, orders, limit);
    }

    public NodeQuery where(String property, String text) {
        return where(property, Value.of(text));
    }

    public NodeQuery orderBy(String property, Direction direction) {
        List<Order> all = new ArrayList<>(orders);
        all.add(new Order(property, direction));
        return new NodeQuery(type, below, conditions, all, limit);
    }

    public NodeQuery first(int count) {
        return new NodeQuery(type, below, conditions, orders, count);
    }

    private static void checkProperty(String property) {
        if (!ContentPath.isName(property)) {
            throw new WrongPath("'" + property + "' cannot be a property's name");
        }
    }
}
