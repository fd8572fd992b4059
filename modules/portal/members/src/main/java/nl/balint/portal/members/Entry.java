package nl.balint.portal.members;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import nl.balint.cms.content.Node;
import nl.balint.cms.content.Value;

/** The properties of a record: what is not there reads as nothing, and nothing is not written. */
record Entry(Node node) {

    static final String TYPE = "balint:record";

    String text(String name) {
        return node.text(name).orElse("");
    }

    int number(String name) {
        return node.property(name)
                .map(value -> value instanceof Value.Whole whole ? Math.toIntExact(whole.number()) : 0)
                .orElse(0);
    }

    double fraction(String name) {
        return node.property(name)
                .map(value -> value instanceof Value.Fraction fraction ? fraction.number() : 0.0)
                .orElse(0.0);
    }

    boolean flag(String name) {
        return node.property(name).equals(Optional.of(Value.of(true)));
    }

    Instant moment(String name, Instant otherwise) {
        return node.property(name)
                .map(value -> value instanceof Value.Moment moment ? moment.at().toInstant() : otherwise)
                .orElse(otherwise);
    }

    LocalDate day(String name) {
        return node.text(name).map(LocalDate::parse).orElse(LocalDate.EPOCH);
    }

    /** Two properties, "term.from" and "term.until"; without a start it never was. */
    Term term(String name) {
        Instant from = moment(name + ".from", Instant.MAX);
        return new Term(from, moment(name + ".until", Instant.MAX));
    }

    <E extends Enum<E>> E choice(String name, E otherwise) {
        return node.text(name)
                .flatMap(text -> find(otherwise.getDeclaringClass(), text))
                .orElse(otherwise);
    }

    Entry put(String name, String text) {
        return put(name, Value.of(text), !text.isEmpty());
    }

    Entry put(String name, int number) {
        return put(name, Value.of((long) number), number != 0);
    }

    Entry put(String name, double fraction) {
        return put(name, Value.of(fraction), fraction != 0);
    }

    Entry put(String name, boolean flag) {
        return put(name, Value.of(flag), flag);
    }

    Entry put(String name, Enum<?> choice) {
        return put(name, choice.name());
    }

    Entry put(String name, LocalDate day) {
        return put(name, Value.of(day.toString()), !day.equals(LocalDate.EPOCH));
    }

    Entry put(String name, Instant moment) {
        boolean isTold = !moment.equals(Instant.MAX);
        Instant told = isTold ? moment : Instant.EPOCH;
        return put(name, Value.of(OffsetDateTime.ofInstant(told, Term.DUTCH_TIME)), isTold);
    }

    Entry put(String name, Term term) {
        return put(name + ".from", term.from()).put(name + ".until", term.until());
    }

    /** The child of that name, made when it is not there. */
    Entry inside(String name) {
        return new Entry(node.child(name).orElseGet(() -> node.add(name, TYPE)));
    }

    /** A new child of that name in the place of an old one. */
    Entry anew(String name) {
        node.child(name).ifPresent(Node::delete);
        return new Entry(node.add(name, TYPE));
    }

    private Entry put(String name, Value value, boolean says) {
        if (says) {
            if (!node.property(name).equals(Optional.of(value))) {
                node.set(name, value);
            }
        } else if (node.property(name).isPresent()) {
            node.remove(name);
        }
        return this;
    }

    private static <E extends Enum<E>> Optional<E> find(Class<E> type, String name) {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(name)) {
                return Optional.of(constant);
            }
        }
        return Optional.empty();
    }
}
