package nl.balint.rights;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import nl.balint.journeys.Person;
import nl.balint.journeys.RunningSite;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The running house with somebody of each kind before its door, and addresses for each line of its route table, as
 * those find them who may most. The group of the objects is Zeist.
 */
final class HouseTour implements BeforeAllCallback {

    static final String ANYBODY = "anoniem";

    /** Where everything begins that is behind the door. */
    static final List<String> BEGIN = List.of("/mijn", "/beheer");

    private static final ExtensionContext.Namespace SPACE = ExtensionContext.Namespace.create(HouseTour.class);
    private static final List<String> FINDERS =
            List.of("begeleider", "lid", "secretariaat", "bestuur", "beheer", "privacy");

    /** The kinds of people of {@code routes.yaml}, each played by one of the sample people. */
    private static final Map<String, String> KINDS = kinds();

    private final RunningSite site = new RunningSite();
    private final BiConsumer<String, HttpResponse<String>> reader;
    private Map<String, Person> people = Map.of();
    private List<RoutePattern> routes = List.of();
    private Map<RoutePattern, Set<Link>> examples = Map.of();

    /** Whoever signed in once stays in for all tests: each code of an app is taken once. */
    private record SignedIn(Map<String, Person> people) {}

    /** @param reader is shown every answer of the tour, with its address */
    HouseTour(BiConsumer<String, HttpResponse<String>> reader) {
        this.reader = reader;
    }

    private static Map<String, String> kinds() {
        Map<String, String> kinds = new LinkedHashMap<>();
        kinds.put("lid", "anne");
        kinds.put("begeleider", "helene");
        kinds.put("lid-zonder-tweede-stap", "abel");
        kinds.put("ander-lid", "floor");
        kinds.put("secretariaat", "wil");
        kinds.put("commissie", "koos");
        kinds.put("bestuur", "ada");
        kinds.put("pam", "jits");
        kinds.put("redactie", "lotte");
        kinds.put("eindredactie", "bram");
        kinds.put("privacy", "fatma");
        kinds.put("beheer", "joris");
        return kinds;
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        site.beforeAll(context);
        people = context.getRoot()
                .getStore(SPACE)
                .getOrComputeIfAbsent(SignedIn.class, type -> new SignedIn(new LinkedHashMap<>()), SignedIn.class)
                .people();
        people.putIfAbsent(ANYBODY, Person.anonymous(site.address("")));
        KINDS.forEach((kind, key) ->
                people.compute(kind, (any, known) -> known != null && isIn(known) ? known : site.signedIn(key)));
        routes = site.routes().stream().map(RoutePattern::of).toList();
        Set<Link> links = new LinkedHashSet<>();
        for (String finder : FINDERS) {
            links.addAll(Crawl.of(site.address(""), person(finder), BEGIN, reader));
        }
        examples = Crawl.byRoute(links, routes);
    }

    RunningSite site() {
        return site;
    }

    /** By kind; the first is anybody, who did not sign in. */
    Map<String, Person> people() {
        return people;
    }

    Person person(String kind) {
        return Objects.requireNonNull(people.get(kind), kind);
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

    /** The mark that the forms of somebody of this kind carry. */
    String mark(String kind) {
        return person(kind).csrf(kind.equals(ANYBODY) ? "/inloggen" : "/mijn");
    }

    /** Whether somebody is signed in still. */
    static boolean isIn(Person person) {
        return person.get("/mijn").statusCode() == 200;
    }
}
