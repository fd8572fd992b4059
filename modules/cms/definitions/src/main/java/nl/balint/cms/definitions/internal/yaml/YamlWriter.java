package nl.balint.cms.definitions.internal.yaml;

import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** A tree written as YAML again, for people: without comments, aliases and includes. */
public final class YamlWriter {

    private YamlWriter() {}

    /** The tree as text; each value as it is written in its file. */
    public static String write(YamlNode tree) {
        var text = new StringWriter();
        new Yaml(options()).serialize(node(tree), text);
        return text.toString();
    }

    /** Maps, lists and plain values as text. */
    public static String write(Map<String, ?> values) {
        return new Yaml(options()).dump(values);
    }

    private static DumperOptions options() {
        var options = new DumperOptions();
        options.setDefaultFlowStyle(FlowStyle.BLOCK);
        options.setIndicatorIndent(2);
        options.setIndentWithIndicator(true);
        options.setSplitLines(false);
        return options;
    }

    private static Node node(YamlNode tree) {
        if (tree instanceof YamlNode.Mapping mapping) {
            List<NodeTuple> entries = mapping.entries().entrySet().stream()
                    .map(entry -> new NodeTuple(scalar(Tag.STR, entry.getKey()), node(entry.getValue())))
                    .toList();
            return new MappingNode(Tag.MAP, entries, entries.isEmpty() ? FlowStyle.FLOW : FlowStyle.BLOCK);
        }
        if (tree instanceof YamlNode.Sequence sequence) {
            List<Node> items = sequence.items().stream().map(YamlWriter::node).toList();
            return new SequenceNode(Tag.SEQ, items, items.isEmpty() ? FlowStyle.FLOW : FlowStyle.BLOCK);
        }
        return tree instanceof YamlNode.Scalar scalar
                ? scalar(tag(scalar.value()), scalar.text())
                : scalar(Tag.NULL, "null");
    }

    private static Tag tag(Object value) {
        if (value instanceof Boolean) {
            return Tag.BOOL;
        }
        if (value instanceof Number) {
            return value instanceof Double ? Tag.FLOAT : Tag.INT;
        }
        return Tag.STR;
    }

    private static Node scalar(Tag tag, String text) {
        return new ScalarNode(tag, text, null, null, text.contains("\n") ? ScalarStyle.LITERAL : ScalarStyle.PLAIN);
    }
}
