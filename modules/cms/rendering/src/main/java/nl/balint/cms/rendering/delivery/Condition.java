package nl.balint.cms.rendering.delivery;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.balint.cms.content.Node;
import nl.balint.cms.content.Value;

/**
 * Something that must hold for a property: {@code price[gte]=100}. Of a property with several values one must fit. A
 * list is written with {@code |} or commas, a range as {@code from~to}.
 */
record Condition(String property, Operator operator, String wanted) {

    private static final Pattern NAME = Pattern.compile("(.+?)(?:\\[([a-z-]+)])?");

    /** How a value stands to what is wanted. */
    enum Operator {
        EQ,
        NE,
        GT,
        GTE,
        LT,
        LTE,
        IN,
        NOT_IN,
        LIKE,
        /** A word that is not known: nothing fits. */
        UNKNOWN;

        static Operator of(String word) {
            for (Operator operator : values()) {
                if (operator.word().equals(word.toLowerCase(Locale.ROOT))) {
                    return operator;
                }
            }
            return UNKNOWN;
        }

        /** As it is asked for: {@code not-in}. */
        String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    static Condition of(String name, String wanted) {
        Matcher parts = NAME.matcher(name);
        if (!parts.matches()) {
            return new Condition(name, Operator.UNKNOWN, wanted);
        }
        var operator = parts.group(2);
        return new Condition(parts.group(1), operator == null ? Operator.EQ : Operator.of(operator), wanted);
    }

    boolean holds(Node node) {
        List<Value> values =
                Comparing.value(node, property).map(Comparing::each).orElse(List.of());
        return switch (operator) {
            case NE -> values.stream().noneMatch(value -> isOneOf(value, List.of(wanted.split("\\|", -1))));
            case NOT_IN -> values.stream().noneMatch(this::isIn);
            default -> values.stream().anyMatch(this::fits);
        };
    }

    private boolean fits(Value value) {
        return switch (operator) {
            case EQ -> isOneOf(value, List.of(wanted.split("\\|", -1)));
            case GT -> compared(value, wanted, 1, 1);
            case GTE -> compared(value, wanted, 0, 1);
            case LT -> compared(value, wanted, -1, -1);
            case LTE -> compared(value, wanted, -1, 0);
            case IN -> isIn(value);
            case LIKE -> isLike(value);
            default -> false;
        };
    }

    private boolean isIn(Value value) {
        var tilde = wanted.indexOf('~');
        if (tilde >= 0) {
            var from = wanted.substring(0, tilde);
            var to = wanted.substring(tilde + 1);
            return (from.isEmpty() || compared(value, from, 0, 1)) && (to.isEmpty() || compared(value, to, -1, 0));
        }
        return isOneOf(value, List.of(wanted.split("[|,]", -1)));
    }

    private static boolean isOneOf(Value value, List<String> texts) {
        return texts.stream().anyMatch(text -> compared(value, text, 0, 0));
    }

    private static boolean compared(Value value, String text, int least, int most) {
        return Comparing.compare(value, text)
                .map(Integer::signum)
                .filter(sign -> sign >= least && sign <= most)
                .isPresent();
    }

    /** {@code %} is anything; a text without one may stand anywhere. Letters are alike, small or capital. */
    private boolean isLike(Value value) {
        var text = value.asText().toLowerCase(Locale.ROOT);
        var pattern = wanted.toLowerCase(Locale.ROOT);
        if (pattern.indexOf('%') < 0) {
            return text.contains(pattern);
        }
        var parts = pattern.split("%", -1);
        if (!text.startsWith(parts[0])) {
            return false;
        }
        var at = parts[0].length();
        for (var i = 1; i < parts.length - 1; i++) {
            var found = text.indexOf(parts[i], at);
            if (found < 0) {
                return false;
            }
            at = found + parts[i].length();
        }
        var last = parts[parts.length - 1];
        return text.length() - at >= last.length() && text.endsWith(last);
    }
}
