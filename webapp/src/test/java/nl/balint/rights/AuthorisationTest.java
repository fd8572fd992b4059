package nl.balint.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.balint.journeys.Person;
import nl.balint.rights.RightsTable.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Every route, asked by every kind of person, against the table; a route that is not in the table is red. */
class AuthorisationTest {

    @RegisterExtension
    static final HouseTour HOUSE = new HouseTour((target, answer) -> {});

    private static final RightsTable TABLE = RightsTable.read();
    private static final String NOTHING = "nothing";
    private static final String DOOR = "door";
    private static final String PAGE = "page";

    @Test
    void everyRouteStandsInTheTableAndTheTableHasNoOthers() {
        assertThat(TABLE.rules().keySet()).containsExactlyInAnyOrderElementsOf(HOUSE.routes());
    }

    @Test
    void whoMayGetsThePageAndWhoMayNotFindsNothing() {
        List<String> wrong = new ArrayList<>();
        HOUSE.examples().forEach((route, links) -> {
            if (!route.isChange()) {
                links.forEach(link -> HOUSE.people().forEach((kind, person) -> {
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
    void whoMayNotGetsTheSameAsForNothingAndChangesNothing() {
        List<String> wrong = new ArrayList<>();
        int before = HOUSE.site().saves().count();
        HOUSE.people().forEach((kind, person) -> {
            String mark = HOUSE.mark(kind);
            for (RoutePattern route : HOUSE.routes()) {
                Rule rule = TABLE.rule(route);
                if (route.isChange() && !rule.may().contains(kind)) {
                    String told = told(changed(person, route, mark));
                    if (!expected(route, rule, kind).contains(told)) {
                        wrong.add(kind + ": " + route + " gave " + told);
                    }
                }
            }
        });

        assertThat(wrong).isEmpty();
        assertThat(HOUSE.site().saves().after(before)).isEmpty();
    }

    private static HttpResponse<String> changed(Person person, RoutePattern route, String mark) {
        return person.send(
                route.method(),
                HOUSE.address(route),
                BodyPublishers.ofString("name=Anders&confirmed=true"),
                "Content-Type",
                "application/x-www-form-urlencoded",
                "X-CSRF",
                mark);
    }

    /** Where there is nothing, who lacks the second step need not be led to it. */
    private static Set<String> expected(RoutePattern route, Rule rule, String kind) {
        String expected = expected(rule, kind);
        return expected.equals(DOOR) && !HOUSE.examples().containsKey(route) && !kind.equals(Cast.ANYBODY)
                ? Set.of(DOOR, NOTHING)
                : Set.of(expected);
    }

    private static String expected(Rule rule, String kind) {
        if (rule.may().contains(kind)) {
            return PAGE;
        }
        return kind.equals(Cast.ANYBODY)
                        || (kind.equals("lid-zonder-tweede-stap") && rule.may().contains("begeleider"))
                ? DOOR
                : NOTHING;
    }

    private static String told(HttpResponse<String> answer) {
        if (answer.statusCode() == 404) {
            return NOTHING;
        }
        if (isDoor(answer)) {
            return DOOR;
        }
        return answer.statusCode() < 400 ? PAGE : String.valueOf(answer.statusCode());
    }

    /** Led to where one signs in or proves more. */
    private static boolean isDoor(HttpResponse<String> answer) {
        String next = answer.headers().firstValue("Location").orElse("");
        return next.startsWith("/inloggen") || next.startsWith("/mijn/beveiliging");
    }
}
