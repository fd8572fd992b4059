package nl.balint.cms.http;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Puts the most specific pattern first: text before {@code {name}} before {@code <name>}, segment by segment. */
final class RouteOrder {

    private static final Comparator<Route> MOST_SPECIFIC_FIRST =
            Comparator.comparing((Route route) -> ranks(route.pattern())).thenComparing(Route::pattern);

    private RouteOrder() {}

    static List<Route> mostSpecificFirst(List<Route> routes) {
        Map<String, Route> known = new HashMap<>();
        for (Route route : routes) {
            String shape = route.method() + " " + shape(route.pattern());
            Route other = known.put(shape, route);
            if (other != null) {
                throw new IllegalArgumentException("Two routes answer the same: " + route.method() + " "
                        + route.pattern() + " and " + other.pattern());
            }
        }
        return routes.stream().sorted(MOST_SPECIFIC_FIRST).toList();
    }

    /** One digit for each segment, so that patterns compare as text. */
    private static String ranks(String pattern) {
        StringBuilder ranks = new StringBuilder();
        for (String segment : pattern.substring(1).split("/", -1)) {
            ranks.append(segment.startsWith("<") ? '2' : segment.startsWith("{") ? '1' : '0');
        }
        return ranks.toString();
    }

    private static String shape(String pattern) {
        return pattern.replaceAll("\\{[^}]*}", "{}").replaceAll("<[^>]*>", "<>");
    }
}
