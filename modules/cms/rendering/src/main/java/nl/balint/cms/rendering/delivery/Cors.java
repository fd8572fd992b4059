package nl.balint.cms.rendering.delivery;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import nl.balint.cms.definitions.SiteDefinition;
import nl.balint.cms.http.Answer;
import nl.balint.cms.http.Request;
import org.jspecify.annotations.Nullable;

/**
 * Which other sites may read what is handed out, by the {@code cors} of the site definition:
 * {@code cors.x.uris.y.patternString}, {@code allowedOrigins}, {@code allowedMethods}, {@code allowedHeaders}.
 */
record Cors(List<Rule> rules) {

    private static final String ANY = "*";

    /** For some addresses. */
    private record Rule(List<String> patterns, List<String> origins, List<String> methods, List<String> headers) {

        boolean isAbout(String path) {
            return patterns.isEmpty() || patterns.stream().anyMatch(pattern -> fits(pattern, path));
        }

        /** A star is anything; most end in one. */
        private static boolean fits(String pattern, String path) {
            var star = pattern.indexOf('*');
            return star < 0 ? path.equals(pattern) : path.startsWith(pattern.substring(0, star));
        }

        boolean allows(String origin) {
            return origins.contains(ANY) || origins.contains(origin);
        }
    }

    static Cors of(SiteDefinition site) {
        var rules = new ArrayList<Rule>();
        if (site.own().get("cors") instanceof Map<?, ?> named) {
            for (var each : named.values()) {
                if (each instanceof Map<?, ?> rule && !Boolean.FALSE.equals(rule.get("enabled"))) {
                    rules.add(new Rule(
                            patterns(rule.get("uris")),
                            texts(rule.get("allowedOrigins"), "url"),
                            texts(rule.get("allowedMethods"), "method"),
                            texts(rule.get("allowedHeaders"), "header")));
                }
            }
        }
        return new Cors(List.copyOf(rules));
    }

    Answer allow(Answer answer, Request request) {
        var origin = request.header("Origin").orElse("");
        var path = request.path().text();
        for (var rule : rules) {
            if (!origin.isEmpty() && rule.isAbout(path) && rule.allows(origin)) {
                return with(answer, rule, origin);
            }
        }
        return answer;
    }

    private static Answer with(Answer answer, Rule rule, String origin) {
        var allowed =
                answer.header("Access-Control-Allow-Origin", rule.origins().contains(ANY) ? ANY : origin);
        if (!rule.methods().isEmpty()) {
            allowed = allowed.header("Access-Control-Allow-Methods", String.join(", ", rule.methods()));
        }
        return rule.headers().isEmpty()
                ? allowed
                : allowed.header("Access-Control-Allow-Headers", String.join(", ", rule.headers()));
    }

    private static List<String> patterns(@Nullable Object uris) {
        return texts(uris, "patternString");
    }

    /** A list or a mapping, of texts or of mappings that hold the text under this key. */
    private static List<String> texts(@Nullable Object value, String key) {
        Collection<?> items = value instanceof Map<?, ?> map
                ? map.values()
                : value instanceof List<?> list ? list : value == null ? List.of() : List.of(value);
        var texts = new ArrayList<String>();
        for (var item : items) {
            var text = item instanceof Map<?, ?> inner ? inner.get(key) : item;
            if (text != null) {
                texts.add(String.valueOf(text));
            }
        }
        return List.copyOf(texts);
    }
}
