package nl.balint.house;

import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import nl.balint.cms.http.Method;
import nl.balint.cms.http.Route;

/** Whether something else than a page of the site answers at a path: a screen, a file, a profile. */
final class Answered implements Predicate<String> {

    private static final String PAGES = "/<path>";

    private final Supplier<List<Route>> routes;
    private List<Pattern> patterns = List.of();

    Answered(Supplier<List<Route>> routes) {
        this.routes = routes;
    }

    @Override
    public boolean test(String path) {
        return path.equals("/")
                || known().stream().anyMatch(pattern -> pattern.matcher(path).matches());
    }

    /** The table is whole only when the house is. */
    private synchronized List<Pattern> known() {
        if (patterns.isEmpty()) {
            patterns = routes.get().stream()
                    .filter(route ->
                            route.method() == Method.GET && !route.pattern().equals(PAGES))
                    .map(route -> pattern(route.pattern()))
                    .toList();
        }
        return patterns;
    }

    /** Of {@code /groepen/{slug}}; a placeholder in {@code <>} takes more than one segment. */
    private static Pattern pattern(String route) {
        String rule = Pattern.quote(route)
                .replaceAll("\\{[^}]*\\}", "\\\\E[^/]+\\\\Q")
                .replaceAll("<[^>]*>", "\\\\E.+\\\\Q");
        return Pattern.compile(rule);
    }
}
