package nl.balint.cms.rendering.internal.model;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import nl.balint.cms.definitions.SiteDefinition.Languages;

/** Under which names a property is looked up in a language: {@code title_nl_BE}, {@code title_nl}, {@code title}. */
final class LocaleNames {

    private final List<String> suffixes;

    private LocaleNames(List<String> suffixes) {
        this.suffixes = List.copyOf(suffixes);
    }

    static LocaleNames of(Languages languages, Locale locale) {
        if (!languages.enabled() || locale.equals(languages.defaultLocale())) {
            return new LocaleNames(List.of());
        }
        var suffixes = new LinkedHashSet<String>();
        suffixes.add("_" + locale);
        suffixes.add("_" + locale.getLanguage());
        for (var other : languages.locales()) {
            if (other.getLanguage().equals(locale.getLanguage())) {
                suffixes.add("_" + other);
            }
        }
        if (!languages.fallbackLocale().equals(languages.defaultLocale())) {
            suffixes.add("_" + languages.fallbackLocale());
        }
        return new LocaleNames(new ArrayList<>(suffixes));
    }

    /** None in the default language, whose names are plain. */
    List<String> suffixes() {
        return suffixes;
    }
}
