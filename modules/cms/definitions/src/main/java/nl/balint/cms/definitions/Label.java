package nl.balint.cms.definitions;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A text on screen before it is translated: what the definition says, else what the bundles say under one of the keys,
 * else the fallback. Saying {@code label: ""} means no label at all.
 */
public record Label(String text, boolean written, List<String> prefixes, String ending, String fallback) {

    public static final Label NONE = new Label("", true, List.of(), "", "");

    private static final Pattern CAPITAL = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");
    private static final Pattern SEPARATORS = Pattern.compile("[-_]+");

    public Label {
        prefixes = List.copyOf(prefixes);
    }

    /** Under which a bundle may hold the text, the most precise first. */
    public List<String> keys() {
        return prefixes.stream().map(prefix -> prefix + "." + ending).toList();
    }

    /** The text of that key. */
    static Label key(String key) {
        return new Label(key, true, List.of(), "", "");
    }

    static Label of(String text, LabelKeys keys, String ending, String fallback) {
        return new Label(text, !text.isEmpty(), keys.prefixes(), ending, fallback);
    }

    /** {@code navigationTitle} becomes "Navigation title". */
    static String humanised(String name) {
        String words = SEPARATORS
                .matcher(CAPITAL.matcher(name).replaceAll(" "))
                .replaceAll(" ")
                .strip()
                .toLowerCase(Locale.ROOT);
        return words.isEmpty() ? "" : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
