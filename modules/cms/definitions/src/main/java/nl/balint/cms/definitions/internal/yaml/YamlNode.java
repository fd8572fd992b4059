package nl.balint.cms.definitions.internal.yaml;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A piece of YAML that knows where it is written; below a key, that is the line of the key. */
public sealed interface YamlNode {

    Place place();

    /**
     * A mapping in the order of its file. {@code overriding}: tagged {@code !override}, so it replaces what it is laid
     * upon.
     */
    record Mapping(Place place, Map<String, YamlNode> entries, boolean overriding) implements YamlNode {

        public Mapping {
            entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
        }

        public static Mapping of(Place place, String key, YamlNode value) {
            return new Mapping(place, Map.of(key, value), false);
        }

        public static Mapping empty(Place place) {
            return new Mapping(place, Map.of(), false);
        }
    }

    /** A sequence. {@code overriding} as in {@link Mapping}. */
    record Sequence(Place place, List<YamlNode> items, boolean overriding) implements YamlNode {

        public Sequence {
            items = List.copyOf(items);
        }
    }

    /**
     * A single value: as it is written, and as YAML 1.1 understands it (String, Boolean, Long, BigInteger or Double).
     */
    record Scalar(Place place, String text, Object value) implements YamlNode {}

    /** A key without a value, or with {@code null}. */
    record Empty(Place place) implements YamlNode {}

    /**
     * Something written elsewhere ({@code !include}, {@code !inherit}, {@code !content-type}), with what is written
     * here on top of it.
     */
    record Reference(Place place, Kind kind, String target, YamlNode own) implements YamlNode {

        /**
         * What is referred to: a file by its path, a definition of the same kind by its id, or the app of a content
         * type by the name of that.
         */
        public enum Kind {
            INCLUDE,
            INHERIT,
            CONTENT_TYPE
        }
    }
}
