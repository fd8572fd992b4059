package nl.balint.cms.definitions.internal.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One tree laid upon another: mappings key by key, lists by the {@code name} of their entries (else by position), of
 * single values the upper one wins, an empty one hides nothing, and {@code !override} replaces.
 */
public final class YamlMerge {

    private static final String NAME = "name";

    private YamlMerge() {}

    public static YamlNode merge(YamlNode base, YamlNode own) {
        if (own instanceof YamlNode.Empty) {
            return base;
        }
        if (!isCollection(base) || !isCollection(own)) {
            return own;
        }
        Map<String, YamlNode> result =
                overrides(own) ? selected(keyed(base), keyed(own)) : added(keyed(base), keyed(own));
        boolean overriding = overrides(base) || overrides(own);
        boolean list = overrides(own) ? own instanceof YamlNode.Sequence : bothLists(base, own);
        return list
                ? new YamlNode.Sequence(own.place(), List.copyOf(result.values()), overriding)
                : new YamlNode.Mapping(own.place(), result, overriding);
    }

    /**
     * A collection by name: a mapping as it is, a list by its entries' {@code name}, or by position where there is
     * none.
     */
    public static Map<String, YamlNode> keyed(YamlNode collection) {
        if (collection instanceof YamlNode.Mapping mapping) {
            return mapping.entries();
        }
        List<YamlNode> items = collection instanceof YamlNode.Sequence list ? list.items() : List.of();
        Map<String, YamlNode> result = new LinkedHashMap<>();
        for (int position = 0; position < items.size(); position++) {
            YamlNode item = items.get(position);
            String key = nameOf(item, position);
            result.put(result.containsKey(key) ? String.valueOf(position) : key, item);
        }
        return result;
    }

    private static String nameOf(YamlNode item, int position) {
        YamlNode own = item instanceof YamlNode.Reference reference ? reference.own() : item;
        return own instanceof YamlNode.Mapping mapping && mapping.entries().get(NAME) instanceof YamlNode.Scalar name
                ? name.text()
                : String.valueOf(position);
    }

    private static Map<String, YamlNode> added(Map<String, YamlNode> base, Map<String, YamlNode> own) {
        Map<String, YamlNode> result = new LinkedHashMap<>(base);
        own.forEach((key, value) -> {
            YamlNode below = base.get(key);
            result.put(key, below == null ? value : merge(below, value));
        });
        return result;
    }

    /** Empty keys of an overriding mapping choose and order what the base has under them. */
    private static Map<String, YamlNode> selected(Map<String, YamlNode> base, Map<String, YamlNode> own) {
        Map<String, YamlNode> result = new LinkedHashMap<>();
        own.forEach((key, value) -> {
            YamlNode below = base.get(key);
            result.put(key, below != null && value instanceof YamlNode.Empty ? below : value);
        });
        return result;
    }

    private static boolean bothLists(YamlNode base, YamlNode own) {
        return base instanceof YamlNode.Sequence && own instanceof YamlNode.Sequence;
    }

    private static boolean isCollection(YamlNode node) {
        return node instanceof YamlNode.Mapping || node instanceof YamlNode.Sequence;
    }

    private static boolean overrides(YamlNode node) {
        return (node instanceof YamlNode.Mapping mapping && mapping.overriding())
                || (node instanceof YamlNode.Sequence list && list.overriding());
    }

    /** A tree put under a path of keys: {@code a.b} over {@code x} gives {@code {a: {b: x}}}. */
    public static YamlNode below(List<String> keys, YamlNode tree) {
        YamlNode result = tree;
        List<String> inwards = new ArrayList<>(keys);
        for (int last = inwards.size() - 1; last >= 0; last--) {
            result = YamlNode.Mapping.of(tree.place(), inwards.get(last), result);
        }
        return result;
    }
}
