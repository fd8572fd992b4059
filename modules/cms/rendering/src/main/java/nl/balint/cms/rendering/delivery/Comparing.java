package nl.balint.cms.rendering.delivery;

import java.math.BigDecimal;
import java.text.Collator;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.balint.cms.content.Node;
import nl.balint.cms.content.Value;

/** Values of nodes laid beside each other, and beside what somebody typed. */
final class Comparing {

    private Comparing() {}

    /** Of a property; of the node itself for {@code @name}, {@code @path} and {@code @id}. */
    static Optional<Value> value(Node node, String name) {
        return switch (name) {
            case "@name" -> Optional.of(Value.of(node.name()));
            case "@path" -> Optional.of(Value.of(node.path().path()));
            case "@id" -> Optional.of(Value.of(node.id()));
            default -> property(node, name);
        };
    }

    /** {@code address/city} is a property of a child. */
    private static Optional<Value> property(Node node, String name) {
        var slash = name.indexOf('/');
        return slash < 0
                ? node.property(name)
                : node.child(name.substring(0, slash)).flatMap(child -> property(child, name.substring(slash + 1)));
    }

    static List<Value> each(Value value) {
        return value instanceof Value.Many many ? many.values() : List.of(value);
    }

    /** Numbers as numbers, moments in time, texts as a Dutch index has them. */
    static int compare(Value one, Value other) {
        var number = number(one);
        var otherNumber = number(other);
        if (number.isPresent() && otherNumber.isPresent()) {
            return number.get().compareTo(otherNumber.get());
        }
        if (one instanceof Value.Moment moment && other instanceof Value.Moment otherMoment) {
            return moment.at().toInstant().compareTo(otherMoment.at().toInstant());
        }
        return collator().compare(one.asText(), other.asText());
    }

    /** How a value stands to a text, read as what the value is; empty when it cannot be. */
    static Optional<Integer> compare(Value value, String text) {
        var number = number(value);
        if (number.isPresent()) {
            try {
                return Optional.of(number.get().compareTo(new BigDecimal(text.strip())));
            } catch (NumberFormatException notANumber) {
                return Optional.empty();
            }
        }
        if (value instanceof Value.Moment moment) {
            return instant(text).map(at -> moment.at().toInstant().compareTo(at.toInstant()));
        }
        return Optional.of(value.asText().compareTo(text));
    }

    private static Optional<BigDecimal> number(Value value) {
        if (value instanceof Value.Whole whole) {
            return Optional.of(BigDecimal.valueOf(whole.number()));
        }
        if (value instanceof Value.Fraction fraction && Double.isFinite(fraction.number())) {
            return Optional.of(BigDecimal.valueOf(fraction.number()));
        }
        return value instanceof Value.Decimal decimal ? Optional.of(decimal.number()) : Optional.empty();
    }

    private static Optional<OffsetDateTime> instant(String text) {
        try {
            return Optional.of(
                    text.contains("T")
                            ? OffsetDateTime.parse(text.strip())
                            : LocalDate.parse(text.strip()).atStartOfDay().atOffset(ZoneOffset.UTC));
        } catch (DateTimeException noDate) {
            return Optional.empty();
        }
    }

    private static Collator collator() {
        return Collator.getInstance(Locale.forLanguageTag("nl"));
    }
}
