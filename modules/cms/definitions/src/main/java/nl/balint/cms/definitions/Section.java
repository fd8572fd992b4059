package nl.balint.cms.definitions;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.balint.cms.definitions.internal.yaml.Place;
import nl.balint.cms.definitions.internal.yaml.YamlMerge;
import nl.balint.cms.definitions.internal.yaml.YamlNode;

/**
 * A mapping of which the values are asked for one by one, each with its type. What does not fit is a warning and counts
 * as absent; it remembers what was asked, so that it can tell which keys nobody knows.
 */
final class Section {

    private final YamlNode.Mapping mapping;
    private final Problems problems;
    private final Set<String> asked = new LinkedHashSet<>();

    Section(YamlNode.Mapping mapping, Problems problems) {
        this.mapping = mapping;
        this.problems = problems;
    }

    YamlNode.Mapping mapping() {
        return mapping;
    }

    boolean has(String key) {
        return !(node(key) instanceof YamlNode.Empty);
    }

    /** The line of a key, or of the section itself when it has no such key. */
    Place place(String key) {
        return node(key).place();
    }

    /** As it is written; {@code ""} when it is absent. */
    String text(String key) {
        return text(key, "");
    }

    String text(String key, String fallback) {
        YamlNode node = node(key);
        if (node instanceof YamlNode.Scalar scalar) {
            return scalar.text();
        }
        complainUnlessEmpty(node, key, "a text");
        return fallback;
    }

    boolean flag(String key, boolean fallback) {
        YamlNode node = node(key);
        String text = node instanceof YamlNode.Scalar scalar ? String.valueOf(scalar.value()) : "";
        if (text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false")) {
            return Boolean.parseBoolean(text);
        }
        complainUnlessEmpty(node, key, "true or false");
        return fallback;
    }

    int number(String key, int fallback) {
        YamlNode node = node(key);
        if (node instanceof YamlNode.Scalar scalar) {
            try {
                return Math.toIntExact(
                        Long.parseLong(String.valueOf(scalar.value()).strip()));
            } catch (NumberFormatException | ArithmeticException notAWholeNumber) {
                warning(key, key + " must be a whole number, not " + scalar.text());
                return fallback;
            }
        }
        complainUnlessEmpty(node, key, "a whole number");
        return fallback;
    }

    Map<String, Object> values(String key) {
        YamlNode node = node(key);
        if (node instanceof YamlNode.Mapping || node instanceof YamlNode.Sequence) {
            Map<String, Object> values = new LinkedHashMap<>();
            YamlMerge.keyed(node).forEach((name, value) -> PlainValues.of(value).ifPresent(it -> values.put(name, it)));
            return values;
        }
        complainUnlessEmpty(node, key, "a mapping");
        return Map.of();
    }

    /** A section of its own; one without keys when it is absent. */
    Section section(String key) {
        YamlNode node = node(key);
        if (node instanceof YamlNode.Mapping below) {
            return new Section(below, problems);
        }
        complainUnlessEmpty(node, key, "a mapping");
        return new Section(YamlNode.Mapping.empty(node.place()), problems);
    }

    /** A named collection, written as a mapping or as a list of entries with a {@code name}. */
    Map<String, Section> sections(String key) {
        YamlNode node = node(key);
        Map<String, Section> sections = new LinkedHashMap<>();
        if (node instanceof YamlNode.Mapping || node instanceof YamlNode.Sequence) {
            YamlMerge.keyed(node).forEach((name, value) -> sections.put(name, entry(name, value)));
        } else {
            complainUnlessEmpty(node, key, "a mapping or a list");
        }
        return sections;
    }

    /** As {@link #sections}, without the plain values that stand among them. */
    Map<String, Section> entries(String key) {
        Map<String, Section> entries = sections(key);
        YamlMerge.keyed(node(key)).forEach((name, value) -> {
            if (value instanceof YamlNode.Scalar) {
                entries.remove(name);
            }
        });
        return entries;
    }

    private Section entry(String name, YamlNode value) {
        if (value instanceof YamlNode.Mapping below) {
            return new Section(below, problems);
        }
        if (!(value instanceof YamlNode.Empty)) {
            problems.warning(value.place(), name + " must be a mapping");
        }
        return new Section(YamlNode.Mapping.empty(value.place()), problems);
    }

    /** One text, a list of texts, or the values of a mapping. */
    List<String> texts(String key) {
        YamlNode node = node(key);
        Collection<YamlNode> items = node instanceof YamlNode.Scalar
                ? List.of(node)
                : YamlMerge.keyed(node).values();
        List<String> texts = new ArrayList<>();
        for (YamlNode item : items) {
            if (item instanceof YamlNode.Scalar scalar) {
                texts.add(scalar.text());
            } else {
                complainUnlessEmpty(item, key, "a list of texts");
            }
        }
        return texts;
    }

    YamlNode node(String key) {
        asked.add(key);
        YamlNode node = mapping.entries().get(key);
        return node == null ? new YamlNode.Empty(mapping.place()) : node;
    }

    void warning(String key, String message) {
        problems.warning(place(key), message);
    }

    void error(String key, String message) {
        problems.error(place(key), message);
    }

    Problems problems() {
        return problems;
    }

    /** Keys that are known, but mean nothing here. */
    Section leaveAside(String... keys) {
        asked.addAll(List.of(keys));
        return this;
    }

    /** The keys that nobody asked for, with their values. */
    Map<String, Object> rest() {
        return valuesExcept(asked);
    }

    /** All keys but these, with their values. */
    Map<String, Object> valuesExcept(Set<String> keys) {
        Map<String, Object> values = new LinkedHashMap<>();
        mapping.entries().forEach((key, value) -> {
            if (!keys.contains(key)) {
                PlainValues.of(value).ifPresent(plain -> values.put(key, plain));
            }
        });
        return values;
    }

    /** Warns of keys that are nearly one of these, where others are free. */
    void complainOfNearly(Set<String> words, String what) {
        mapping.entries().forEach((key, value) -> {
            String suggestion = words.contains(key) ? "" : Suggestion.among(words, key);
            if (!suggestion.isEmpty()) {
                problems.warning(value.place(), what + " has no key " + key + suggestion);
            }
        });
    }

    /** Warns of the keys that nobody asked for. */
    void complainOfRest(String what) {
        mapping.entries().forEach((key, value) -> {
            if (!asked.contains(key)) {
                problems.warning(value.place(), what + " has no key " + key + Suggestion.among(asked, key));
            }
        });
    }

    private void complainUnlessEmpty(YamlNode node, String key, String expected) {
        if (!(node instanceof YamlNode.Empty)) {
            problems.warning(node.place(), key + " must be " + expected);
        }
    }
}
