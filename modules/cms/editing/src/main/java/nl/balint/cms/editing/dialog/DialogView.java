package nl.balint.cms.editing.dialog;

import java.util.List;
import java.util.Map;
import nl.balint.cms.definitions.FieldDefinition;
import nl.balint.cms.definitions.FieldKind;
import nl.balint.cms.forms.FormData;

/**
 * A field of a dialog as a template shows it.
 *
 * @param input the name of its input, in the form that goes with it
 * @param kind "text", "rich", "page", "asset", "date", "many", "composite", "flag", "hidden" or "fixed"
 * @param label what people read
 * @param rows how many lines a text has room for
 * @param text what stands in it
 * @param number of an entry: the number by which it is named
 */
public record DialogView(
        String input,
        String kind,
        String label,
        String help,
        int rows,
        String text,
        int number,
        boolean hasTime,
        List<DialogView> parts,
        List<DialogView> entries) {

    /** The kinds that are shown otherwise than as a line of text. */
    private static final Map<FieldKind, String> KINDS = Map.ofEntries(
            Map.entry(FieldKind.RICH_TEXT, "rich"),
            Map.entry(FieldKind.PAGE_LINK, "page"),
            Map.entry(FieldKind.LINK, "page"),
            Map.entry(FieldKind.ASSET_LINK, "asset"),
            Map.entry(FieldKind.DATE, "date"),
            Map.entry(FieldKind.MULTI, "many"),
            Map.entry(FieldKind.COMPOSITE, "composite"),
            Map.entry(FieldKind.CHECKBOX, "flag"),
            Map.entry(FieldKind.HIDDEN, "hidden"),
            Map.entry(FieldKind.STATIC, "fixed"),
            Map.entry(FieldKind.SWITCHABLE, "fixed"),
            Map.entry(FieldKind.UPLOAD, "fixed"),
            Map.entry(FieldKind.UNKNOWN, "fixed"));

    public DialogView {
        parts = List.copyOf(parts);
        entries = List.copyOf(entries);
    }

    /** All fields of a dialog. */
    public static List<DialogView> of(DialogForm form, Shown shown) {
        return form.slots().stream().map(slot -> of(slot, form.data(), shown)).toList();
    }

    private static DialogView of(Slot slot, FormData data, Shown shown) {
        FieldDefinition field = slot.field();
        String kind = KINDS.getOrDefault(field.kind(), "text");
        boolean isFilledIn = !List.of("composite", "fixed", "many").contains(kind);
        return new DialogView(
                kind.equals("many") ? slot.input() + Slot.ORDER : slot.input(),
                kind,
                shown.words().text(field.label()),
                shown.words().text(field.description()),
                Math.max(1, DialogForm.rows(field)),
                isFilledIn ? data.text(slot.input()) : "",
                slot.order(),
                slot.hasTime(),
                slot.parts().stream().map(part -> of(part, data, shown)).toList(),
                slot.entries().stream().map(entry -> of(entry, data, shown)).toList());
    }
}
