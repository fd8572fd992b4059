package nl.balint.rights;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.balint.cms.http.Method;
import nl.balint.cms.http.Route;

/** A line of the route table as a test knows it: {@code GET /mijn/groepen/{slug}}. */
record RoutePattern(String method, String pattern) {

    /** The more of a pattern is fixed, the earlier it answers. */
    private static final Comparator<RoutePattern> MOST_SPECIFIC_FIRST = Comparator.<RoutePattern>comparingInt(
                    route -> route.pattern().contains("<") ? 1 : 0)
            .thenComparingLong(route ->
                    route.pattern().chars().filter(letter -> letter == '{').count())
            .thenComparing(route -> -route.pattern().length());

    static RoutePattern of(Route route) {
        return new RoutePattern(route.method().name(), route.pattern());
    }

    static RoutePattern parse(String line) {
        String[] words = line.strip().split(" +", 2);
        return new RoutePattern(Method.find(words[0]).orElseThrow().name(), words[1]);
    }

    /** The line that answers a link. */
    static Optional<RoutePattern> answering(Link link, List<RoutePattern> table) {
        return table.stream()
                .filter(route -> route.method().equals(link.method()))
                .filter(route -> route.fits(link.path()))
                .min(MOST_SPECIFIC_FIRST);
    }

    /** An address with the same word at each place that is open. */
    String filled(String word) {
        return pattern.replaceAll("[{<][A-Za-z0-9]+[}>]", word);
    }

    /** Whether it is an address as it stands, that is asked for. */
    boolean isPlain() {
        return method.equals("GET") && filled("").equals(pattern);
    }

    boolean isChange() {
        return !method.equals("GET") && !method.equals("OPTIONS");
    }

    private boolean fits(String path) {
        String expression = Pattern.quote(pattern)
                .replaceAll("\\{[A-Za-z0-9]+}", "\\\\E[^/]+\\\\Q")
                .replaceAll("<[A-Za-z0-9]+>", "\\\\E.+\\\\Q");
        return Pattern.matches(expression, path);
    }

    @Override
    public String toString() {
        return method + " " + pattern;
    }
}
