package nl.balint.portal.documents.plugs;

import java.util.List;

/**
 * Something in an upload that its author must look at and confirm. It is shown once and kept nowhere.
 *
 * @param key of the text in {@code light-modules/documents/i18n}, such as {@code documents.finding.birthdate}
 * @param arguments for that text
 */
public record Finding(String key, List<String> arguments) {

    public Finding {
        arguments = List.copyOf(arguments);
    }

    public static Finding of(String key, String... arguments) {
        return new Finding(key, List.of(arguments));
    }
}
