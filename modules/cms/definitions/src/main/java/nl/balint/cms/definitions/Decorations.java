package nl.balint.cms.definitions;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import nl.balint.cms.definitions.internal.yaml.Place;

/**
 * What modules lay on top of each other's definitions, by the names of the files:
 * {@code decorations/<module>/<kind>/<path>[.sub.path].yaml}, or {@code decorations/<module>/config[.sub.path].yaml}.
 */
final class Decorations {

    private static final Pattern NUMBERED = Pattern.compile("^(.*/)?\\d+\\.");

    private static final String CONFIG = "config ";

    private final DefinitionSources sources;
    private final Problems problems;
    private final Map<String, List<Decoration>> byTarget = new HashMap<>();

    Decorations(DefinitionSources sources, Problems problems) {
        this.sources = sources;
        this.problems = problems;
        sources.decorations().forEach(this::add);
    }

    /** A file, and the path of keys below which its content belongs. */
    record Decoration(String path, List<String> keys) {}

    List<Decoration> of(Source source) {
        return byTarget.getOrDefault(key(source.kind(), source.id()), List.of());
    }

    List<Decoration> ofConfig(String module) {
        return byTarget.getOrDefault(CONFIG + module, List.of());
    }

    /** The modules whose configuration others decorate. */
    Set<String> configured() {
        return byTarget.keySet().stream()
                .filter(target -> target.startsWith(CONFIG))
                .map(target -> target.substring(CONFIG.length()))
                .collect(Collectors.toSet());
    }

    private void add(String path) {
        String[] parts = path.split("/", 5);
        String module = parts.length > 3 ? parts[3] : "";
        if (parts.length == 5 && isConfig(parts[4])) {
            put(CONFIG + module, new Decoration(path, keysOf(parts[4])));
            return;
        }
        String[] below = parts.length == 5 ? parts[4].split("/", 2) : new String[0];
        if (below.length < 2) {
            problems.warning(new Place(path, 0), "decorates nothing: expected decorations/<module>/<kind>/<path>.yaml");
            return;
        }
        DefinitionKind.ofFolder(below[0]).ifPresent(kind -> add(path, kind, module, withoutEnding(below[1])));
    }

    private void add(String path, DefinitionKind kind, String module, String name) {
        if (addTo(path, kind, module, name)
                || addTo(path, kind, module, NUMBERED.matcher(name).replaceFirst("$1"))) {
            return;
        }
        if (!addToMatching(path, kind, module, name)) {
            problems.warning(
                    new Place(path, 0), "decorates nothing: " + module + " has no " + kind.word() + " named " + name);
        }
    }

    /** Up to the first dot at which the name is that of a definition; the rest is the path of keys. */
    private boolean addTo(String path, DefinitionKind kind, String module, String name) {
        for (int dot = dotAfter(name, 0); dot >= 0; dot = dotAfter(name, dot + 1)) {
            String id = kind.id(module, name.substring(0, dot) + DefinitionKind.ENDING);
            if (sources.find(kind, id)
                    .filter(source -> source.module().equals(module))
                    .isPresent()) {
                put(key(kind, id), new Decoration(path, keys(name.substring(dot))));
                return true;
            }
        }
        return false;
    }

    private static int dotAfter(String name, int from) {
        if (from > name.length()) {
            return -1;
        }
        int dot = name.indexOf('.', from);
        return dot < 0 ? name.length() : dot;
    }

    /** The name, or else as much of it as matches, taken as a pattern for several definitions. */
    private boolean addToMatching(String path, DefinitionKind kind, String module, String name) {
        for (int dot = name.length(); dot > 0; dot = name.lastIndexOf('.', dot - 1)) {
            List<String> keys = keys(name.substring(dot));
            List<String> matching = matching(kind, module, name.substring(0, dot));
            matching.forEach(id -> put(key(kind, id), new Decoration(path, keys)));
            if (!matching.isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private List<String> matching(DefinitionKind kind, String module, String name) {
        try {
            Pattern pattern = Pattern.compile(name);
            return sources.ids(kind).stream()
                    .filter(id -> DefinitionId.module(id).equals(module))
                    .filter(id -> pattern.matcher(DefinitionId.path(id)).matches())
                    .toList();
        } catch (PatternSyntaxException notAPattern) {
            return List.of();
        }
    }

    private void put(String target, Decoration decoration) {
        byTarget.computeIfAbsent(target, none -> new ArrayList<>()).add(decoration);
    }

    private static String key(DefinitionKind kind, String id) {
        return kind + " " + id;
    }

    private static boolean isConfig(String name) {
        return name.equals("config.yaml") || (name.startsWith("config.") && !name.contains("/"));
    }

    private static List<String> keysOf(String configFile) {
        return keys(withoutEnding(configFile).substring("config".length()));
    }

    private static List<String> keys(String dotted) {
        return Arrays.stream(dotted.split("\\.", -1))
                .filter(key -> !key.isEmpty())
                .toList();
    }

    private static String withoutEnding(String name) {
        return name.substring(0, name.length() - DefinitionKind.ENDING.length());
    }
}
