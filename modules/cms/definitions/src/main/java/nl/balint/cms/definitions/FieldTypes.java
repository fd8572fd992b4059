package nl.balint.cms.definitions;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The names of field types in both generations of dialogs, and the family each belongs to. */
final class FieldTypes {

    private static final Map<String, FieldKind> KINDS = kinds();

    private FieldTypes() {}

    /**
     * {@code TextFieldDefinition}, {@code textField} and {@code text} are all {@code text}; a package does not count.
     */
    static String shortName(String typeName) {
        return TypeName.shortened(typeName, "definition", "field");
    }

    static Optional<FieldKind> find(String shortName) {
        return Optional.ofNullable(KINDS.get(shortName));
    }

    static Collection<String> names() {
        return KINDS.keySet();
    }

    private static Map<String, FieldKind> kinds() {
        Map<String, FieldKind> kinds = new TreeMap<>();
        add(kinds, FieldKind.TEXT, "text", "textarea", "number", "jcrname");
        // Chosen from what another server answers, which nobody asks here (decision 0100): the value is written.
        add(kinds, FieldKind.TEXT, "jsonlink", "jsoncombobox", "restcombobox");
        add(kinds, FieldKind.RICH_TEXT, "richtext", "assetsenabledrichtext");
        add(kinds, FieldKind.CHECKBOX, "checkbox");
        add(kinds, FieldKind.HIDDEN, "hidden");
        add(kinds, FieldKind.STATIC, "static");
        add(kinds, FieldKind.CODE, "code", "basictextcode");
        add(kinds, FieldKind.DATE, "date");
        add(kinds, FieldKind.SELECT, "select", "combobox");
        add(kinds, FieldKind.RADIO, "radiobuttongroup", "optiongroup", "radio");
        add(kinds, FieldKind.CHECKBOX_GROUP, "checkboxgroup");
        add(kinds, FieldKind.MANY_SELECT, "twincolselect", "listselect");
        add(kinds, FieldKind.TOKENS, "token");
        add(kinds, FieldKind.PAGE_LINK, "pagelink");
        add(kinds, FieldKind.LINK, "link");
        add(kinds, FieldKind.ASSET_LINK, "damlink", "assetlink");
        add(kinds, FieldKind.RESOURCE_LINK, "resourcelink");
        add(kinds, FieldKind.UPLOAD, "upload", "damupload", "basicupload");
        add(kinds, FieldKind.PASSWORD, "password");
        add(kinds, FieldKind.SLIDER, "slider");
        add(kinds, FieldKind.COMPOSITE, "composite", "jcrcomposite");
        add(kinds, FieldKind.MULTI, "jcrmulti", "jcrmultivalue", "jcrmultilink", "multivalue", "multi");
        add(kinds, FieldKind.SWITCHABLE, "switchable");
        return Map.copyOf(kinds);
    }

    private static void add(Map<String, FieldKind> kinds, FieldKind kind, String... names) {
        for (String name : names) {
            kinds.put(name, kind);
        }
    }
}
