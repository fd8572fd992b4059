package nl.balint.cms.editing.dialog;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.balint.cms.definitions.FieldDefinition;
import nl.balint.cms.definitions.Storage;

/**
 * The ways of a switchable field, under the names by which both generations keep them (docs/decisions/0130).
 *
 * @param chooser what chooses between them
 */
record Ways(FieldDefinition chooser, List<Way> ways) {

    /** What is asked when an option is chosen. */
    record Way(String option, List<FieldDefinition> fields) {
        Way {
            fields = List.copyOf(fields);
        }
    }

    Ways {
        ways = List.copyOf(ways);
    }

    /** Whether its definition tells what chooses; without that there is nothing to fill in. */
    static boolean isTold(FieldDefinition field) {
        return field.storage() == Storage.OPTION_SUFFIXED
                ? !field.options().isEmpty()
                : !field.forms().isEmpty() && chooserOf(field).isPresent();
    }

    static Ways of(FieldDefinition field) {
        return field.storage() == Storage.OPTION_SUFFIXED ? suffixed(field) : formed(field);
    }

    /** The option under the name of the field, each value under that name with the option behind it. */
    private static Ways suffixed(FieldDefinition field) {
        List<Way> ways = new ArrayList<>();
        for (FieldDefinition.Option option : field.options()) {
            List<FieldDefinition> own = field.fields().stream()
                    .filter(part -> part.name().equals(option.value()))
                    .map(part -> part.named(field.name() + part.name()))
                    .toList();
            ways.add(new Way(option.value(), own));
        }
        return new Ways(field.choice(), ways);
    }

    /** The name of the chosen form beside its properties. */
    private static Ways formed(FieldDefinition field) {
        return new Ways(
                chooserOf(field).orElseThrow(),
                field.forms().stream()
                        .map(form -> new Way(form.name(), form.fields()))
                        .toList());
    }

    private static Optional<FieldDefinition> chooserOf(FieldDefinition field) {
        return field.fields().stream()
                .filter(part -> part.storage() == Storage.PROPERTY)
                .filter(part ->
                        field.forms().stream().noneMatch(form -> form.fields().contains(part)))
                .findFirst();
    }
}
