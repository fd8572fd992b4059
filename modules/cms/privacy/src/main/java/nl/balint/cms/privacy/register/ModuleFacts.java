package nl.balint.cms.privacy.register;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the {@code config.yaml} of a light module says of the data of people, below {@code processing}:
 *
 * <pre>{@code
 * processing:
 *   records:
 *     joining: {basis: agreement, kept: [applications.kept]}
 *   forms:
 *     aanmelden: {basis: agreement, record: joining}
 * }</pre>
 */
record ModuleFacts(Map<String, Map<?, ?>> records, Map<String, Map<?, ?>> forms) {

    static ModuleFacts of(Map<String, Object> config) {
        Map<?, ?> facts = map(config.get("processing"));
        return new ModuleFacts(maps(facts.get("records")), maps(facts.get("forms")));
    }

    static String text(Map<?, ?> facts, String name) {
        Object value = facts.get(name);
        return value == null ? "" : value.toString();
    }

    static List<String> texts(Map<?, ?> facts, String name) {
        return facts.get(name) instanceof List<?> list
                ? list.stream().map(Object::toString).toList()
                : List.of();
    }

    private static Map<String, Map<?, ?>> maps(@org.jspecify.annotations.Nullable Object value) {
        Map<String, Map<?, ?>> maps = new LinkedHashMap<>();
        map(value).forEach((name, facts) -> maps.put(String.valueOf(name), map(facts)));
        return maps;
    }

    private static Map<?, ?> map(@org.jspecify.annotations.Nullable Object value) {
        return value instanceof Map<?, ?> map ? map : Map.of();
    }
}
