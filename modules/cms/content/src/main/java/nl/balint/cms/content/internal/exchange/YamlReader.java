package nl.balint.cms.content.internal.exchange;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import javax.jcr.PropertyType;
import javax.jcr.RepositoryException;
import javax.jcr.Value;
import javax.jcr.ValueFactory;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * Reads a content file in YAML. A mapping is a node, a scalar or sequence is a property. No object is ever made of a
 * tag; what a file can cost is bounded.
 */
public final class YamlReader {

    private static final int LONGEST_FILE = 64 * 1024 * 1024;
    private static final int DEEPEST = 100;
    private static final int MOST_ALIASES = 20;
    private static final int MOST_NODES = 500_000;
    private static final Pattern BLANK_START = Pattern.compile("(?m)^[ \\u00A0]*\\u00A0[ \\u00A0]*");
    private static final Pattern BLANK_AFTER_KEY = Pattern.compile(
            "(?m)^( *(?:'(?:[^'\\n]|'')*'|[A-Za-z0-9_.-]+(?::[A-Za-z0-9_.-]+)?):)([ \\u00A0]*\\u00A0[ \\u00A0]*)");

    private final Receiver receiver;
    private final Notes notes;
    private final ValueFactory values;
    private final Set<Node> open = Collections.newSetFromMap(new IdentityHashMap<>());
    private int count;

    public YamlReader(Planter receiver, Notes notes, ValueFactory values) {
        this.receiver = receiver;
        this.notes = notes;
        this.values = values;
    }

    public void read(Path file) throws RepositoryException, IOException {
        count = 0;
        open.clear();
        Node document = compose(file);
        if (document == null) {
            return;
        }
        if (!(document instanceof MappingNode top) || top.getValue().size() != 1) {
            notes.problem(line(document), "A content file holds one node under its name");
            return;
        }
        NodeTuple entry = top.getValue().get(0);
        if (!(entry.getValueNode() instanceof MappingNode node)) {
            notes.problem(line(entry.getKeyNode()), "Properties and nodes are expected below the node's name");
            return;
        }
        node(key(entry), line(entry.getKeyNode()), node, new YamlScalars(values, file.toAbsolutePath()));
    }

    private @Nullable Node compose(Path file) throws IOException {
        LoaderOptions limits = new LoaderOptions();
        limits.setCodePointLimit(LONGEST_FILE);
        limits.setNestingDepthLimit(DEEPEST);
        limits.setMaxAliasesForCollections(MOST_ALIASES);
        limits.setAllowRecursiveKeys(false);
        try (Reader text = text(file)) {
            Node document = new Yaml(limits).compose(text);
            if (document == null) {
                notes.problem("The file is empty");
            }
            return document;
        } catch (CharacterCodingException failure) {
            notes.problem("The file is not in UTF-8");
        } catch (MarkedYAMLException failure) {
            int line = failure.getProblemMark() == null
                    ? 0
                    : failure.getProblemMark().getLine() + 1;
            notes.problem(line, "This is no YAML: " + failure.getProblem());
        } catch (YAMLException | IllegalArgumentException failure) {
            notes.problem("This is no YAML: " + failure.getMessage());
        }
        return null;
    }

    /** Files are saved by all sorts of editors: with a mark at the start, with hard spaces for spaces. */
    private static Reader text(Path file) throws IOException {
        if (Files.size(file) > LONGEST_FILE) {
            throw new IOException("is larger than " + LONGEST_FILE + " bytes");
        }
        String text = Files.readString(file, StandardCharsets.UTF_8);
        if (text.startsWith("\uFEFF")) {
            text = text.substring(1);
        }
        if (text.indexOf('\u00A0') >= 0) {
            text = BLANK_START.matcher(text).replaceAll(found -> found.group().replace('\u00A0', ' '));
            text = BLANK_AFTER_KEY
                    .matcher(text)
                    .replaceAll(found -> java.util.regex.Matcher.quoteReplacement(
                            found.group(1) + found.group(2).replace('\u00A0', ' ')));
        }
        return new StringReader(text);
    }

    private void node(String name, int line, MappingNode mapping, YamlScalars scalars) throws RepositoryException {
        if (!open.add(mapping)) {
            notes.problem(line, "'" + name + "' holds itself");
            return;
        }
        count++;
        if (count > MOST_NODES) {
            throw new RepositoryException("a file holds at most " + MOST_NODES + " nodes");
        }
        List<NodeTuple> entries = distinct(mapping);
        List<FileProperty> properties = new ArrayList<>();
        for (NodeTuple entry : entries) {
            if (!(entry.getValueNode() instanceof MappingNode)) {
                property(entry, properties, scalars);
            }
        }
        receiver.enter(FileNode.of(name, line, properties));
        for (NodeTuple entry : entries) {
            if (entry.getValueNode() instanceof MappingNode child) {
                node(key(entry), line(entry.getKeyNode()), child, scalars);
            }
        }
        receiver.leave();
        open.remove(mapping);
    }

    private List<NodeTuple> distinct(MappingNode mapping) {
        Map<String, Integer> seen = new HashMap<>();
        List<NodeTuple> entries = new ArrayList<>();
        for (NodeTuple entry : mapping.getValue()) {
            int line = line(entry.getKeyNode());
            if (!(entry.getKeyNode() instanceof ScalarNode)
                    || entry.getKeyNode().getTag().equals(Tag.MERGE)) {
                notes.problem(line, "A key is a name");
                continue;
            }
            Integer before = seen.putIfAbsent(key(entry), line);
            if (before == null) {
                entries.add(entry);
            } else {
                notes.problem(line, "'" + key(entry) + "' stands here a second time, the first is in line " + before);
            }
        }
        return entries;
    }

    private void property(NodeTuple entry, List<FileProperty> properties, YamlScalars scalars) {
        Node value = entry.getValueNode();
        String name = key(entry);
        int line = line(entry.getKeyNode());
        if (value.getTag().equals(Tag.NULL)) {
            notes.warn(line, "'" + name + "' has no value and is left out");
            return;
        }
        boolean isMany = value instanceof SequenceNode;
        List<Value> all = new ArrayList<>();
        for (Node single : value instanceof SequenceNode sequence ? sequence.getValue() : List.of(value)) {
            value(name, single, scalars, all);
        }
        int type = all.isEmpty() ? PropertyType.STRING : all.get(0).getType();
        if (all.stream().anyMatch(one -> one.getType() != type)) {
            notes.problem(line, "The values of '" + name + "' are of different types");
        } else if (isMany || !all.isEmpty()) {
            properties.add(new FileProperty(name, line, isMany, type, all));
        }
    }

    private void value(String name, Node single, YamlScalars scalars, List<Value> all) {
        if (!(single instanceof ScalarNode scalar)) {
            notes.problem(line(single), "A value of '" + name + "' is expected, not a list or a node in a list");
            return;
        }
        if (scalar.getTag().equals(Tag.NULL)) {
            notes.warn(line(single), "A value of '" + name + "' is missing and is left out");
            return;
        }
        try {
            all.add(scalars.value(scalar));
        } catch (RepositoryException | IOException | IllegalArgumentException | ArithmeticException failure) {
            notes.problem(line(single), "The value of '" + name + "': " + failure.getMessage());
        }
    }

    private static String key(NodeTuple entry) {
        return entry.getKeyNode() instanceof ScalarNode key ? key.getValue() : "";
    }

    private static int line(Node node) {
        return node.getStartMark().getLine() + 1;
    }
}
