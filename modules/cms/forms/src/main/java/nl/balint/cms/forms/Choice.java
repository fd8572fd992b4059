package nl.balint.cms.forms;

import java.util.Arrays;
import java.util.List;

/**
 * One of the answers that a field offers.
 *
 * @param value what the form sends
 * @param label what people read; when empty the text of the key {@code <form>.<field>.<value>}
 */
public record Choice(String value, String label) {

    /** With the text of the key {@code <form>.<field>.<value>}. */
    public static Choice of(String value) {
        return new Choice(value, "");
    }

    public static Choice of(String value, String label) {
        return new Choice(value, label);
    }

    /** By its name. */
    public static Choice of(Enum<?> constant) {
        return of(constant.name());
    }

    /** All constants, by their names. */
    public static List<Choice> all(Class<? extends Enum<?>> type) {
        return Arrays.stream(type.getEnumConstants()).map(Choice::of).toList();
    }
}
