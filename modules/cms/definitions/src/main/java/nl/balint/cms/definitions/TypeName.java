package nl.balint.cms.definitions;

import java.util.Locale;

/** Types are named by classes or by words; what counts is the same in both. */
final class TypeName {

    private TypeName() {}

    /** Without the package. */
    static String simple(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    /** Without the package, in small letters, and without these endings, of which each is taken away in its turn. */
    static String shortened(String name, String... endings) {
        String result = simple(name).toLowerCase(Locale.ROOT);
        for (String ending : endings) {
            if (result.endsWith(ending)) {
                result = result.substring(0, result.length() - ending.length());
            }
        }
        return result;
    }
}
