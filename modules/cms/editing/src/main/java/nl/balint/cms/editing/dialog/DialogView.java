package nl.balint.cms.editing.dialog;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.balint.cms.definitions.FieldDefinition;
import nl.balint.cms.definitions.FieldKind;
import nl.balint.cms.definitions.Storage;
import nl.balint.cms.forms.Choice;
import nl.balint.cms.forms.FormData;

/**
 * A field of a dialog as a template shows it.
 *
 * @param input the name of its input, in the form that goes with it
 * @param kind "text", "rich", "page", "asset", "node", "date", "many", "composite", "switch", "flag", "file", "hidden"
 *     or "fixed"
 * @param label what people read
 * @param rows how many lines a text has room for
 * @param text what stands in it
 * @param number of an entry: the number by which it is named
 * @param more what only some kinds have: "workspace" and "root" of what may be chosen, "option" of a switchable field
 *     for which it is asked, "placeholder", "suggestions", "types" of a file, "readonly", "plain" for what is no
 *     language, "lang" of a field in another language than the first
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
        Map<String, String> more,
        List<DialogView> parts,
        List<DialogView> entries) {

    private static final int CODE_ROWS = 12;

    /** The kinds that are shown otherwise than as a line of text; links by what they lead to. */
    private static final Map<FieldKind, String> KINDS = Map.ofEntries(
            Map.entry(FieldKind.RICH_TEXT, "rich"),
            Map.entry(FieldKind.DATE, "date"),
            Map.entry(FieldKind.MULTI, "many"),
            Map.entry(FieldKind.COMPOSITE, "composite"),
            Map.entry(FieldKind.SWITCHABLE, "switch"),
            Map.entry(FieldKind.CHECKBOX, "flag"),
            Map.entry(FieldKind.UPLOAD, "file"),
            Map.entry(FieldKind.HIDDEN, "hidden"));

    /** These hold other fields, or nothing. */
    private static final Set<String> WITHOUT_A_VALUE = Set.of("composite", "switch", "fixed", "many");

    public DialogView {
        more = Map.copyOf(more);
        parts = List.copyOf(parts);
        entries = List.copyOf(entries);
    }

    /** All fields of a dialog. */
    public static List<DialogView> of(DialogForm form, Shown shown) {
        return form.slots().stream().map(slot -> of(slot, form.data(), shown)).toList();
    }

    private static DialogView of(Slot slot, FormData data, Shown shown) {
        FieldDefinition field = slot.field();
        String kind = kind(slot);
        return new DialogView(
                kind.equals("many") ? slot.input() + Slot.ORDER : slot.input(),
                kind,
                shown.words().text(field.label()),
                shown.words().text(field.description()),
                rows(field),
                WITHOUT_A_VALUE.contains(kind) ? field.ownText("value") : told(kind, data.text(slot.input())),
                slot.order(),
                slot.hasTime(),
                more(slot, shown),
                slot.parts().stream().map(part -> of(part, data, shown)).toList(),
                slot.entries().stream().map(entry -> of(entry, data, shown)).toList());
    }

    private static String kind(Slot slot) {
        if (slot.isFixed()) {
            return "fixed";
        }
        FieldKind kind = slot.field().kind();
        boolean isLink = kind == FieldKind.LINK || kind == FieldKind.PAGE_LINK || kind == FieldKind.ASSET_LINK;
        return isLink ? linked(slot.field()) : KINDS.getOrDefault(kind, "text");
    }

    private static String linked(FieldDefinition field) {
        return switch (field.storage() == Storage.ASSET_KEY ? "dam" : Shown.workspace(field)) {
            case "dam" -> "asset";
            case "website" -> "page";
            default -> "node";
        };
    }

    private static String told(String kind, String typed) {
        return kind.equals("file") ? Parcel.name(typed) : typed;
    }

    private static int rows(FieldDefinition field) {
        return field.kind() == FieldKind.CODE ? CODE_ROWS : Math.max(1, DialogForm.rows(field));
    }

    private static Map<String, String> more(Slot slot, Shown shown) {
        FieldDefinition field = slot.field();
        Map<String, String> more = new HashMap<>();
        if (!slot.when().option().isEmpty()) {
            more.put("option", slot.when().option());
        }
        if (kind(slot).equals("node")) {
            more.put("workspace", Shown.workspace(field));
        }
        if (field.readOnly()) {
            more.put("readonly", "");
        }
        if (field.kind() == FieldKind.UPLOAD) {
            more.put("types", field.ownText("allowedMimeTypePattern").replaceAll("^([a-z]+)[/.*]+$", "$1/*"));
        }
        if (field.kind() == FieldKind.CODE || field.kind() == FieldKind.RESOURCE_LINK) {
            more.put("plain", "");
        }
        String language = field.ownText(FieldDefinition.TRANSLATED_INTO);
        if (!language.isEmpty()) {
            more.put("lang", language);
        }
        if (field.kind() == FieldKind.SELECT && field.ownFlag("textInputAllowed") && !slot.hasManyChoices()) {
            more.put(
                    "suggestions",
                    shown.choices(field).stream().map(Choice::value).collect(Collectors.joining("\n")));
        }
        String placeholder = shown.words().text(field.texts().placeholder());
        if (!placeholder.isEmpty()) {
            more.put("placeholder", placeholder);
        }
        return more;
    }
}
