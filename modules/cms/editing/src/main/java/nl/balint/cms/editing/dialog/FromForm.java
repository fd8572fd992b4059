package nl.balint.cms.editing.dialog;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.balint.cms.content.Node;
import nl.balint.cms.definitions.FieldDefinition;
import nl.balint.cms.http.Parameters;
import org.jspecify.annotations.Nullable;

/**
 * What somebody sent. Which entries a repeated field has, and in which order, stands in an input of its own: "0,2,1"; a
 * number and the name of its node are joined by a colon.
 */
final class FromForm implements Slots.Filling {

    private static final int MOST_ENTRIES = 200;

    private final Parameters sent;

    FromForm(Parameters sent) {
        this.sent = sent;
    }

    static String order(List<Slots.Entry> entries) {
        return entries.stream()
                .map(entry -> entry.order() + ":" + entry.nodeName())
                .collect(Collectors.joining(","));
    }

    @Override
    public List<Slots.Entry> entries(FieldDefinition field, String input, @Nullable Node node) {
        return entries(input);
    }

    List<Slots.Entry> entries(String input) {
        List<Slots.Entry> entries = new ArrayList<>();
        Set<Integer> seen = new LinkedHashSet<>();
        for (String told : sent.find(input + Slot.ORDER).orElse("").split(",", -1)) {
            String[] parts = told.split(":", 2);
            boolean isOrder = parts[0].matches("[0-9]{1,4}");
            if (isOrder && entries.size() < MOST_ENTRIES && seen.add(Integer.valueOf(parts[0]))) {
                entries.add(new Slots.Entry(Integer.parseInt(parts[0]), parts.length > 1 ? parts[1] : "", null));
            }
        }
        return entries;
    }

    @Override
    public void value(FieldDefinition field, String input, @Nullable Node node) {
        // The form reads what was sent.
    }

    @Override
    public void entryValue(
            FieldDefinition field, FieldDefinition inner, String input, Slots.Entry entry, @Nullable Node node) {
        // The same.
    }

    @Override
    public String chosen(String input) {
        return sent.find(input).orElse("");
    }
}
