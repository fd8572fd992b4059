package nl.balint.cms.editing.dialog;

import java.util.ArrayList;
import java.util.List;
import nl.balint.cms.content.Node;
import nl.balint.cms.definitions.FieldDefinition;
import nl.balint.cms.definitions.Storage;
import org.jspecify.annotations.Nullable;

/** Lays out the inputs of a dialog: which entries there are is told by a node, or by what somebody sent. */
final class Slots {

    private final Filling filling;

    Slots(Filling filling) {
        this.filling = filling;
    }

    /** An entry of a repeated field. */
    record Entry(int order, String nodeName, @Nullable Node node) {}

    /** Where the entries and values come from. */
    interface Filling {

        List<Entry> entries(FieldDefinition field, String input, @Nullable Node node);

        /** Told of each field that is filled in by an input of its own. */
        void value(FieldDefinition field, String input, @Nullable Node node);

        /** Told of an entry that is a value and no node. */
        void entryValue(FieldDefinition field, FieldDefinition inner, String input, Entry entry, @Nullable Node node);

        /** Which option of a switchable field is chosen. */
        String chosen(String input);
    }

    List<Slot> of(List<FieldDefinition> fields, String before, @Nullable Node node) {
        List<Slot> slots = new ArrayList<>();
        for (int at = 0; at < fields.size(); at++) {
            if (fields.get(at).enabled()) {
                slots.add(of(fields.get(at), before + "f" + at, node));
            }
        }
        return slots;
    }

    private Slot of(FieldDefinition field, String input, @Nullable Node node) {
        Slot single = Slot.single(field, input);
        if (single.isFixed()) {
            return single;
        }
        return switch (field.kind()) {
            case COMPOSITE -> Slot.ofParts(field, input, of(parts(field), input, inner(field, node)));
            case SWITCHABLE -> switchable(field, input, inner(field, node));
            case MULTI -> Slot.ofEntries(field, input, entries(field, input, node));
            default -> {
                filling.value(field, input, node);
                yield single;
            }
        };
    }

    /** The parts of a composite under the names by which they are kept. */
    private static List<FieldDefinition> parts(FieldDefinition composite) {
        return composite.storage() == Storage.PREFIXED
                ? composite.fields().stream()
                        .map(part -> part.named(composite.name() + part.name()))
                        .toList()
                : composite.fields();
    }

    private static @Nullable Node inner(FieldDefinition field, @Nullable Node node) {
        return node != null && field.storage() == Storage.CHILD_NODE
                ? node.child(field.name()).orElse(null)
                : node;
    }

    /** What is asked for another option than the chosen one begins as new: two options may keep it under one name. */
    private Slot switchable(FieldDefinition field, String input, @Nullable Node holder) {
        Ways ways = Ways.of(field);
        String chooser = input + "f0";
        filling.value(ways.chooser(), chooser, holder);
        List<Slot> parts = new ArrayList<>(List.of(Slot.single(ways.chooser(), chooser)));
        String chosen = filling.chosen(chooser);
        for (Ways.Way way : ways.ways()) {
            boolean isIdle = !way.option().equals(chosen);
            for (FieldDefinition part : way.fields()) {
                parts.add(of(part, input + "f" + parts.size(), isIdle ? null : holder)
                        .when(way.option(), isIdle));
            }
        }
        return Slot.ofParts(field, input, parts);
    }

    private List<Slot> entries(FieldDefinition field, String input, @Nullable Node node) {
        List<Slot> slots = new ArrayList<>();
        for (Entry entry : filling.entries(field, input, node)) {
            String name = input + "e" + entry.order();
            slots.add(entry(field, name, entry, node).asEntry(entry.nodeName(), entry.order()));
        }
        return slots;
    }

    /** The parts of an entry lie in its node, whatever they would do elsewhere. */
    private Slot entry(FieldDefinition field, String name, Entry entry, @Nullable Node node) {
        FieldDefinition inner = Entries.inner(field);
        if (Entries.areValues(field)) {
            filling.entryValue(field, inner, name, entry, node);
            return Slot.single(inner, name);
        }
        return switch (inner.kind()) {
            case COMPOSITE -> {
                boolean isPlain = field.storage() == Storage.NUMBERED_CHILDREN;
                yield Slot.ofParts(inner, name, of(isPlain ? inner.fields() : parts(inner), name, entry.node()));
            }
            case SWITCHABLE -> switchable(inner, name, entry.node());
            default -> of(inner, name, entry.node());
        };
    }
}
