package nl.balint.cms.editing.dialog;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import nl.balint.cms.content.Node;
import nl.balint.cms.definitions.DialogDefinition;
import nl.balint.cms.definitions.FieldDefinition;
import nl.balint.cms.definitions.FieldKind;
import nl.balint.cms.forms.Field;
import nl.balint.cms.forms.Form;
import nl.balint.cms.forms.FormData;
import nl.balint.cms.http.Parameters;
import org.jspecify.annotations.Nullable;

/**
 * A dialog as a form. Its inputs are named by their place, such as {@code f2e0f1}: the second part of the first entry
 * of the third field.
 *
 * @param slots the fields of the dialog
 * @param data what stands in the inputs, with what is wrong with it
 */
public record DialogForm(List<Slot> slots, FormData data) {

    private static final String NAME = "editing.dialog";
    private static final int LONGEST = 200_000;

    public DialogForm {
        slots = List.copyOf(slots);
    }

    /** As it stands in a node; without a node with what is filled in beforehand. */
    public static DialogForm of(DialogDefinition dialog, @Nullable Node node, Shown shown) {
        Map<String, Object> values = new HashMap<>();
        Slots slots = new Slots(new FromNode(shown, values));
        List<Slot> all = slots.of(dialog.fields(), "", node);
        return new DialogForm(all, form(all, shown).filled(values));
    }

    /** As somebody filled it in. */
    public static DialogForm read(DialogDefinition dialog, Parameters sent, Shown shown) {
        Slots slots = new Slots(new FromForm(sent));
        List<Slot> all = slots.of(dialog.fields(), "", null);
        return new DialogForm(all, Checks.of(all, form(all, shown).read(sent), shown));
    }

    /** The same with nothing judged yet: an entry was added, and the rest is still being written. */
    public DialogForm unjudged(Shown shown) {
        Map<String, Object> values = new HashMap<>();
        walk(slots, slot -> inputs(slot).forEach(input -> values.put(input, data.list(input))));
        return new DialogForm(slots, form(slots, shown).filled(values));
    }

    /** Tells something of the whole form. */
    public DialogForm withProblem(String key, Object... arguments) {
        return new DialogForm(slots, data.withProblem("", key, arguments));
    }

    /** The names under which the entries of repeated fields are kept, by the input that tells which there are. */
    public Map<String, List<String>> entryNames() {
        Map<String, List<String>> names = new HashMap<>();
        walk(slots, slot -> {
            if (slot.field().kind() == FieldKind.MULTI) {
                names.put(
                        slot.input() + Slot.ORDER,
                        slot.entries().stream().map(Slot::node).toList());
            }
        });
        return names;
    }

    /** What somebody would send who changes nothing. */
    public Parameters sent() {
        Map<String, List<String>> sent = new HashMap<>();
        walk(slots, slot -> inputs(slot).forEach(input -> sent.put(input, data.list(input))));
        return new Parameters(sent);
    }

    /** What was typed as the name of the node itself; empty when the dialog does not ask for it. */
    public String nodeName() {
        return slots.stream()
                .filter(slot -> slot.field().name().equals(FieldDefinition.NODE_NAME))
                .map(slot -> data.text(slot.input()))
                .findFirst()
                .orElse("");
    }

    static void walk(List<Slot> slots, Consumer<Slot> visitor) {
        for (Slot slot : slots) {
            visitor.accept(slot);
            walk(slot.parts(), visitor);
            walk(slot.entries(), visitor);
        }
    }

    /** The inputs of a field itself. */
    static List<String> inputs(Slot slot) {
        if (slot.isFixed()) {
            return List.of();
        }
        return switch (slot.field().kind()) {
            case COMPOSITE, SWITCHABLE -> List.of();
            case MULTI -> List.of(slot.input() + Slot.ORDER);
            case DATE -> slot.hasTime() ? List.of(slot.input(), slot.input() + Slot.TIME) : List.of(slot.input());
            default -> List.of(slot.input());
        };
    }

    private static Form form(List<Slot> slots, Shown shown) {
        List<Field> fields = new ArrayList<>();
        walk(
                slots,
                slot -> inputs(slot).forEach(input -> fields.add(required(slot, input, field(slot, input, shown)))));
        return new Form(NAME, fields);
    }

    private static Field field(Slot slot, String input, Shown shown) {
        FieldDefinition asked = slot.field();
        if (slot.hasManyChoices()) {
            return Field.choices(input).choices(shown.choices(asked));
        }
        return switch (asked.kind()) {
            case MULTI, HIDDEN, UPLOAD -> Field.hidden(input).most(LONGEST);
            case CHECKBOX -> Field.flag(input);
            case DATE -> input.equals(slot.input()) ? Field.date(input) : Field.time(input);
            case RADIO -> Field.choice(input).choices(shown.choices(asked));
            case SELECT ->
                asked.ownFlag("textInputAllowed")
                        ? Field.text(input).most(LONGEST)
                        : Field.list(input).choices(shown.choices(asked));
            case RICH_TEXT, CODE -> Field.longText(input).most(LONGEST);
            case PASSWORD -> Field.password(input);
            default ->
                rows(asked) > 1
                        ? Field.longText(input).most(LONGEST)
                        : Field.text(input).most(LONGEST);
        };
    }

    /** A secret that is there need not be typed again; what belongs to another choice need not be there at all. */
    private static Field required(Slot slot, String input, Field field) {
        boolean isAsked = slot.field().required()
                && input.equals(slot.input())
                && !slot.when().isIdle();
        return switch (slot.field().kind()) {
            case MULTI, CHECKBOX, PASSWORD -> field;
            default -> isAsked ? field.required() : field;
        };
    }

    /** How many lines a text has room for. */
    static int rows(FieldDefinition field) {
        return field.own().get("rows") instanceof Number number ? number.intValue() : 1;
    }
}
