package nl.balint.cms.definitions.internal.yaml;

import java.math.BigInteger;
import java.util.Objects;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.Tag;

/** Single values by the rules of YAML 1.1: {@code yes} is true, {@code 010} is eight; a date stays the text it is. */
final class Scalars extends SafeConstructor {

    private static final Set<Tag> STANDARD = Set.of(
            Tag.STR,
            Tag.MAP,
            Tag.SEQ,
            Tag.NULL,
            Tag.BOOL,
            Tag.INT,
            Tag.FLOAT,
            Tag.TIMESTAMP,
            Tag.MERGE,
            Tag.BINARY,
            Tag.SET,
            Tag.OMAP,
            Tag.PAIRS,
            new Tag("!"));
    private static final Set<Tag> CONVERTED = Set.of(Tag.BOOL, Tag.INT, Tag.FLOAT);

    Scalars() {
        super(new LoaderOptions());
    }

    static boolean isStandard(Tag tag) {
        return STANDARD.contains(tag);
    }

    YamlNode read(ScalarNode node, Place place) {
        String text = node.getValue();
        if (node.getTag().equals(Tag.NULL) || (text.isEmpty() && node.isPlain())) {
            return new YamlNode.Empty(place);
        }
        return new YamlNode.Scalar(place, text, CONVERTED.contains(node.getTag()) ? value(node) : text);
    }

    private Object value(ScalarNode node) {
        try {
            Object value =
                    Objects.requireNonNull(yamlConstructors.get(node.getTag())).construct(node);
            if (value instanceof Integer || value instanceof Long) {
                return ((Number) value).longValue();
            }
            return value instanceof Boolean || value instanceof Double || value instanceof BigInteger
                    ? value
                    : node.getValue();
        } catch (RuntimeException notWhatItsTagSays) {
            return node.getValue();
        }
    }
}
