package nl.balint.cms.editing.dialog;

import java.util.ArrayList;
import java.util.List;
import nl.balint.cms.content.Node;
import nl.balint.cms.definitions.FieldDefinition;
import nl.balint.cms.definitions.FieldKind;
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
        if (field.kind() == FieldKind.COMPOSITE) {
            List<Slot> parts = of(field.fields(), input, inner(field, node));
            return new Slot(field, input, "", 0, parts, List.of());
        }
        if (field.kind() == FieldKind.MULTI) {
            return new Slot(field, input, "", 0, List.of(), entries(field, input, node));
        }
        filling.value(field, input, node);
        return Slot.single(field, input);
    }

    private static @Nullable Node inner(FieldDefinition composite, @Nullable Node node) {
        return node != null && composite.storage() == Storage.CHILD_NODE
                ? node.child(composite.name()).orElse(null)
                : node;
    }

    private List<Slot> entries(FieldDefinition field, String input, @Nullable Node node) {
        List<Slot> slots = new ArrayList<>();
        if (field.fields().isEmpty()) {
            return slots;
        }
        FieldDefinition inner = field.fields().get(0);
        for (Entry entry : filling.entries(field, input, node)) {
            String name = input + "e" + entry.order();
            slots.add(entry(field, inner, name, entry, node).asEntry(entry.nodeName(), entry.order()));
        }
        return slots;
    }

    private Slot entry(FieldDefinition field, FieldDefinition inner, String name, Entry entry, @Nullable Node node) {
        if (field.storage() == Storage.MANY_VALUES) {
            filling.entryValue(field, inner, name, entry, node);
            return Slot.single(inner, name);
        }
        if (inner.kind() == FieldKind.COMPOSITE) {
            return new Slot(inner, name, "", 0, of(inner.fields(), name, entry.node()), List.of());
        }
        return of(inner, name, entry.node());
    }
}
