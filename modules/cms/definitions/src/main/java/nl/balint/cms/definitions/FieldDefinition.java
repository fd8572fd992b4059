package nl.balint.cms.definitions;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
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
        List<String> defaultValues,
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

    /** Own key of a field {@link #in} another language: the tag of that language. */
    public static final String TRANSLATED_INTO = "translatedInto";

    public FieldDefinition {
        defaultValues = List.copyOf(defaultValues);
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

    /** Of a field with one value; {@code ""} when it begins empty. */
    public String defaultValue() {
        return defaultValues.isEmpty() ? "" : defaultValues.get(0);
    }

    public Optional<FieldDefinition> field(String part) {
        return fields.stream().filter(field -> field.name().equals(part)).findFirst();
    }

    /** The same under another name. */
    public FieldDefinition named(String changed) {
        return with(changed, kind, storage, fields, forms);
    }

    /**
     * The same for another language than the first: what differs by language is kept under a name such as
     * {@code title_de} (reference, section 7), and need not be there, for then the first language is shown.
     */
    public FieldDefinition in(Locale language) {
        return i18n ? translated(language) : inside(language);
    }

    private FieldDefinition translated(Locale language) {
        Map<String, Object> more = new LinkedHashMap<>(own);
        more.put(TRANSLATED_INTO, language.toLanguageTag());
        return new FieldDefinition(
                name + "_" + language,
                kind,
                typeName,
                texts,
                false,
                readOnly,
                true,
                enabled,
                List.of(),
                valueType,
                styleName,
                storage,
                validators,
                options,
                fields,
                forms,
                more);
    }

    private FieldDefinition inside(Locale language) {
        return with(
                name,
                kind,
                storage,
                in(fields, language),
                forms.stream()
                        .map(form -> new Form(form.name(), in(form.fields(), language)))
                        .toList());
    }

    static List<FieldDefinition> in(List<FieldDefinition> fields, Locale language) {
        return fields.stream().map(field -> field.in(language)).toList();
    }

    /** Whether it, or something inside it, differs by language. */
    boolean isTranslated() {
        return i18n
                || fields.stream().anyMatch(FieldDefinition::isTranslated)
                || forms.stream().flatMap(form -> form.fields().stream()).anyMatch(FieldDefinition::isTranslated);
    }

    /** What of an older switchable field chooses between its fields: a property that holds one of its options. */
    public FieldDefinition choice() {
        FieldKind chooser = ownText("selectionType").equals("select") ? FieldKind.SELECT : FieldKind.RADIO;
        return with(name, chooser, Storage.PROPERTY, List.of(), forms);
    }

    private FieldDefinition with(
            String newName,
            FieldKind newKind,
            Storage newStorage,
            List<FieldDefinition> newFields,
            List<Form> newForms) {
        return new FieldDefinition(
                newName,
                newKind,
                typeName,
                texts,
                required,
                readOnly,
                i18n,
                enabled,
                defaultValues,
                valueType,
                styleName,
                newStorage,
                validators,
                options,
                newFields,
                newForms,
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
