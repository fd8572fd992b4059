package nl.balint.cms.editing.dialog;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import nl.balint.cms.content.Node;
import nl.balint.cms.content.Value;
import nl.balint.cms.definitions.FieldDefinition;
import nl.balint.cms.definitions.FieldKind;
import nl.balint.cms.definitions.Storage;

/** Where the entries of a repeated field are kept: as values, or as nodes with names by which others find them. */
final class Entries {

    static final String PART = "mgnl:contentNode";

    private static final Pattern NUMBER = Pattern.compile("[0-9]+");
    private static final int LONGEST_NAME = 20;

    private Entries() {}

    /** Whether an entry is a value rather than a node. */
    static boolean areValues(FieldDefinition field) {
        return switch (field.storage()) {
            case MANY_VALUES, NUMBERED_PROPERTIES, JOINED -> true;
            default -> false;
        };
    }

    /** An entry that is one value cannot be of several parts. */
    static boolean canBeFilledIn(FieldDefinition field) {
        return !field.fields().isEmpty()
                && switch (inner(field).kind()) {
                    case COMPOSITE, SWITCHABLE, MULTI -> !areValues(field) && !isNamedByField(field);
                    case UPLOAD, PASSWORD -> !areValues(field);
                    case STATIC, UNKNOWN -> false;
                    default -> true;
                };
    }

    /** The field that is repeated, under the name by which an entry keeps it. */
    static FieldDefinition inner(FieldDefinition field) {
        FieldDefinition inner = field.fields().get(0);
        return isNamedByField(field) ? inner.named(field.name()) : inner;
    }

    private static boolean isNamedByField(FieldDefinition field) {
        return field.storage() == Storage.NUMBERED_NODES || field.storage() == Storage.NAMED_NODES;
    }

    static List<Value> values(Node node, FieldDefinition field) {
        return switch (field.storage()) {
            case NUMBERED_PROPERTIES ->
                node.child(field.name()).map(Entries::numbered).orElse(List.of());
            case JOINED ->
                node.text(field.name()).filter(text -> !text.isBlank()).stream()
                        .flatMap(Pattern.compile(",")::splitAsStream)
                        .<Value>map(Value::of)
                        .toList();
            default ->
                node.property(field.name())
                        .map(value -> value instanceof Value.Many many ? many.values() : List.of(value))
                        .orElse(List.of());
        };
    }

    private static List<Value> numbered(Node holder) {
        return numbers(holder).stream()
                .map(number -> holder.property(number).orElseThrow())
                .toList();
    }

    /** The names of properties that are numbers, the lowest first. */
    private static List<String> numbers(Node holder) {
        return holder.properties().keySet().stream()
                .filter(NUMBER.asMatchPredicate())
                .sorted(Comparator.comparing(BigInteger::new))
                .toList();
    }

    /** Keeps the values in the place of those that were there. */
    static void keep(Node node, FieldDefinition field, List<Value> values) {
        switch (field.storage()) {
            case NUMBERED_PROPERTIES -> keepNumbered(node, field, values);
            case JOINED -> keepOne(node, field.name(), values.isEmpty() ? List.of() : List.of(joined(values)));
            default -> keepOne(node, field.name(), values.isEmpty() ? List.of() : List.of(many(values)));
        }
    }

    private static void keepOne(Node node, String name, List<Value> value) {
        value.forEach(each -> node.set(name, each));
        if (value.isEmpty()) {
            node.remove(name);
        }
    }

    private static Value joined(List<Value> values) {
        List<String> texts =
                values.stream().map(value -> value.asText().replace(",", "")).toList();
        return Value.of(String.join(",", texts));
    }

    private static Value many(List<Value> values) {
        Value.Kind kind = values.get(0).kind();
        boolean isAlike = values.stream().allMatch(value -> value.kind() == kind);
        return isAlike
                ? new Value.Many(kind, values)
                : Value.of(values.stream().map(Value::asText).toList());
    }

    private static void keepNumbered(Node node, FieldDefinition field, List<Value> values) {
        if (values.isEmpty()) {
            node.child(field.name()).ifPresent(Node::delete);
            return;
        }
        Node holder = child(node, field.name());
        numbers(holder).forEach(holder::remove);
        for (int at = 0; at < values.size(); at++) {
            holder.set(Integer.toString(at), values.get(at));
        }
    }

    /** The nodes that are entries, in their order. */
    static List<Node> nodes(Node node, FieldDefinition field) {
        return switch (field.storage()) {
            case NUMBERED_NODES -> named(node, NUMBER);
            case SIBLING_PER_ENTRY -> named(node, Pattern.compile(Pattern.quote(field.name()) + "[0-9]+"));
            default -> node.child(field.name()).map(Node::children).orElse(List.of());
        };
    }

    private static List<Node> named(Node node, Pattern name) {
        return node.children().stream()
                .filter(child -> name.matcher(child.name()).matches())
                .toList();
    }

    /** The node in which the entries lie, made when it is not there. */
    static Node holder(Node node, FieldDefinition field) {
        return switch (field.storage()) {
            case NUMBERED_NODES, SIBLING_PER_ENTRY -> node;
            default -> child(node, field.name());
        };
    }

    static Node child(Node node, String name) {
        return node.child(name).orElseGet(() -> node.add(name, PART));
    }

    /** Nothing is left of a node whose last entry went, but of one that both generations leave. */
    static void emptied(Node node, FieldDefinition field) {
        if (field.storage() == Storage.NUMBERED_CHILDREN || field.storage() == Storage.NAMED_NODES) {
            node.child(field.name())
                    .filter(holder -> holder.children().isEmpty())
                    .ifPresent(Node::delete);
        }
    }

    /**
     * Makes the node of a new entry.
     *
     * @param text what stands in it, for a node that is named after that
     */
    static Node add(Node holder, FieldDefinition field, String text) {
        Set<String> taken = new HashSet<>(holder.childNames());
        return holder.add(
                switch (field.storage()) {
                    case NUMBERED_NODES, NUMBERED_CHILDREN -> numbered(taken, "", "%02d");
                    case NAMED_NODES -> titled(taken, text);
                    default -> numbered(taken, field.name(), "%d");
                },
                PART);
    }

    private static String numbered(Set<String> taken, String before, String format) {
        long alike = taken.stream()
                .filter(name -> !before.isEmpty() && name.startsWith(before))
                .count();
        return IntStream.iterate((int) alike, number -> number + 1)
                .mapToObj(number -> before + String.format(Locale.ROOT, format, number))
                .filter(Predicate.not(taken::contains))
                .findFirst()
                .orElseThrow();
    }

    private static String titled(Set<String> taken, String text) {
        String plain = text.replaceAll("[^A-Za-z0-9._-]+", "-").replaceAll("^[.-]+|[.-]+$", "");
        String cut = plain.substring(0, Math.min(plain.length(), LONGEST_NAME));
        String wanted = cut.isEmpty() ? "0" : cut;
        return taken.contains(wanted) ? numbered(taken, wanted, "%d") : wanted;
    }

    /** Whether it is a field of several parts. */
    static boolean hasParts(FieldDefinition field) {
        return field.kind() == FieldKind.COMPOSITE || field.kind() == FieldKind.SWITCHABLE;
    }
}
