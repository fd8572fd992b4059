package nl.balint.cms.editing.dialog;

import java.util.List;
import nl.balint.cms.definitions.FieldDefinition;

/**
 * One field of a dialog with the input by which people fill it in.
 *
 * @param input the name of the input; the parts of a field have names of their own, made from it
 * @param node of an entry of a repeated field: the name of the node that holds it; empty when it is new
 * @param order of an entry: the number that stands in its name
 * @param parts of a composite
 * @param entries of a repeated field
 */
public record Slot(FieldDefinition field, String input, String node, int order, List<Slot> parts, List<Slot> entries) {

    /** What is added to the name of a repeated field for the input that tells which entries there are. */
    public static final String ORDER = "n";

    /** The same for the time of day of a date. */
    public static final String TIME = "t";

    public Slot {
        parts = List.copyOf(parts);
        entries = List.copyOf(entries);
    }

    static Slot single(FieldDefinition field, String input) {
        return new Slot(field, input, "", 0, List.of(), List.of());
    }

    Slot asEntry(String name, int number) {
        return new Slot(field, input, name, number, parts, entries);
    }

    /** Whether a time of day is asked with the day. */
    public boolean hasTime() {
        return field.ownFlag("time");
    }
}
