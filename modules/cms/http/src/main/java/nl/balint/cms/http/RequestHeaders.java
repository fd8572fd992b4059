package nl.balint.cms.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The header fields of a request; their names know no case. */
final class RequestHeaders {

    private final Map<String, List<String>> fields = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    RequestHeaders with(String name, String value) {
        RequestHeaders changed = new RequestHeaders();
        fields.forEach((known, values) -> changed.fields.put(known, new ArrayList<>(values)));
        changed.add(name, value);
        return changed;
    }

    /** Only for whoever makes it; afterwards it never changes. */
    void add(String name, String value) {
        fields.computeIfAbsent(name, absent -> new ArrayList<>(1)).add(value);
    }

    /** All values of that field, as they came. */
    List<String> list(String name) {
        return fields.getOrDefault(name, List.of());
    }

    /** The value; of a field that came more than once all values, joined as RFC 9110 §5.3 says. */
    Optional<String> find(String name) {
        List<String> values = fields.get(name);
        return values == null ? Optional.empty() : Optional.of(String.join(", ", values));
    }
}
