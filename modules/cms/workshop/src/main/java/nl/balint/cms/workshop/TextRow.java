package nl.balint.cms.workshop;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.balint.cms.definitions.Definitions;
import nl.balint.cms.definitions.MessageBundle;

/**
 * A key of a module in each language.
 *
 * @param texts by language; {@code ""} serves all
 * @param missing the languages in which the module has other texts but not this one
 * @param dialog the file of the dialog that looks for it; empty for a key of a bundle
 */
record TextRow(String module, String key, Map<String, String> texts, List<String> missing, String dialog) {

    TextRow {
        texts = Map.copyOf(texts);
        missing = List.copyOf(missing);
    }

    /** Which rows are asked for. */
    enum Kind {
        ALL,
        /** A language lacks it. */
        MISSING,
        /** A dialog looks for it, and no bundle has it. */
        FIELDS;

        static Kind of(String word) {
            return switch (word) {
                case "ontbreekt" -> MISSING;
                case "velden" -> FIELDS;
                default -> ALL;
            };
        }
    }

    static List<TextRow> of(Definitions definitions, Kind kind) {
        return switch (kind) {
            case ALL -> ofBundles(definitions.messageBundles());
            case MISSING ->
                ofBundles(definitions.messageBundles()).stream()
                        .filter(row -> !row.missing().isEmpty())
                        .toList();
            case FIELDS -> ofDialogs(definitions);
        };
    }

    private static List<TextRow> ofBundles(List<MessageBundle> bundles) {
        Map<String, Map<String, TextRow>> rows = new TreeMap<>();
        for (MessageBundle bundle : bundles) {
            Map<String, TextRow> ofModule = rows.computeIfAbsent(bundle.module(), none -> new TreeMap<>());
            bundle.texts()
                    .forEach((key, text) -> ofModule.merge(
                            key,
                            new TextRow(bundle.module(), key, Map.of(bundle.language(), text), List.of(), ""),
                            TextRow::and));
            bundle.missing()
                    .forEach(key -> ofModule.merge(
                            key,
                            new TextRow(bundle.module(), key, Map.of(), List.of(bundle.language()), ""),
                            TextRow::and));
        }
        return rows.values().stream().flatMap(each -> each.values().stream()).toList();
    }

    private static List<TextRow> ofDialogs(Definitions definitions) {
        return GeneratedLabel.all(definitions).stream()
                .filter(label -> !label.isFound())
                .map(label ->
                        new TextRow(label.file().split("/", 3)[1], label.key(), Map.of(), List.of(), label.file()))
                .distinct()
                .toList();
    }

    private TextRow and(TextRow other) {
        Map<String, String> both = new HashMap<>(other.texts);
        both.putAll(texts);
        List<String> lacking = new ArrayList<>(missing);
        lacking.addAll(other.missing);
        return new TextRow(module, key, both, lacking.stream().distinct().toList(), dialog);
    }

    boolean has(String words) {
        String wanted = words.toLowerCase(Locale.ROOT);
        return Stream.concat(Stream.of(key, dialog), texts.values().stream())
                .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(wanted));
    }
}
