package nl.balint.cms.definitions;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** A copy of a map that cannot change and keeps its order, which {@link Map#copyOf} does not. */
final class Ordered {

    private Ordered() {}

    static <K, V> Map<K, V> copy(Map<K, V> map) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }
}
