package nl.balint.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nl.balint.journeys.Person;
import nl.balint.journeys.RunningSite;
import nl.balint.rights.RightsTable.Rule;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Every route, asked by every kind of person, against the table; a route that is not in the table is red. */
class AuthorisationTest {

    @RegisterExtension
    static final RunningSite SITE = new RunningSite();

    /** The kinds of people of the table, each played by one of the sample people; the group of the objects is Zeist. */
    private static final Map<String, String> KINDS = kinds();

    private static final List<String> FINDERS =
            List.of("begeleider", "lid", "secretariaat", "bestuur", "beheer", "privacy");
    private static final RightsTable TABLE = RightsTable.read();
    private static final Map<String, Person> PEOPLE = new LinkedHashMap<>();
    private static List<RoutePattern> routes;
    private static Map<RoutePattern, Set<Link>> examples;

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

    @BeforeAll
    static void walk() {
        routes = SITE.routes().stream().map(RoutePattern::of).toList();
        PEOPLE.put("anoniem", Person.anonymous(SITE.address("")));
        KINDS.forEach((kind, key) -> PEOPLE.put(kind, SITE.signedIn(key)));
        Set<Link> links = new LinkedHashSet<>();
        for (String finder : FINDERS) {
            links.addAll(
                    Crawl.of(SITE.address(""), person(finder), List.of("/mijn", "/beheer"), (target, answer) -> {}));
        }
        examples = Crawl.byRoute(links, routes);
    }

    @Test
    void everyRouteStandsInTheTableAndTheTableHasNoOthers() {
        assertThat(TABLE.rules().keySet()).containsExactlyInAnyOrderElementsOf(routes);
    }

    @Test
    void whoMayGetsThePageAndWhoMayNotFindsNothing() {
        List<String> wrong = new ArrayList<>();
        examples.forEach((route, links) -> {
            if (route.method().equals("GET")) {
                links.forEach(link -> PEOPLE.forEach((kind, person) -> {
                    String told = told(person.get(link.target()));
                    String expected = expected(TABLE.rule(route), kind);
                    if (!expected.equals(told)) {
                        wrong.add(kind + ": " + link + " gave " + told + ", not " + expected);
                    }
                }));
            }
        });

        assertThat(wrong).isEmpty();
    }

    @Test
    void whoMayNotChangesNothing() {
        List<String> wrong = new ArrayList<>();
        examples.forEach((route, links) -> {
            Rule rule = TABLE.rule(route);
            if (route.method().equals("POST")) {
                PEOPLE.forEach((kind, person) -> {
                    if (!rule.may().contains(kind)) {
                        HttpResponse<String> answer =
                                person.post(first(links).target(), Map.of("_csrf", person.csrf("/inloggen")));
                        if (answer.statusCode() < 400 && !isDoor(answer)) {
                            wrong.add(kind + ": " + first(links) + " gave " + answer.statusCode());
                        }
                    }
                });
            }
        });

        assertThat(wrong).isEmpty();
    }

    @Test
    void nobodyChangesAnythingWithoutTheMarkOfTheirOwnForms() {
        List<String> wrong = new ArrayList<>();
        examples.forEach((route, links) -> {
            if (route.method().equals("POST")) {
                PEOPLE.forEach((kind, person) -> {
                    int status = person.post(first(links).path(), Map.of()).statusCode();
                    if (status < 400) {
                        wrong.add(kind + ": " + first(links) + " gave " + status);
                    }
                });
            }
        });

        assertThat(wrong).isEmpty();
    }

    private static Person person(String kind) {
        return Objects.requireNonNull(PEOPLE.get(kind), kind);
    }

    private static Link first(Set<Link> links) {
        return links.iterator().next();
    }

    private static String expected(Rule rule, String kind) {
        if (rule.may().contains(kind)) {
            return "page";
        }
        return kind.equals("anoniem")
                        || (kind.equals("lid-zonder-tweede-stap") && rule.may().contains("begeleider"))
                ? "door"
                : "nothing";
    }

    private static String told(HttpResponse<String> answer) {
        if (answer.statusCode() == 404) {
            return "nothing";
        }
        if (isDoor(answer)) {
            return "door";
        }
        return answer.statusCode() < 400 ? "page" : String.valueOf(answer.statusCode());
    }

    /** Led to where one signs in or proves more. */
    private static boolean isDoor(HttpResponse<String> answer) {
        String next = answer.headers().firstValue("Location").orElse("");
        return next.startsWith("/inloggen") || next.startsWith("/mijn/beveiliging");
    }
}
