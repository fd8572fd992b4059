package nl.balint.cms.editing.dialog;

import java.util.List;
import nl.balint.cms.definitions.FieldDefinition;
import nl.balint.cms.definitions.FieldKind;
import nl.balint.cms.definitions.Storage;

/**
 * One field of a dialog with the input by which people fill it in.
 *
 * @param input the name of the input; the parts of a field have names of their own, made from it
 * @param node of an entry of a repeated field: the name of the node that holds it; empty when it is new
 * @param order of an entry: the number that stands in its name
 * @param when for which choice it is asked
 * @param parts of a composite; of a switchable field what chooses, and then the fields of all its options
 * @param entries of a repeated field
 */
public record Slot(
        FieldDefinition field, String input, String node, int order, When when, List<Slot> parts, List<Slot> entries) {

    /** What is added to the name of a repeated field for the input that tells which entries there are. */
    public static final String ORDER = "n";

    /** The same for the time of day of a date. */
    public static final String TIME = "t";

    /**
     * For which option of a switchable field something is asked.
     *
     * @param option empty for what is always asked
     * @param isIdle whether another option is chosen, so that it is neither judged nor kept
     */
    public record When(String option, boolean isIdle) {
        static final When ALWAYS = new When("", false);
    }

    public Slot {
        parts = List.copyOf(parts);
        entries = List.copyOf(entries);
    }

    static Slot single(FieldDefinition field, String input) {
        return new Slot(field, input, "", 0, When.ALWAYS, List.of(), List.of());
    }

    static Slot ofParts(FieldDefinition field, String input, List<Slot> parts) {
        return new Slot(field, input, "", 0, When.ALWAYS, parts, List.of());
    }

    static Slot ofEntries(FieldDefinition field, String input, List<Slot> entries) {
        return new Slot(field, input, "", 0, When.ALWAYS, List.of(), entries);
    }

    Slot asEntry(String name, int number) {
        return new Slot(field, input, name, number, when, parts, entries);
    }

    /** For one option of a switchable field; what stands inside it is as idle as it is itself. */
    Slot when(String option, boolean isIdle) {
        return new Slot(
                field,
                input,
                node,
                order,
                new When(option, isIdle),
                parts.stream().map(part -> part.idle(isIdle)).toList(),
                entries.stream().map(entry -> entry.idle(isIdle)).toList());
    }

    private Slot idle(boolean isAlsoIdle) {
        return when(when.option(), when.isIdle() || isAlsoIdle);
    }

    /** Whether a time of day is asked with the day. */
    public boolean hasTime() {
        return field.ownFlag("time");
    }

    /** Whether several of what is offered may be chosen. */
    public boolean hasManyChoices() {
        return field.kind() != FieldKind.MULTI && field.storage() == Storage.MANY_VALUES;
    }

    /** Whether it is shown and no more: nobody fills it in here. */
    public boolean isFixed() {
        return switch (field.kind()) {
            case STATIC, UNKNOWN -> true;
            case SWITCHABLE -> !Ways.isTold(field);
            case MULTI -> !Entries.canBeFilledIn(field);
            default -> false;
        };
    }
}
