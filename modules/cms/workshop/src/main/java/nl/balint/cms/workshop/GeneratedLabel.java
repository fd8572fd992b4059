package nl.balint.cms.workshop;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.balint.cms.definitions.Definitions;
import nl.balint.cms.definitions.DialogDefinition;
import nl.balint.cms.definitions.FieldDefinition;
import nl.balint.cms.definitions.Label;
import nl.balint.cms.definitions.Messages;

/**
 * A label that a dialog does not write out, so that it is looked for in the bundles.
 *
 * @param what the field or tab, {@code link.title} for a part of a composite
 * @param key the key that counts; where none is found, the most precise one
 * @param keys all keys that are looked for, the most precise first
 * @param text what people read
 * @param isFound whether a bundle has one of the keys; else the text is made from the name
 */
record GeneratedLabel(String file, String what, String key, List<String> keys, String text, boolean isFound) {

    private static final Locale READER = Locale.forLanguageTag("nl");

    GeneratedLabel {
        keys = List.copyOf(keys);
    }

    static List<GeneratedLabel> all(Definitions definitions) {
        List<GeneratedLabel> labels = new ArrayList<>();
        for (DialogDefinition dialog : definitions.dialogs()) {
            for (DialogDefinition.Tab tab : dialog.tabs()) {
                if (dialog.tabs().size() > 1) {
                    of(definitions.messages(), dialog.file(), tab.name(), tab.label())
                            .ifPresent(labels::add);
                }
                add(definitions.messages(), dialog.file(), "", tab.fields(), labels);
            }
        }
        return labels;
    }

    private static void add(
            Messages messages, String file, String above, List<FieldDefinition> fields, List<GeneratedLabel> labels) {
        for (FieldDefinition field : fields) {
            of(messages, file, above + field.name(), field.label()).ifPresent(labels::add);
            add(messages, file, above + field.name() + ".", field.fields(), labels);
        }
    }

    private static Optional<GeneratedLabel> of(Messages messages, String file, String what, Label label) {
        if (label.written() || label.keys().isEmpty()) {
            return Optional.empty();
        }
        Optional<String> found = label.keys().stream()
                .filter(key -> messages.find(READER, key).isPresent())
                .findFirst();
        return Optional.of(new GeneratedLabel(
                file,
                what,
                found.orElse(label.keys().get(0)),
                label.keys(),
                messages.text(READER, label),
                found.isPresent()));
    }
}
