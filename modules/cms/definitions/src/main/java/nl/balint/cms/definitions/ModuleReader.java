package nl.balint.cms.definitions;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.balint.cms.definitions.internal.yaml.Place;
import nl.balint.cms.definitions.internal.yaml.YamlFailure;
import nl.balint.cms.definitions.internal.yaml.YamlNode;

/** Reads {@code module.yaml}; a folder without one is a module all the same. */
final class ModuleReader {

    private final ParsedFiles files;
    private final Problems problems;

    ModuleReader(ParsedFiles files, Problems problems) {
        this.files = files;
        this.problems = problems;
    }

    List<ModuleDefinition> read(Set<String> paths) {
        Map<String, ModuleDefinition> modules = new LinkedHashMap<>();
        for (String path : paths) {
            modules.computeIfAbsent(path.substring(1, path.indexOf('/', 1)), this::read);
        }
        return ModuleOrder.of(modules, problems);
    }

    private ModuleDefinition read(String name) {
        var section = new Section(tree(name), problems);
        return new ModuleDefinition(
                name,
                section.text("version"),
                section.text("displayName", name),
                new ArrayList<>(section.sections("dependencies").keySet()));
    }

    private YamlNode.Mapping tree(String module) {
        String path = "/" + module + "/module.yaml";
        try {
            if (files.tree(path).orElse(new YamlNode.Empty(new Place(path, 0))) instanceof YamlNode.Mapping mapping) {
                return mapping;
            }
        } catch (YamlFailure broken) {
            problems.error(broken);
        }
        return YamlNode.Mapping.empty(new Place(path, 0));
    }
}
