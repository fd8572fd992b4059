package nl.balint.rights;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * {@code routes.yaml}: for each rule who may, and the routes that it holds for. Whoever may not finds nothing there;
 * who has not signed in is led to where that is done. Those that are {@code recent} ask of whoever may that they have
 * shown who they are within the last minutes.
 */
record RightsTable(Map<RoutePattern, Rule> rules, Set<RoutePattern> recent) {

    /** A line of the table: its name and the kinds of people who may. */
    record Rule(String name, Set<String> may) {

        boolean isForEverybody() {
            return may.contains("anoniem");
        }
    }

    static RightsTable read() {
        try (InputStream file = Objects.requireNonNull(RightsTable.class.getResourceAsStream("routes.yaml"))) {
            Map<String, Map<String, List<String>>> read = new Yaml(new SafeConstructor(new LoaderOptions())).load(file);
            Map<RoutePattern, Rule> rules = new LinkedHashMap<>();
            Set<RoutePattern> recent = new LinkedHashSet<>();
            read.forEach((name, parts) -> {
                Rule rule = new Rule(name, Set.copyOf(part(parts, "may")));
                List<String> proved = parts.getOrDefault("recent", List.of());
                add(rules, rule, parts.getOrDefault("routes", List.of()));
                add(rules, rule, proved);
                proved.forEach(route -> recent.add(RoutePattern.parse(route)));
            });
            return new RightsTable(rules, recent);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    Rule rule(RoutePattern route) {
        return Objects.requireNonNull(rules.get(route), () -> route + " does not stand in routes.yaml");
    }

    private static void add(Map<RoutePattern, Rule> rules, Rule rule, List<String> routes) {
        for (String route : routes) {
            if (rules.put(RoutePattern.parse(route), rule) != null) {
                throw new IllegalStateException(route + " stands twice in routes.yaml");
            }
        }
    }

    private static List<String> part(Map<String, List<String>> rule, String name) {
        return Objects.requireNonNull(rule.get(name), name);
    }
}
