package nl.balint.cms.definitions;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.balint.cms.definitions.internal.yaml.Place;
import nl.balint.cms.definitions.internal.yaml.YamlFailure;
import nl.balint.cms.definitions.internal.yaml.YamlNode;
import nl.balint.cms.definitions.internal.yaml.YamlReader;

/**
 * A YAML file of the house that gives each name a list of texts, each with the line on which it stands.
 *
 * @param problems what in the file is something else than that, or stands there twice
 */
public record NamedLists(Map<String, List<Entry>> lists, List<Problem> problems) {

    /** One text of a list. */
    public record Entry(String text, int line) {}

    public NamedLists {
        Map<String, List<Entry>> copy = new LinkedHashMap<>();
        lists.forEach((name, entries) -> copy.put(name, List.copyOf(entries)));
        lists = java.util.Collections.unmodifiableMap(copy);
        problems = List.copyOf(problems);
    }

    public static NamedLists read(Path file) {
        List<Problem> problems = new ArrayList<>();
        Map<String, List<Entry>> lists = new LinkedHashMap<>();
        try (InputStream octets = Files.newInputStream(file)) {
            YamlNode tree = YamlReader.read(
                    octets, file.toString(), (place, message) -> problems.add(Problem.error(place, message)));
            if (tree instanceof YamlNode.Mapping mapping) {
                mapping.entries().forEach((name, node) -> lists.put(name, entries(name, node, problems)));
            } else {
                problems.add(Problem.error(tree.place(), "expected names, each with a list"));
            }
        } catch (YamlFailure broken) {
            problems.add(Problem.error(broken.place(), String.valueOf(broken.getMessage())));
        } catch (IOException unreadable) {
            problems.add(Problem.error(new Place(file.toString(), 0), "cannot be opened: " + unreadable.getMessage()));
        }
        return new NamedLists(lists, problems);
    }

    private static List<Entry> entries(String name, YamlNode node, List<Problem> problems) {
        List<Entry> entries = new ArrayList<>();
        if (node instanceof YamlNode.Sequence sequence) {
            for (YamlNode item : sequence.items()) {
                if (item instanceof YamlNode.Scalar scalar) {
                    entries.add(new Entry(scalar.text(), scalar.place().line()));
                } else {
                    problems.add(Problem.error(item.place(), "expected a line of text in the list of " + name));
                }
            }
        } else if (!(node instanceof YamlNode.Empty)) {
            problems.add(Problem.error(node.place(), "expected a list below " + name));
        }
        return entries;
    }
}
