package nl.balint.cms.definitions.internal.yaml;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** The parser's graph of nodes turned into our tree: tags understood, merge keys flattened, keys made text. */
final class TreeBuilder {

    /** More than any definition needs; an alias bomb that stays within the parser's limits ends here. */
    static final int MOST_NODES = 100_000;

    private static final String INCLUDE = "!include";
    private static final String INHERIT = "!inherit";
    private static final String OVERRIDE = "!override";
    /** With the generation of Magnolia's own screens in it, or without. */
    private static final Pattern CONTENT_TYPE = Pattern.compile("!content-type(?:-m[56])?:(.*)");

    private final String file;
    private final Complaints complaints;
    private final Scalars scalars = new Scalars();
    private final Set<Node> underWay = Collections.newSetFromMap(new IdentityHashMap<>());
    private int count;

    TreeBuilder(String file, Complaints complaints) {
        this.file = file;
        this.complaints = complaints;
    }

    YamlNode build(Node root) {
        return build(root, placeOf(root));
    }

    private YamlNode build(Node node, Place place) {
        if (++count > MOST_NODES) {
            throw new YamlFailure(place, "holds more than " + MOST_NODES + " values when its aliases are written out");
        }
        if (!underWay.add(node)) {
            throw new YamlFailure(place, "an alias stands inside what it is an alias of");
        }
        try {
            return tagged(node, place);
        } finally {
            underWay.remove(node);
        }
    }

    private YamlNode tagged(Node node, Place place) {
        String tag = node.getTag().getValue();
        if (tag.equals(INCLUDE) && node instanceof ScalarNode path) {
            return reference(YamlNode.Reference.Kind.INCLUDE, path.getValue(), new YamlNode.Empty(place));
        }
        if (tag.startsWith(INCLUDE + ":")) {
            return reference(YamlNode.Reference.Kind.INCLUDE, tag.substring(INCLUDE.length() + 1), plain(node, place));
        }
        if (tag.startsWith(INHERIT + ":")) {
            return reference(YamlNode.Reference.Kind.INHERIT, tag.substring(INHERIT.length() + 1), plain(node, place));
        }
        Matcher contentType = CONTENT_TYPE.matcher(tag);
        if (contentType.matches()) {
            return reference(YamlNode.Reference.Kind.CONTENT_TYPE, contentType.group(1), plain(node, place));
        }
        checkTag(node, place);
        return plain(node, place);
    }

    private static YamlNode reference(YamlNode.Reference.Kind kind, String target, YamlNode own) {
        return new YamlNode.Reference(own.place(), kind, target.strip(), own);
    }

    private void checkTag(Node node, Place place) {
        Tag tag = node.getTag();
        if (Scalars.isStandard(tag) || tag.getValue().equals(OVERRIDE)) {
            return;
        }
        if (tag.getValue().startsWith(Tag.PREFIX)
                || tag.getValue().equals(INHERIT)
                || tag.getValue().equals(INCLUDE)) {
            throw new YamlFailure(place, "has the tag " + tag.getValue() + ", which is not read here");
        }
        complaints.add(place, "the tag " + tag.getValue() + " is unknown and left aside");
    }

    private YamlNode plain(Node node, Place place) {
        boolean overriding = node.getTag().getValue().equals(OVERRIDE);
        if (node instanceof MappingNode mapping) {
            return new YamlNode.Mapping(place, entries(mapping), overriding);
        }
        if (node instanceof SequenceNode sequence) {
            List<YamlNode> items = new ArrayList<>();
            sequence.getValue().forEach(item -> items.add(build(item, placeOf(item))));
            return new YamlNode.Sequence(place, items, overriding);
        }
        return scalars.read((ScalarNode) node, place);
    }

    /**
     * Keys written here come first, in their order; then those that {@code <<:} brings. Of a key written twice, the
     * last counts.
     */
    private Map<String, YamlNode> entries(MappingNode mapping) {
        Map<String, YamlNode> entries = new LinkedHashMap<>();
        Map<String, YamlNode> merged = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            Place place = placeOf(tuple.getKeyNode());
            if (tuple.getKeyNode().getTag().equals(Tag.MERGE)) {
                merge(tuple.getValueNode(), place, merged);
                continue;
            }
            String key = key(tuple.getKeyNode(), place);
            if (entries.put(key, build(tuple.getValueNode(), place)) != null) {
                complaints.add(place, "the key " + key + " stands twice; the last one counts");
            }
        }
        merged.forEach(entries::putIfAbsent);
        return entries;
    }

    private void merge(Node value, Place place, Map<String, YamlNode> merged) {
        YamlNode tree = build(value, place);
        List<YamlNode> parts = tree instanceof YamlNode.Sequence sequence ? sequence.items() : List.of(tree);
        for (YamlNode part : parts) {
            if (!(part instanceof YamlNode.Mapping mapping)) {
                throw new YamlFailure(place, "<<: takes an alias of a mapping, or a list of those");
            }
            mapping.entries().forEach(merged::putIfAbsent);
        }
    }

    private String key(Node node, Place place) {
        if (!(node instanceof ScalarNode scalar)) {
            throw new YamlFailure(place, "a key must be a single word or number");
        }
        return scalars.read(scalar, place) instanceof YamlNode.Scalar read
                ? String.valueOf(read.value())
                : scalar.getValue();
    }

    private Place placeOf(Node node) {
        return new Place(file, node.getStartMark().getLine() + 1);
    }
}
