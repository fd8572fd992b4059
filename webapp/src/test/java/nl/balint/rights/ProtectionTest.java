package nl.balint.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import nl.balint.journeys.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Every answer of every line of the route table, of every kind: what protects its reader stands on it. */
class ProtectionTest {

    private static final Protection SEEN = new Protection();

    /** Whoever may most reads all that they find. */
    @RegisterExtension
    static final HouseTour HOUSE = new HouseTour(SEEN::look);

    @Test
    void everyAnswerIsProtectedAndWhoDidNotSignInGetsNoCookie() {
        Person anybody = HOUSE.person(Cast.ANYBODY);
        String mark = HOUSE.mark(Cast.ANYBODY);
        for (RoutePattern route : HOUSE.routes()) {
            String target = HOUSE.address(route);
            if (route.isChange()) {
                SEEN.lookForAnybody(target, change(anybody, route.method(), target, ""));
                SEEN.lookForAnybody(target, change(anybody, route.method(), target, mark));
            } else {
                HttpResponse<String> anybodys = anybody.get(target);
                SEEN.lookForAnybody(target, anybodys);
                for (String kind : List.of("redactie", "lid", "secretariaat")) {
                    SEEN.lookForSomebody(target, HOUSE.person(kind).get(target), anybodys);
                }
            }
        }
        lookAtTheRest(anybody, mark);

        assertThat(SEEN.wrong()).isEmpty();
        assertThat(SEEN.answers()).isGreaterThan(500);
        assertThat(SEEN.statuses()).contains(200, 302, 303, 304, 308, 400, 403, 404, 405, 410, 422);
        assertThat(anybody.cookies()).isEmpty();
    }

    /** Answers that no line of the table gives by itself. */
    private static void lookAtTheRest(Person anybody, String mark) {
        HOUSE.site().addresses().forEach(page -> SEEN.lookForAnybody(page, anybody.get(page)));
        HOUSE.left()
                .files()
                .forEach(file ->
                        SEEN.lookForSomebody(file, HOUSE.person("redactie").get(file), anybody.get(file)));
        for (String target : new String[] {"/inloggen/", "/bestaat-niet", "/%2e%2e/etc", "/a//b", "/a;b=c"}) {
            SEEN.lookForAnybody(target, anybody.get(target));
        }
        SEEN.lookForAnybody("/inloggen", change(anybody, "PATCH", "/inloggen", mark));
        SEEN.lookForAnybody("/inloggen", change(anybody, "TRACE", "/inloggen", mark));
        String known =
                HOUSE.site().ask("/robots.txt").headers().firstValue("ETag").orElse("");
        SEEN.lookForAnybody("/robots.txt", HOUSE.site().ask("/robots.txt", "If-None-Match", known));
        Person member = HOUSE.person("lid");
        SEEN.look(
                "/mijn/gegevens/wijzigen",
                member.submit("/mijn/gegevens/wijzigen", "/mijn/gegevens/wijzigen", Map.of("email", "geen adres")));
    }

    private static HttpResponse<String> change(Person person, String method, String target, String mark) {
        return person.send(
                method,
                target,
                BodyPublishers.ofString("email=&_csrf=" + mark),
                "Content-Type",
                "application/x-www-form-urlencoded");
    }
}
