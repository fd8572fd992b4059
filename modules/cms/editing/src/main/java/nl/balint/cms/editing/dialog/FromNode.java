package nl.balint.cms.editing.dialog;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.balint.cms.content.Node;
import nl.balint.cms.content.Value;
import nl.balint.cms.definitions.FieldDefinition;
import nl.balint.cms.definitions.FieldKind;
import nl.balint.cms.definitions.Storage;
import org.jspecify.annotations.Nullable;

/** What stands in a node; in a new one what the dialog fills in beforehand. */
final class FromNode implements Slots.Filling {

    private final Shown shown;
    private final Map<String, Object> values;

    FromNode(Shown shown, Map<String, Object> values) {
        this.shown = shown;
        this.values = values;
    }

    @Override
    public List<Slots.Entry> entries(FieldDefinition field, String input, @Nullable Node node) {
        List<Slots.Entry> entries = new ArrayList<>();
        if (node != null && Entries.areValues(field)) {
            int size = Entries.values(node, field).size();
            for (int at = 0; at < size; at++) {
                entries.add(new Slots.Entry(at, Integer.toString(at), null));
            }
        } else if (node != null) {
            Entries.nodes(node, field)
                    .forEach(child -> entries.add(new Slots.Entry(entries.size(), child.name(), child)));
        }
        values.put(input + Slot.ORDER, FromForm.order(entries));
        return entries;
    }

    @Override
    public void value(FieldDefinition field, String input, @Nullable Node node) {
        if (node == null) {
            values.put(input, field.storage() == Storage.MANY_VALUES ? field.defaultValues() : field.defaultValue());
            return;
        }
        if (field.kind() == FieldKind.UPLOAD) {
            node.child(Parcel.nodeName(field)).ifPresent(file -> values.put(input, Parcel.kept(file)));
            return;
        }
        if (field.kind() == FieldKind.PASSWORD) {
            return;
        }
        if (field.name().equals(FieldDefinition.NODE_NAME)) {
            values.put(input, node.name());
            return;
        }
        if (field.storage() == Storage.MANY_VALUES) {
            values.put(
                    input,
                    Entries.values(node, field).stream().map(Value::asText).toList());
            return;
        }
        Value value = node.property(field.name()).orElse(null);
        if (value == null) {
            return;
        }
        if (field.kind() == FieldKind.DATE && value instanceof Value.Moment moment) {
            values.put(input, shown.local(moment).toLocalDate());
            values.put(
                    input + Slot.TIME,
                    shown.local(moment).toLocalTime().withSecond(0).withNano(0));
        } else {
            values.put(input, shown.typed(field, value));
        }
    }

    @Override
    public void entryValue(
            FieldDefinition field, FieldDefinition inner, String input, Slots.Entry entry, @Nullable Node node) {
        if (node != null) {
            values.put(input, shown.typed(inner, Entries.values(node, field).get(entry.order())));
        }
    }

    @Override
    public String chosen(String input) {
        return String.valueOf(values.getOrDefault(input, ""));
    }
}
