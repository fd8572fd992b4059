package nl.balint.cms.definitions;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.balint.cms.definitions.internal.yaml.Place;

/** Modules in the order in which they count: those that another one depends on before it, else by name. */
final class ModuleOrder {

    private final Map<String, ModuleDefinition> modules;
    private final Problems problems;
    private final Map<String, ModuleDefinition> ordered = new LinkedHashMap<>();
    private final Set<String> underWay = new LinkedHashSet<>();

    private ModuleOrder(Map<String, ModuleDefinition> modules, Problems problems) {
        this.modules = modules;
        this.problems = problems;
    }

    static List<ModuleDefinition> of(Map<String, ModuleDefinition> modules, Problems problems) {
        var order = new ModuleOrder(modules, problems);
        modules.values().forEach(order::add);
        return new ArrayList<>(order.ordered.values());
    }

    private void add(ModuleDefinition module) {
        if (ordered.containsKey(module.name())) {
            return;
        }
        underWay.add(module.name());
        for (String dependency : module.dependencies()) {
            ModuleDefinition needed = modules.get(dependency);
            if (needed == null) {
                problems.warning(fileOf(module), "depends on the module " + dependency + ", which is not there");
            } else if (underWay.contains(dependency)) {
                problems.warning(
                        fileOf(module),
                        "modules depend on each other in a circle: " + String.join(" > ", underWay) + " > "
                                + dependency);
            } else {
                add(needed);
            }
        }
        underWay.remove(module.name());
        ordered.put(module.name(), module);
    }

    private static Place fileOf(ModuleDefinition module) {
        return new Place("/" + module.name() + "/module.yaml", 0);
    }
}
