package nl.balint.cms.definitions;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import nl.balint.cms.definitions.internal.files.FoundFile;
import nl.balint.cms.definitions.internal.yaml.Place;

/** Which file defines what: by kind and id, in the order of the modules. */
final class DefinitionSources {

    private final NavigableMap<String, FoundFile> files;
    private final KnownNames known;
    private final Problems problems;
    private final Map<DefinitionKind, Map<String, Source>> sources = new EnumMap<>(DefinitionKind.class);
    private final List<String> decorations = new ArrayList<>();
    private final Set<String> modules = new HashSet<>();

    DefinitionSources(
            List<ModuleDefinition> modules,
            NavigableMap<String, FoundFile> files,
            KnownNames known,
            Problems problems) {
        this.files = files;
        this.known = known;
        this.problems = problems;
        for (DefinitionKind kind : DefinitionKind.values()) {
            sources.put(kind, new LinkedHashMap<>());
        }
        for (ModuleDefinition module : modules) {
            this.modules.add(module.name());
            String folder = "/" + module.name() + "/";
            files.subMap(folder, folder + Character.MAX_VALUE).keySet().forEach(path -> add(module.name(), path));
        }
    }

    Map<String, Source> ofKind(DefinitionKind kind) {
        return sources.getOrDefault(kind, Map.of());
    }

    Optional<Source> find(DefinitionKind kind, String id) {
        return Optional.ofNullable(ofKind(kind).get(id));
    }

    boolean has(DefinitionKind kind, String id) {
        return ofKind(kind).containsKey(id);
    }

    boolean hasFile(String path) {
        return files.containsKey(path);
    }

    boolean hasModule(String name) {
        return modules.contains(name);
    }

    boolean hasModel(String className) {
        return known.modelClasses().contains(className);
    }

    boolean hasRole(String name) {
        return known.roles().isEmpty() || known.roles().contains(name);
    }

    Collection<String> ids(DefinitionKind kind) {
        return ofKind(kind).keySet();
    }

    /** The files below {@code decorations} of all modules, in the order in which they are laid on. */
    List<String> decorations() {
        return decorations;
    }

    private void add(String module, String path) {
        String[] parts = path.substring(module.length() + 2).split("/", 2);
        if (parts.length < 2) {
            return;
        }
        boolean isYaml = path.endsWith(DefinitionKind.ENDING);
        if (parts[0].equals("decorations") && isYaml) {
            decorations.add(path);
        }
        DefinitionKind.ofFolder(parts[0]).ifPresent(kind -> {
            if (isYaml) {
                add(new Source(kind, kind.id(module, parts[1]), module, path));
            } else if (path.endsWith(".yml")) {
                problems.warning(new Place(path, 0), "is not read: the name of a definition ends in .yaml");
            }
        });
    }

    private void add(Source source) {
        Source earlier = ofKind(source.kind()).put(source.id(), source);
        if (earlier != null) {
            problems.warning(
                    new Place(source.path(), 0),
                    "takes the place of " + earlier.path() + ": both are the "
                            + source.kind().word() + " " + source.id());
        }
    }
}
