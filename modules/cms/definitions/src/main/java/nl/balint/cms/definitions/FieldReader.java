package nl.balint.cms.definitions;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.balint.cms.definitions.FieldDefinition.Form;
import nl.balint.cms.definitions.FieldDefinition.Option;
import nl.balint.cms.definitions.FieldDefinition.Texts;
import nl.balint.cms.definitions.FieldDefinition.Validator;
import nl.balint.cms.definitions.internal.yaml.YamlNode;

/** Reads one field of a dialog with all that is inside it. */
final class FieldReader {

    private static final Pattern CONVERTER = Pattern.compile("^StringTo(\\w+)Converter$");

    /** Short keys are left out: too many others are nearly the same. */
    private static final Set<String> LONG_WORDS = Set.of(
            "defaultValue",
            "description",
            "placeholder",
            "readOnly",
            "required",
            "requiredErrorMessage",
            "styleName",
            "validators");

    /** What {@link FieldDefinition} has a place for; everything else is a field's own. */
    private static final Set<String> COMMON = Stream.concat(
                    LONG_WORDS.stream(),
                    Stream.of(
                            "$type",
                            "class",
                            "enabled",
                            "field",
                            "fieldType",
                            "fields",
                            "forms",
                            "i18n",
                            "label",
                            "name",
                            "options",
                            "properties",
                            "type"))
            .collect(Collectors.toUnmodifiableSet());

    private final FieldType.Generation generation;

    FieldReader(FieldType.Generation generation) {
        this.generation = generation;
    }

    /**
     * The fields below a key, by name; a plain value among them is none. {@code keys} are those of what the fields
     * stand in.
     */
    Map<String, FieldDefinition> read(Section owner, String key, LabelKeys keys) {
        Map<String, FieldDefinition> fields = new LinkedHashMap<>();
        owner.entries(key).forEach((name, section) -> fields.put(name, field(name, section, keys.belowOrAlone(name))));
        return fields;
    }

    private FieldDefinition field(String name, Section section, LabelKeys keys) {
        FieldType type = FieldType.of(section, generation);
        section.complainOfNearly(LONG_WORDS, "a field");
        List<Option> options = options(section, keys);
        List<Form> forms = forms(section, keys);
        return new FieldDefinition(
                section.text("name", name),
                type.kind(),
                type.typeName(),
                type.kind() == FieldKind.CHECKBOX ? besideBox(name, section, keys) : texts(name, section, keys),
                section.flag("required", false),
                section.flag("readOnly", false),
                section.flag("i18n", false),
                section.flag("enabled", true),
                beforehand(section, options),
                valueType(section, type.kind()),
                section.text("styleName"),
                type.storage(section),
                validators(section, keys),
                options,
                parts(name, section, type.kind(), keys, forms),
                forms,
                section.valuesExcept(COMMON));
    }

    private static Texts texts(String name, Section section, LabelKeys keys) {
        return new Texts(
                label(section, "label", keys, Label.humanised(name)),
                label(section, "description", keys, ""),
                label(section, "placeholder", keys, ""),
                label(section, "requiredErrorMessage", keys, ""));
    }

    /** What stands beside a box is its label where it has no other, else what explains it. */
    private static Texts besideBox(String name, Section section, LabelKeys keys) {
        Texts texts = texts(name, section, keys);
        if (!section.has("buttonLabel")) {
            return texts;
        }
        Label beside = label(section, "buttonLabel", keys, "");
        boolean isNamed = !section.text("label").isBlank();
        return new Texts(
                isNamed ? texts.label() : beside,
                isNamed && !section.has("description") ? beside : texts.description(),
                texts.placeholder(),
                texts.requiredMessage());
    }

    /** In a new item: the default, one or a list of them, else the options that are marked as selected. */
    private static List<String> beforehand(Section section, List<Option> options) {
        List<String> told = section.texts("defaultValue").stream()
                .filter(text -> !text.isEmpty())
                .toList();
        return told.isEmpty()
                ? options.stream().filter(Option::selected).map(Option::value).toList()
                : told;
    }

    static Label label(Section section, String key, LabelKeys keys, String fallback) {
        return new Label(section.text(key), section.has(key), keys.prefixes(), key, fallback);
    }

    /** Named by {@code type}, or by a converter from text: {@code StringToLongConverter}. */
    private static String valueType(Section section, FieldKind kind) {
        String standard = switch (kind) {
            case CHECKBOX -> "Boolean";
            case DATE -> "Date";
            case SLIDER -> "Double";
            default -> "String";
        };
        String type = section.text("type", section.text("converterClass"));
        String tail = CONVERTER.matcher(TypeName.simple(type)).replaceFirst("$1");
        for (String known : List.of("String", "Long", "Double", "Decimal", "Boolean", "Date")) {
            if (known.equalsIgnoreCase(tail)) {
                return known;
            }
        }
        return switch (tail.toLowerCase(Locale.ROOT)) {
            case "integer" -> "Long";
            case "float" -> "Double";
            case "bigdecimal" -> "Decimal";
            default -> standard;
        };
    }

    private static List<Validator> validators(Section section, LabelKeys keys) {
        List<Validator> validators = new ArrayList<>();
        section.sections("validators").forEach((name, each) -> {
            String type = each.text("class", each.text("$type"));
            String shortName = TypeName.shortened(type, "definition", "validator");
            Label message = label(each, "errorMessage", keys.below("validators." + name), "");
            validators.add(new Validator(
                    name, shortName, message, each.leaveAside("name").rest()));
        });
        return validators;
    }

    /**
     * Written with the field, or with its source of data. In a list, an option without a name is named by its value.
     */
    private static List<Option> options(Section section, LabelKeys keys) {
        Section from = section.has("comboBox") ? section.section("comboBox") : section;
        Section owner = from.has("options") || !from.has("datasource") ? from : from.section("datasource");
        YamlNode node = owner.node("options");
        List<Option> options = new ArrayList<>();
        if (node instanceof YamlNode.Mapping) {
            owner.sections("options").forEach((key, each) -> options.add(option(key, each, keys)));
        } else if (node instanceof YamlNode.Sequence) {
            owner.sections("options").forEach((key, each) -> options.add(option(value(each, key), each, keys)));
        }
        return options;
    }

    private static Option option(String key, Section section, LabelKeys keys) {
        String named = section.text("name", key);
        Label label = label(section, "label", keys.below("options." + named), Label.humanised(named));
        return new Option(named, value(section, named), label, section.flag("selected", false));
    }

    /** As YAML understands it: Magnolia stores {@code true} for an unquoted {@code yes}. */
    private static String value(Section option, String fallback) {
        return option.node("value") instanceof YamlNode.Scalar scalar ? String.valueOf(scalar.value()) : fallback;
    }

    private List<Form> forms(Section section, LabelKeys keys) {
        List<Form> forms = new ArrayList<>();
        section.sections("forms")
                .forEach((name, form) -> forms.add(new Form(
                        name,
                        List.copyOf(read(form, "properties", keys.belowOrAlone(name))
                                .values()))));
        return forms;
    }

    private List<FieldDefinition> parts(
            String name, Section section, FieldKind kind, LabelKeys keys, List<Form> forms) {
        List<FieldDefinition> parts =
                new ArrayList<>(read(section, "properties", keys).values());
        parts.addAll(read(section, "fields", keys).values());
        if (section.has("field")) {
            Section inner = section.section("field");
            String standard = kind == FieldKind.SWITCHABLE ? "field" : name;
            parts.add(field(inner.text("name", standard), inner, keys));
        }
        if (kind == FieldKind.SWITCHABLE) {
            forms.forEach(form -> parts.addAll(form.fields()));
        }
        return parts;
    }
}
