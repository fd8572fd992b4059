package nl.balint.cms.rendering.delivery;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.balint.cms.content.Node;
import nl.balint.cms.definitions.Definitions;
import nl.balint.cms.definitions.FieldDefinition;
import nl.balint.cms.definitions.FieldKind;
import nl.balint.cms.definitions.TemplateDefinition;

/**
 * Which texts of content are rich text. That of a node with a template is told by its dialog; of another, by any dialog
 * or app that has a field of that name; what none of them knows is rich text when it looks like HTML.
 */
final class RichTexts {

    private static final Pattern TAG = Pattern.compile("<[a-zA-Z/!?]");

    private final Definitions definitions;

    RichTexts(Definitions definitions) {
        this.definitions = definitions;
    }

    /** Whether it is. A name such as {@code body_de} is that of the field {@code body} in another language. */
    boolean isOne(Node owner, String name, String text) {
        if (!TAG.matcher(text).find()) {
            return false;
        }
        List<String> names = names(name);
        return owner.text("mgnl:template")
                .flatMap(definitions::template)
                .map(TemplateDefinition::dialog)
                .flatMap(definitions::dialog)
                .flatMap(dialog -> told(dialog.fields().stream(), names))
                .or(() -> told(allFields(), names))
                .orElse(true);
    }

    private Stream<FieldDefinition> allFields() {
        return Stream.concat(
                definitions.dialogs().stream().flatMap(dialog -> dialog.fields().stream()),
                definitions.apps().stream().flatMap(app -> app.fields().stream()));
    }

    /** What fields of these names say; nothing when there are none. */
    private static Optional<Boolean> told(Stream<FieldDefinition> fields, List<String> names) {
        return fields.flatMap(RichTexts::withParts)
                .filter(field -> names.contains(field.name()))
                .map(RichTexts::isRich)
                .reduce(Boolean::logicalOr);
    }

    private List<String> names(String name) {
        return Stream.concat(
                        Stream.of(name),
                        definitions.site().languages().locales().stream()
                                .map(locale -> "_" + locale)
                                .filter(name::endsWith)
                                .map(suffix -> name.substring(0, name.length() - suffix.length())))
                .toList();
    }

    /** A field of many is rich when what is repeated is. */
    private static boolean isRich(FieldDefinition field) {
        return field.kind() == FieldKind.RICH_TEXT
                || (field.kind() == FieldKind.MULTI && field.fields().stream().anyMatch(RichTexts::isRich));
    }

    private static Stream<FieldDefinition> withParts(FieldDefinition field) {
        return Stream.concat(
                Stream.of(field),
                Stream.concat(field.fields().stream(), field.forms().stream().flatMap(form -> form.fields().stream()))
                        .flatMap(RichTexts::withParts));
    }
}
