package nl.balint.rights;

import java.net.http.HttpResponse;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Goes through the running house first, and knows addresses for each line of its route table. */
final class HouseTour extends Cast {

    private static final List<String> BEGIN = List.of("/mijn", "/beheer");

    /** Who may most, each in another part of the house. */
    private static final List<String> FINDERS =
            List.of("begeleider", "lid", "secretariaat", "bestuur", "beheer", "privacy");

    private final BiConsumer<String, HttpResponse<String>> reader;
    private List<RoutePattern> routes = List.of();
    private Map<RoutePattern, Set<Link>> examples = Map.of();

    /** @param reader is shown every answer of the tour, with its address */
    HouseTour(BiConsumer<String, HttpResponse<String>> reader) {
        this.reader = reader;
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        super.beforeAll(context);
        routes = site().routes().stream().map(RoutePattern::of).toList();
        Set<Link> links = new LinkedHashSet<>();
        for (String finder : FINDERS) {
            links.addAll(Crawl.of(site().address(""), person(finder), BEGIN, reader));
        }
        examples = Crawl.byRoute(links, routes);
    }

    /** Every line of the route table. */
    List<RoutePattern> routes() {
        return routes;
    }

    /** A few addresses that exist, for each line that is led to. */
    Map<RoutePattern, Set<Link>> examples() {
        return examples;
    }

    /** An address that the line answers: one that exists, or else one of nothing. */
    String address(RoutePattern route) {
        Set<Link> known = examples.getOrDefault(route, Set.of());
        return known.isEmpty() ? route.filled("niets") : known.iterator().next().target();
    }
}
