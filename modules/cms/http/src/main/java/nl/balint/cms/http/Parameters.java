package nl.balint.cms.http;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Names with one or more values, as a query or a form brings them, in the order in which they came. */
public record Parameters(Map<String, List<String>> values) {

    public static final Parameters NONE = new Parameters(Map.of());

    public Parameters {
        Map<String, List<String>> copy = new LinkedHashMap<>();
        values.forEach((name, list) -> copy.put(name, List.copyOf(list)));
        values = Collections.unmodifiableMap(copy);
    }

    /** The first value of that name. */
    public Optional<String> find(String name) {
        return list(name).stream().findFirst();
    }

    public List<String> list(String name) {
        return values.getOrDefault(name, List.of());
    }

    public Set<String> names() {
        return values.keySet();
    }

    @Override
    public String toString() {
        // What people type has no place in a log.
        return "Parameters" + names();
    }
}
