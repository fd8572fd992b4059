package nl.balint.cms.definitions.internal.yaml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Replaces references by what they refer to. Knows what it is in the midst of, so a circle is a failure and no endless
 * loop.
 */
public final class Expansion {

    /** Where referred things come from. Both throw {@link YamlFailure} when there is no such thing, or a broken one. */
    public interface Sources {

        /** The tree of a file, as it is written. */
        YamlNode file(String path, Place from);

        /** The tree of a definition with all its references replaced; must be found through {@link #guarded}. */
        YamlNode definition(String id, Place from);

        /** The app that follows from a content type. */
        YamlNode app(String contentType, Place from);
    }

    /** So many files may include the next one: more is no design, and would take the stack. */
    private static final int LONGEST_CHAIN = 20;

    private final Sources sources;
    private final Map<String, YamlNode> included = new HashMap<>();
    private final Set<String> underWay = new LinkedHashSet<>();

    public Expansion(Sources sources) {
        this.sources = sources;
    }

    public YamlNode expand(YamlNode tree) {
        return new Run().expand(tree);
    }

    /** Does a step of the work under a name; the same name again within it is a circle. */
    public YamlNode guarded(String name, Place from, Supplier<YamlNode> step) {
        if (!underWay.add(name)) {
            throw new YamlFailure(from, "goes round in a circle: " + String.join(" > ", underWay) + " > " + name);
        }
        try {
            if (underWay.size() > LONGEST_CHAIN) {
                throw new YamlFailure(from, "leads on and on: " + String.join(" > ", underWay));
            }
            return step.get();
        } finally {
            underWay.remove(name);
        }
    }

    private YamlNode included(String path, Place from) {
        YamlNode done = included.get(path);
        if (done != null) {
            return done;
        }
        YamlNode tree = guarded(path, from, () -> expand(sources.file(path, from)));
        included.put(path, tree);
        return tree;
    }

    /**
     * One tree. Counts what it writes out, so that files that include each other twice and twice again stay bounded.
     */
    private final class Run {

        private int count;

        YamlNode expand(YamlNode node) {
            count(node.place(), 1);
            if (node instanceof YamlNode.Mapping mapping) {
                Map<String, YamlNode> entries = new LinkedHashMap<>();
                mapping.entries().forEach((key, value) -> entries.put(key, expand(value)));
                return new YamlNode.Mapping(mapping.place(), entries, mapping.overriding());
            }
            if (node instanceof YamlNode.Sequence list) {
                List<YamlNode> items = new ArrayList<>();
                list.items().forEach(item -> items.add(expand(item)));
                return new YamlNode.Sequence(list.place(), items, list.overriding());
            }
            return node instanceof YamlNode.Reference reference ? referred(reference) : node;
        }

        private YamlNode referred(YamlNode.Reference reference) {
            Place from = reference.place();
            YamlNode base = switch (reference.kind()) {
                case INCLUDE -> included(reference.target(), from);
                case INHERIT -> sources.definition(reference.target(), from);
                case CONTENT_TYPE -> sources.app(reference.target(), from);
            };
            countAll(base, from);
            return YamlMerge.merge(base, expand(reference.own()));
        }

        private void countAll(YamlNode node, Place from) {
            count(from, 1);
            if (node instanceof YamlNode.Mapping || node instanceof YamlNode.Sequence) {
                YamlMerge.keyed(node).values().forEach(child -> countAll(child, from));
            }
        }

        private void count(Place place, int more) {
            count += more;
            if (count > TreeBuilder.MOST_NODES) {
                throw new YamlFailure(
                        place,
                        "holds more than " + TreeBuilder.MOST_NODES + " values when its includes are written out");
            }
        }
    }
}
