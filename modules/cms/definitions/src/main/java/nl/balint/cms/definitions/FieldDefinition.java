package nl.balint.cms.definitions;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One field of a dialog. {@code typeName} is how its file names the type; {@code valueType} how a value is kept
 * (String, Long, Boolean …); {@code fields} are the parts of a composite, the one repeated field of a multi field, or
 * all fields of a switchable one, whose {@code forms} say which belong to which option. What only some kinds have is in
 * {@code own}.
 */
public record FieldDefinition(
        String name,
        FieldKind kind,
        String typeName,
        Texts texts,
        boolean required,
        boolean readOnly,
        boolean i18n,
        boolean enabled,
        String defaultValue,
        String valueType,
        String styleName,
        Storage storage,
        List<Validator> validators,
        List<Option> options,
        List<FieldDefinition> fields,
        List<Form> forms,
        Map<String, Object> own) {

    /** The field of this name edits the name of the node itself. */
    public static final String NODE_NAME = "jcrName";

    public FieldDefinition {
        validators = List.copyOf(validators);
        options = List.copyOf(options);
        fields = List.copyOf(fields);
        forms = List.copyOf(forms);
        own = Ordered.copy(own);
    }

    public Label label() {
        return texts.label();
    }

    public Label description() {
        return texts.description();
    }

    public Optional<FieldDefinition> field(String part) {
        return fields.stream().filter(field -> field.name().equals(part)).findFirst();
    }

    /** The same under another name. */
    public FieldDefinition named(String changed) {
        return with(changed, kind, storage, fields);
    }

    /** What of an older switchable field chooses between its fields: a property that holds one of its options. */
    public FieldDefinition choice() {
        FieldKind chooser = ownText("selectionType").equals("select") ? FieldKind.SELECT : FieldKind.RADIO;
        return with(name, chooser, Storage.PROPERTY, List.of());
    }

    private FieldDefinition with(
            String newName, FieldKind newKind, Storage newStorage, List<FieldDefinition> newFields) {
        return new FieldDefinition(
                newName,
                newKind,
                typeName,
                texts,
                required,
                readOnly,
                i18n,
                enabled,
                defaultValue,
                valueType,
                styleName,
                newStorage,
                validators,
                options,
                newFields,
                forms,
                own);
    }

    /** Text of an own key, {@code ""} when it is not given. */
    public String ownText(String key) {
        return String.valueOf(own.getOrDefault(key, ""));
    }

    public boolean ownFlag(String key) {
        return Boolean.TRUE.equals(own.get(key));
    }

    /** What people read around the field. */
    public record Texts(Label label, Label description, Label placeholder, Label requiredMessage) {}

    /** Something to choose. */
    public record Option(String name, String value, Label label, boolean selected) {}

    /** A rule for the value; {@code type} as its file names it, in the short form {@code regexp}, {@code email} …. */
    public record Validator(String name, String type, Label errorMessage, Map<String, Object> own) {

        public Validator {
            own = Ordered.copy(own);
        }
    }

    /** The fields that belong to one option of a switchable field. */
    public record Form(String name, List<FieldDefinition> fields) {

        public Form {
            fields = List.copyOf(fields);
        }
    }
}
