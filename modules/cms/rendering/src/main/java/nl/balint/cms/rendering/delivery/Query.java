package nl.balint.cms.rendering.delivery;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.balint.cms.content.Node;
import nl.balint.cms.content.Value;
import nl.balint.cms.definitions.RestEndpoint;
import nl.balint.cms.http.Parameters;

/**
 * A question: {@code ?q=…&title[like]=…&@ancestor=/a&orderBy=date desc,title&limit=10&offset=20}. A name with
 * {@code []} or without is a condition on a property, all of which must hold.
 */
record Query(String words, String ancestor, List<Condition> conditions, List<Order> orders, int limit, int offset) {

    private static final int MOST_AT_ONCE = 1_000;
    private static final Set<String> RESERVED =
            Set.of("q", "limit", "offset", "orderBy", "lang", "@ancestor", "subid_token");

    /** By which property, and which way. */
    private record Order(String property, boolean descending) {

        static Order parse(String text) {
            var parts = text.strip().split("\\s+", 2);
            return new Order(parts[0], parts.length == 2 && parts[1].equalsIgnoreCase("desc"));
        }

        Comparator<Node> comparator() {
            Comparator<Node> ascending = Comparator.comparing(
                    (Node node) -> Comparing.value(node, property).orElse(null),
                    Comparator.nullsLast(Comparing::compare));
            return descending ? ascending.reversed() : ascending;
        }
    }

    /** Empty when a number is none. */
    static Optional<Query> parse(Parameters asked, RestEndpoint endpoint) {
        try {
            var limit = number(asked, "limit", endpoint.shape().limit());
            var offset = number(asked, "offset", 0);
            List<Condition> conditions = new ArrayList<>();
            asked.values().forEach((name, values) -> {
                if (!RESERVED.contains(name)) {
                    values.forEach(value -> conditions.add(Condition.of(name, value)));
                }
            });
            List<Order> orders = new ArrayList<>();
            for (var part : asked.find("orderBy").orElse("").split(",", -1)) {
                if (!part.isBlank()) {
                    orders.add(Order.parse(part));
                }
            }
            return Optional.of(new Query(
                    asked.find("q").orElse("").strip().toLowerCase(Locale.ROOT),
                    asked.find("@ancestor").orElse(""),
                    conditions,
                    orders,
                    Math.min(limit, MOST_AT_ONCE),
                    offset));
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }

    private static int number(Parameters asked, String name, int absent) {
        var number = asked.find(name).map(Integer::parseInt).orElse(absent);
        if (number < 0) {
            throw new NumberFormatException(name + " is below zero");
        }
        return number;
    }

    /** {@code total}, {@code offset}, {@code limit} and the {@code results} of this page. */
    Map<String, Object> results(Scope scope, NodeJson json) {
        var found = new ArrayList<>(scope.all(ancestor).stream()
                .filter(this::hasWords)
                .filter(node -> conditions.stream().allMatch(condition -> condition.holds(node)))
                .toList());
        orders.stream().map(Order::comparator).reduce(Comparator::thenComparing).ifPresent(found::sort);
        Map<String, Object> results = new LinkedHashMap<>();
        results.put("total", found.size());
        results.put("offset", offset);
        results.put("limit", limit);
        results.put(
                "results",
                found.stream().skip(offset).limit(limit).map(json::of).toList());
        return results;
    }

    /** Every word stands somewhere in the texts of the node. */
    private boolean hasWords(Node node) {
        if (words.isEmpty()) {
            return true;
        }
        var text = new StringBuilder(node.name());
        node.properties().forEach((name, value) -> {
            if (!name.startsWith("jcr:") && !name.startsWith("mgnl:") && !(value instanceof Value.Binary)) {
                text.append('\n').append(value.asText());
            }
        });
        var all = text.toString().toLowerCase(Locale.ROOT);
        for (var word : words.split("\\s+", -1)) {
            if (!all.contains(word)) {
                return false;
            }
        }
        return true;
    }
}
