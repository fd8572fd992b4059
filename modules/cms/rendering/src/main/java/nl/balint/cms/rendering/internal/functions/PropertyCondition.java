package nl.balint.cms.rendering.internal.functions;

import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import nl.balint.cms.content.Node;
import nl.balint.cms.content.Value;

/** One property compared with a text, a number, a moment; of many values one that fits is enough. */
record PropertyCondition(String property, String comparison, String wanted, boolean lower) {

    boolean fits(Node node) {
        return texts(node, property).stream().map(this::cased).anyMatch(this::fits);
    }

    private String cased(String text) {
        return lower ? text.toLowerCase(Locale.ROOT) : text;
    }

    /** Whether one text fits. */
    boolean fits(String text) {
        return switch (comparison) {
            case "=" -> compare(text, wanted) == 0;
            case "<>", "!=" -> compare(text, wanted) != 0;
            case "<" -> compare(text, wanted) < 0;
            case "<=" -> compare(text, wanted) <= 0;
            case ">" -> compare(text, wanted) > 0;
            case ">=" -> compare(text, wanted) >= 0;
            case "like" -> isLike(text);
            default -> throw new IllegalArgumentException("'" + comparison + "' compares nothing");
        };
    }

    /** Whether the text is like the wanted one, in which {@code %} stands for any letters and {@code _} for one. */
    private boolean isLike(String text) {
        var at = 0;
        var in = 0;
        var star = -1;
        var after = 0;
        while (at < text.length()) {
            if (in < wanted.length() && wanted.charAt(in) == '%') {
                star = in++;
                after = at;
            } else if (in < wanted.length() && (wanted.charAt(in) == '_' || wanted.charAt(in) == text.charAt(at))) {
                in++;
                at++;
            } else if (star >= 0) {
                in = star + 1;
                at = ++after;
            } else {
                return false;
            }
        }
        return wanted.substring(in).chars().allMatch(character -> character == '%');
    }

    /** The values of a property as texts; none when it is not there. */
    static List<String> texts(Node node, String property) {
        var value = node.properties().get(property);
        return value == null ? List.of() : texts(value).toList();
    }

    static Stream<String> texts(Value value) {
        if (value instanceof Value.Many many) {
            return many.values().stream().flatMap(PropertyCondition::texts);
        }
        return value instanceof Value.Binary ? Stream.of() : Stream.of(value.asText());
    }

    /** By the first value; nodes without the property come first. */
    static Comparator<Node> by(String property) {
        return (one, other) -> compare(first(one, property), first(other, property));
    }

    private static String first(Node node, String property) {
        return texts(node, property).stream().findFirst().orElse("");
    }

    private static int compare(String one, String other) {
        try {
            return Double.compare(Double.parseDouble(one), Double.parseDouble(other));
        } catch (NumberFormatException words) {
            return compareMoments(one, other);
        }
    }

    private static int compareMoments(String one, String other) {
        try {
            return OffsetDateTime.parse(one)
                    .toInstant()
                    .compareTo(OffsetDateTime.parse(other).toInstant());
        } catch (DateTimeParseException words) {
            return one.compareTo(other);
        }
    }
}
