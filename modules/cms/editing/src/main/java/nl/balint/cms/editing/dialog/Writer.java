package nl.balint.cms.editing.dialog;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import nl.balint.cms.content.Node;
import nl.balint.cms.content.Value;
import nl.balint.cms.definitions.FieldDefinition;
import nl.balint.cms.definitions.FieldKind;
import nl.balint.cms.definitions.Storage;
import nl.balint.cms.forms.CleanText;
import nl.balint.cms.forms.FormData;

/** Writes a dialog that was filled in to its node. What was not changed stays as it is, also how it is written. */
public final class Writer {

    private static final String PART = "mgnl:contentNode";

    private final Shown shown;
    private final FormData data;

    public Writer(Shown shown, FormData data) {
        this.shown = shown;
        this.data = data;
    }

    public void write(List<Slot> slots, Node node) {
        slots.forEach(slot -> write(slot, node));
    }

    private void write(Slot slot, Node node) {
        FieldDefinition field = slot.field();
        switch (field.kind()) {
            case STATIC, UPLOAD, SWITCHABLE, UNKNOWN -> {
                // Not changed here yet, so left alone.
            }
            case COMPOSITE -> write(slot.parts(), field.storage() == Storage.CHILD_NODE ? holder(node, field) : node);
            case MULTI -> {
                if (field.storage() == Storage.MANY_VALUES) {
                    many(
                            field,
                            field.fields().isEmpty() ? field : field.fields().get(0),
                            node,
                            slot.entries().stream()
                                    .map(entry -> data.text(entry.input()))
                                    .toList());
                } else if (field.storage() == Storage.CHILD_PER_ENTRY) {
                    entries(slot, node);
                }
            }
            case CHECKBOX_GROUP, MANY_SELECT, TOKENS -> many(field, field, node, data.list(slot.input()));
            case DATE -> date(slot, node);
            default -> single(slot, node);
        }
    }

    private static Node holder(Node node, FieldDefinition field) {
        return node.child(field.name()).orElseGet(() -> node.add(field.name(), PART));
    }

    private void single(Slot slot, Node node) {
        FieldDefinition field = slot.field();
        if (field.name().equals(FieldDefinition.NODE_NAME)) {
            return;
        }
        String typed = data.text(slot.input());
        Optional<Value> before = node.property(field.name());
        String shownBefore = before.map(value -> shown.typed(field, value)).orElse("");
        boolean isUnset = field.kind() == FieldKind.CHECKBOX && !typed.equals("true");
        boolean isSame = isUnset ? !shownBefore.equals("true") : isSame(typed, shownBefore);
        if (isSame) {
            return;
        }
        if (typed.isEmpty() && !isUnset) {
            node.remove(field.name());
        } else {
            node.set(field.name(), shown.kept(field, typed));
        }
    }

    /** A form cleans what is sent; what it made of the text that was there is that text. */
    private static boolean isSame(String typed, String before) {
        return typed.equals(before) || typed.equals(CleanText.line(before)) || typed.equals(CleanText.lines(before));
    }

    /** Where only the day is asked, the time of day that was there stays. */
    private void date(Slot slot, Node node) {
        String name = slot.field().name();
        Optional<LocalDate> day = data.findDate(slot.input());
        Optional<LocalDateTime> before = node.property(name)
                .filter(Value.Moment.class::isInstance)
                .map(value -> shown.local((Value.Moment) value).truncatedTo(ChronoUnit.MINUTES));
        if (day.isEmpty()) {
            node.property(name).ifPresent(value -> node.remove(name));
            return;
        }
        Optional<LocalTime> time =
                slot.hasTime() ? data.findTime(slot.input() + Slot.TIME) : before.map(LocalDateTime::toLocalTime);
        LocalDateTime now = day.get().atTime(time.orElse(LocalTime.MIDNIGHT));
        if (!before.equals(Optional.of(now))) {
            node.set(name, shown.kept(now));
        }
    }

    /** @param each how one of the values is typed and kept */
    private void many(FieldDefinition field, FieldDefinition each, Node node, List<String> told) {
        List<String> before = shown.values(node, field.name()).stream()
                .map(value -> shown.typed(each, value))
                .toList();
        boolean isSame = told.size() == before.size()
                && IntStream.range(0, told.size()).allMatch(at -> isSame(told.get(at), before.get(at)));
        if (isSame) {
            return;
        }
        if (told.isEmpty()) {
            node.remove(field.name());
        } else {
            List<Value> kept =
                    told.stream().map(typed -> shown.kept(each, typed)).toList();
            boolean isAlike = kept.stream().map(Value::kind).distinct().count() == 1;
            node.set(field.name(), isAlike ? new Value.Many(kept.get(0).kind(), kept) : Value.of(told));
        }
    }

    private void entries(Slot slot, Node node) {
        FieldDefinition field = slot.field();
        if (slot.entries().isEmpty() && node.child(field.name()).isEmpty()) {
            return;
        }
        Node holder = holder(node, field);
        List<String> before = holder.children().stream().map(Node::name).toList();
        List<String> now = slot.entries().stream()
                .map(entry -> entry(entry, holder, before))
                .toList();
        before.stream()
                .filter(name -> !now.contains(name))
                .forEach(name -> holder.child(name).ifPresent(Node::delete));
        if (!before.equals(now)) {
            now.forEach(holder::orderLast);
        }
    }

    /** The node of an entry, filled in. */
    private String entry(Slot entry, Node holder, List<String> before) {
        boolean isKnown = before.contains(entry.node());
        Node node = isKnown ? holder.child(entry.node()).orElseThrow() : holder.add(free(holder), PART);
        if (entry.parts().isEmpty() && entry.field().kind() != FieldKind.COMPOSITE) {
            write(new Slot(entry.field(), entry.input(), "", 0, List.of(), entry.entries()), node);
        } else {
            write(entry.parts(), node);
        }
        return node.name();
    }

    private static String free(Node holder) {
        Set<String> taken = new HashSet<>();
        holder.children().forEach(child -> taken.add(child.name()));
        int number = taken.size();
        while (taken.contains(holder.name() + number)) {
            number++;
        }
        return holder.name() + number;
    }
}
