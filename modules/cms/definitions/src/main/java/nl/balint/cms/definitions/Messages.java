package nl.balint.cms.definitions;

import java.text.MessageFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The texts of all bundles. A text that a language lacks is taken from the default language. */
public final class Messages {

    private final Map<Locale, Map<String, String>> bundles;
    private final Map<String, Map<String, String>> languages;
    private final Map<String, String> standard;
    private final Map<String, String> forAll;
    private final List<MessageBundle> files;

    Messages(Map<Locale, Map<String, String>> bundles, Locale defaultLocale, List<MessageBundle> files) {
        this.files = List.copyOf(files);
        Map<Locale, Map<String, String>> copies = new HashMap<>();
        Map<String, Map<String, String>> byLanguage = new HashMap<>();
        bundles.forEach((locale, texts) -> {
            copies.put(locale, Map.copyOf(texts));
            if (locale.getCountry().isEmpty()) {
                byLanguage.put(locale.getLanguage(), Map.copyOf(texts));
            }
        });
        this.bundles = Map.copyOf(copies);
        this.languages = Map.copyOf(byLanguage);
        this.standard =
                copies.getOrDefault(defaultLocale, byLanguage.getOrDefault(defaultLocale.getLanguage(), Map.of()));
        this.forAll = byLanguage.getOrDefault("", Map.of());
    }

    /** The text of a key; the key itself when there is none. Without arguments it is given as it is written. */
    public String text(Locale locale, String key, Object... arguments) {
        String text = find(locale, key).orElse(key);
        return arguments.length == 0 ? text : formatted(locale, text, arguments);
    }

    public Optional<String> find(Locale locale, String key) {
        return Optional.ofNullable(bundles.getOrDefault(locale, Map.of()).get(key))
                .or(() -> Optional.ofNullable(texts(locale.getLanguage()).get(key)))
                .or(() -> Optional.ofNullable(standard.get(key)))
                .or(() -> Optional.ofNullable(forAll.get(key)));
    }

    List<MessageBundle> files() {
        return files;
    }

    private Map<String, String> texts(String language) {
        return languages.getOrDefault(language, Map.of());
    }

    /** What people read. A written label that is itself a key is translated. */
    public String text(Locale locale, Label label) {
        if (label.written()) {
            return find(locale, label.text()).orElse(label.text());
        }
        return label.keys().stream()
                .flatMap(key -> find(locale, key).stream())
                .findFirst()
                .orElse(label.fallback());
    }

    private static String formatted(Locale locale, String text, Object... arguments) {
        try {
            return new MessageFormat(text, locale).format(arguments);
        } catch (IllegalArgumentException notAPattern) {
            return text;
        }
    }
}
