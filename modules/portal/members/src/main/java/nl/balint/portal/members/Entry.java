package nl.balint.portal.members;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import nl.balint.cms.content.Node;
import nl.balint.cms.content.Value;

/**
 * The properties of a record as they were when this was made: what is not there reads as nothing, nothing is not
 * written, and what is as it was is not written again.
 */
public final class Entry {

    public static final String TYPE = "balint:record";

    private final Node node;
    private final Map<String, Value> before;

    public Entry(Node node) {
        this(node, node.properties());
    }

    private Entry(Node node, Map<String, Value> before) {
        this.node = node;
        this.before = before;
    }

    /** A node that was made just now. */
    public static Entry blank(Node node) {
        return new Entry(node, Map.of());
    }

    public Node node() {
        return node;
    }

    public String text(String name) {
        return find(name).map(Value::asText).orElse("");
    }

    public int number(String name) {
        return find(name)
                .map(value -> value instanceof Value.Whole whole ? Math.toIntExact(whole.number()) : 0)
                .orElse(0);
    }

    public double fraction(String name) {
        return find(name)
                .map(value -> value instanceof Value.Fraction fraction ? fraction.number() : 0.0)
                .orElse(0.0);
    }

    public boolean flag(String name) {
        return find(name).equals(Optional.of(Value.of(true)));
    }

    public Instant moment(String name, Instant otherwise) {
        return find(name)
                .map(value -> value instanceof Value.Moment moment ? moment.at().toInstant() : otherwise)
                .orElse(otherwise);
    }

    public LocalDate day(String name) {
        return find(name).map(Value::asText).map(LocalDate::parse).orElse(LocalDate.EPOCH);
    }

    /** Two properties, "term.from" and "term.until"; without a start it never was. */
    public Term term(String name) {
        Instant from = moment(name + ".from", Instant.MAX);
        return new Term(from, moment(name + ".until", Instant.MAX));
    }

    public <E extends Enum<E>> E choice(String name, E otherwise) {
        return find(name)
                .flatMap(value -> constant(otherwise.getDeclaringClass(), value.asText()))
                .orElse(otherwise);
    }

    public Entry put(String name, String text) {
        return put(name, Value.of(text), !text.isEmpty());
    }

    public Entry put(String name, int number) {
        return put(name, Value.of((long) number), number != 0);
    }

    public Entry put(String name, double fraction) {
        return put(name, Value.of(fraction), fraction != 0);
    }

    public Entry put(String name, boolean flag) {
        return put(name, Value.of(flag), flag);
    }

    public Entry put(String name, Enum<?> choice) {
        return put(name, choice.name());
    }

    public Entry put(String name, LocalDate day) {
        return put(name, Value.of(day.toString()), !day.equals(LocalDate.EPOCH));
    }

    public Entry put(String name, Instant moment) {
        boolean isTold = !moment.equals(Instant.MAX);
        Instant told = isTold ? moment : Instant.EPOCH;
        return put(name, Value.of(OffsetDateTime.ofInstant(told, Term.DUTCH_TIME)), isTold);
    }

    public Entry put(String name, Term term) {
        return put(name + ".from", term.from()).put(name + ".until", term.until());
    }

    /** The child of that name, made when it is not there. */
    public Entry inside(String name) {
        return node.child(name).map(Entry::new).orElseGet(() -> blank(node.add(name, TYPE)));
    }

    /** A new child of that name in the place of an old one. */
    public Entry anew(String name) {
        node.child(name).ifPresent(Node::delete);
        return blank(node.add(name, TYPE));
    }

    private Optional<Value> find(String name) {
        return Optional.ofNullable(before.get(name));
    }

    private Entry put(String name, Value value, boolean says) {
        if (says) {
            if (!find(name).equals(Optional.of(value))) {
                node.set(name, value);
            }
        } else if (find(name).isPresent()) {
            node.remove(name);
        }
        return this;
    }

    private static <E extends Enum<E>> Optional<E> constant(Class<E> type, String name) {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(name)) {
                return Optional.of(constant);
            }
        }
        return Optional.empty();
    }
}
