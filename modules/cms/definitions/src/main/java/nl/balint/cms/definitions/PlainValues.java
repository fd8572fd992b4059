package nl.balint.cms.definitions;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.balint.cms.definitions.internal.yaml.YamlNode;

/** A tree as plain maps, lists and values, for the parts that mean whatever a template makes of them. */
final class PlainValues {

    private PlainValues() {}

    static Map<String, Object> map(YamlNode node) {
        return node instanceof YamlNode.Mapping mapping ? entries(mapping) : Map.of();
    }

    /** A key without a value is as good as absent. */
    static Optional<Object> of(YamlNode node) {
        if (node instanceof YamlNode.Mapping mapping) {
            return Optional.of(entries(mapping));
        }
        if (node instanceof YamlNode.Sequence list) {
            List<Object> items = new ArrayList<>();
            list.items().forEach(item -> of(item).ifPresent(items::add));
            return Optional.of(List.copyOf(items));
        }
        return node instanceof YamlNode.Scalar scalar ? Optional.of(scalar.value()) : Optional.empty();
    }

    private static Map<String, Object> entries(YamlNode.Mapping mapping) {
        Map<String, Object> entries = new LinkedHashMap<>();
        mapping.entries().forEach((key, value) -> of(value).ifPresent(plain -> entries.put(key, plain)));
        return Ordered.copy(entries);
    }
}
