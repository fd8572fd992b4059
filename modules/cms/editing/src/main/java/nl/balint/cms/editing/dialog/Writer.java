package nl.balint.cms.editing.dialog;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.balint.cms.content.Node;
import nl.balint.cms.content.Value;
import nl.balint.cms.definitions.FieldDefinition;
import nl.balint.cms.definitions.FieldKind;
import nl.balint.cms.definitions.Storage;
import nl.balint.cms.forms.Choice;
import nl.balint.cms.forms.CleanText;
import nl.balint.cms.forms.FormData;
import nl.balint.cms.security.KeptSecret;

/** Writes a dialog that was filled in to its node. What was not changed stays as it is, also how it is written. */
public final class Writer {

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
        if (slot.isFixed() || field.readOnly()) {
            return;
        }
        switch (field.kind()) {
            case COMPOSITE -> within(slot, node).ifPresent(inner -> write(slot.parts(), inner));
            case SWITCHABLE -> within(slot, node).ifPresent(inner -> switched(slot, inner));
            case MULTI -> repeated(slot, node);
            case UPLOAD -> Parcel.write(node, field, data.text(slot.input()));
            case PASSWORD -> secret(slot, node);
            case DATE -> date(slot, node);
            default -> {
                if (slot.hasManyChoices()) {
                    chosen(slot, node);
                } else {
                    single(slot, node);
                }
            }
        }
    }

    /** The node in which the parts lie; one that is not there is made when something was filled in. */
    private Optional<Node> within(Slot slot, Node node) {
        if (slot.field().storage() != Storage.CHILD_NODE) {
            return Optional.of(node);
        }
        String name = slot.field().name();
        return isFilledIn(slot) ? Optional.of(Entries.child(node, name)) : node.child(name);
    }

    private boolean isFilledIn(Slot slot) {
        return !slot.entries().isEmpty()
                || slot.parts().stream().anyMatch(this::isFilledIn)
                || DialogForm.inputs(slot).stream()
                        .anyMatch(input -> !data.text(input).isEmpty());
    }

    /** What belongs to the option that was chosen before goes when another is chosen. */
    private void switched(Slot slot, Node node) {
        Slot chooser = slot.parts().get(0);
        String before = node.text(chooser.field().name()).orElse("");
        List<Slot> asked =
                slot.parts().stream().filter(part -> !part.when().isIdle()).toList();
        if (!before.isEmpty() && !before.equals(data.text(chooser.input()))) {
            slot.parts().stream()
                    .filter(part -> part.when().option().equals(before))
                    .forEach(part -> clear(part.field(), node));
        }
        write(asked, node);
    }

    private static void clear(FieldDefinition field, Node node) {
        node.remove(field.name());
        node.child(field.name()).ifPresent(Node::delete);
        if (field.kind() == FieldKind.UPLOAD) {
            node.child(Parcel.nodeName(field)).ifPresent(Node::delete);
        }
    }

    private void repeated(Slot slot, Node node) {
        if (!Entries.areValues(slot.field())) {
            entries(slot, node);
            return;
        }
        FieldDefinition inner = Entries.inner(slot.field());
        List<String> told =
                slot.entries().stream().map(entry -> data.text(entry.input())).toList();
        many(slot.field(), inner, node, told);
    }

    /** What is kept and is no longer offered cannot be unchosen either: it stays. */
    private void chosen(Slot slot, Node node) {
        FieldDefinition field = slot.field();
        Set<String> offered = shown.choices(field).stream().map(Choice::value).collect(Collectors.toSet());
        List<String> before =
                Entries.values(node, field).stream().map(Value::asText).toList();
        List<String> told = new ArrayList<>(data.list(slot.input()));
        before.stream().filter(kept -> !offered.contains(kept)).forEach(told::add);
        if (!Set.copyOf(told).equals(Set.copyOf(before))) {
            many(field, field, node, told);
        }
    }

    private void secret(Slot slot, Node node) {
        String typed = data.text(slot.input());
        if (!typed.isEmpty()) {
            node.set(slot.field().name(), KeptSecret.hash(typed));
        }
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
        boolean isChosen = field.kind() == FieldKind.SELECT || field.kind() == FieldKind.RADIO;
        if (typed.isEmpty() && isChosen && !isOffered(field, shownBefore)) {
            return;
        }
        if (typed.isEmpty() && !isUnset) {
            node.remove(field.name());
        } else {
            node.set(field.name(), shown.kept(field, typed));
        }
    }

    private boolean isOffered(FieldDefinition field, String value) {
        return shown.choices(field).stream().anyMatch(choice -> choice.value().equals(value));
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
        List<String> before = Entries.values(node, field).stream()
                .map(value -> shown.typed(each, value))
                .toList();
        boolean isSame = told.size() == before.size()
                && IntStream.range(0, told.size()).allMatch(at -> isSame(told.get(at), before.get(at)));
        if (!isSame) {
            Entries.keep(
                    node,
                    field,
                    told.stream().map(typed -> shown.kept(each, typed)).toList());
        }
    }

    private void entries(Slot slot, Node node) {
        FieldDefinition field = slot.field();
        List<String> before =
                Entries.nodes(node, field).stream().map(Node::name).toList();
        if (slot.entries().isEmpty() && before.isEmpty()) {
            return;
        }
        Node holder = Entries.holder(node, field);
        List<String> now = slot.entries().stream()
                .map(entry -> entry(entry, field, holder, before))
                .toList();
        before.stream()
                .filter(name -> !now.contains(name))
                .forEach(name -> holder.child(name).ifPresent(Node::delete));
        if (!before.equals(now)) {
            now.forEach(holder::orderLast);
        }
        Entries.emptied(node, field);
    }

    /** The node of an entry, filled in. */
    private String entry(Slot entry, FieldDefinition field, Node holder, List<String> before) {
        boolean isKnown = before.contains(entry.node());
        Node node = isKnown ? holder.child(entry.node()).orElseThrow() : Entries.add(holder, field, title(entry));
        switch (entry.field().kind()) {
            case COMPOSITE -> write(entry.parts(), node);
            case SWITCHABLE -> switched(entry, node);
            default -> write(entry, node);
        }
        return node.name();
    }

    /** The text after which a node may be named. */
    private String title(Slot entry) {
        return Entries.hasParts(entry.field()) || entry.field().kind() == FieldKind.MULTI
                ? ""
                : data.text(entry.input());
    }
}
