package nl.balint.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import nl.balint.journeys.RunningSite;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Every line of the route table by which something changes, as another site would make a browser ask it: refused, and
 * nothing changed. A new line is tried without being named here.
 */
class ForgeryTest {

    @RegisterExtension
    static final HouseTour HOUSE = new HouseTour((target, answer) -> {});

    private static final RightsTable TABLE = RightsTable.read();

    /** Forms of visitors, with the same page for everybody: what was filled in is sealed (docs/decisions/0039). */
    private static final String SEALED = "/formulieren/";

    private static final String OWN_SITE = "same-origin";
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String FIELDS = "name=Anders&confirmed=true&_csrf=";
    private static final HttpClient BROWSER =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

    /** A request that no page of ours makes. */
    private record Forged(String origin, String site, String type, String body) {}

    private static Map<String, String> marks;

    @BeforeAll
    static void collect() {
        marks = new LinkedHashMap<>();
        HOUSE.people().keySet().forEach(kind -> marks.put(kind, HOUSE.mark(kind)));
        assertThat(marks.values()).doesNotContain("").doesNotHaveDuplicates();
        // The log tells of the first forged form of each in an hour, and of those below no more.
        HOUSE.people().values().forEach(person -> person.post("/mijn/gegevens/delen", Map.of()));
    }

    @Test
    void noOtherSiteChangesAnythingInTheNameOfAVisitor() throws Exception {
        List<String> wrong = new ArrayList<>();
        int before = HOUSE.site().saves().count();
        int asked = 0;
        for (RoutePattern route : HOUSE.routes()) {
            if (route.isChange()) {
                for (String kind : victims(route)) {
                    for (Map.Entry<String, Forged> forged : forged(route, kind).entrySet()) {
                        asked++;
                        int status = send(route, kind, forged.getValue()).statusCode();
                        if (status != 403) {
                            wrong.add(kind + ": " + route + " with " + forged.getKey() + " gave " + status);
                        }
                    }
                }
            }
        }

        assertThat(wrong).isEmpty();
        assertThat(asked).isGreaterThan(1_000);
        assertThat(HOUSE.site().saves().after(before)).isEmpty();
        assertThat(HOUSE.people())
                .allSatisfy((kind, person) ->
                        assertThat(RunningSite.isIn(person)).as(kind).isEqualTo(!kind.equals(Cast.ANYBODY)));
    }

    @Test
    void theSameRequestsFromOurOwnPagesAreNotRefused() throws Exception {
        Forged own = new Forged(base(), OWN_SITE, FORM, FIELDS + marks.get("begeleider"));
        String nothing = "/mijn/groepen/zeist/mededelingen/niets/verwijderen";

        assertThat(send("POST", nothing, "begeleider", own).statusCode()).isEqualTo(404);
    }

    /** Says so when somebody makes one of octets, as other houses did for {@code rememberMe}. */
    private static final class Trap implements Serializable {
        private static final long serialVersionUID = 1L;
        private static final AtomicInteger SPRUNG = new AtomicInteger();

        private void readObject(ObjectInputStream octets) {
            SPRUNG.incrementAndGet();
        }
    }

    @Test
    void anObjectInACookieIsMadeByNobodyAndLetsNobodyIn() throws Exception {
        ByteArrayOutputStream octets = new ByteArrayOutputStream();
        try (ObjectOutputStream objects = new ObjectOutputStream(octets)) {
            objects.writeObject(new Trap());
        }
        String object = Base64.getEncoder().encodeToString(octets.toByteArray());
        int before = HOUSE.site().saves().count();
        for (String name : List.of("rememberMe", "remember-me", "JSESSIONID", "sid", "device")) {
            for (String target : List.of("/mijn", "/beheer", "/inloggen", "/kosten")) {
                HttpResponse<Void> plain = withCookie(target, "");
                HttpResponse<Void> forged = withCookie(target, name + "=" + object);

                assertThat(forged.statusCode()).as(name + " at " + target).isEqualTo(plain.statusCode());
                assertThat(forged.headers().firstValue("Location"))
                        .isEqualTo(plain.headers().firstValue("Location"));
                assertThat(forged.headers().allValues("Set-Cookie")).isEmpty();
            }
        }

        assertThat(Trap.SPRUNG).hasValue(0);
        assertThat(HOUSE.site().saves().after(before)).isEmpty();
        assertThat(withCookie("/mijn", HOUSE.person("lid").cookies() + "; rememberMe=" + object)
                        .statusCode())
                .isEqualTo(200);
    }

    private static HttpResponse<Void> withCookie(String target, String cookies) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base() + target));
        put(request, "Cookie", cookies);
        return BROWSER.send(request.build(), HttpResponse.BodyHandlers.discarding());
    }

    /** Anybody, and whoever of those who may stands first in the table. */
    private static List<String> victims(RoutePattern route) {
        return HOUSE.people().keySet().stream()
                .filter(kind -> kind.equals(Cast.ANYBODY)
                        || kind.equals(HOUSE.people().keySet().stream()
                                .filter(TABLE.rule(route).may()::contains)
                                .filter(each -> !each.equals(Cast.ANYBODY))
                                .findFirst()
                                .orElse("")))
                .toList();
    }

    private static Map<String, Forged> forged(RoutePattern route, String kind) {
        Map<String, Forged> forged = new LinkedHashMap<>(fromElsewhere(kind));
        if (!route.pattern().startsWith(SEALED)) {
            forged.putAll(withoutItsMark(kind));
        }
        return forged;
    }

    private static Map<String, Forged> withoutItsMark(String kind) {
        String mark = marks.get(kind);
        String anothers = marks.get(kind.equals("pam") ? "bestuur" : "pam");
        String home = base();
        Map<String, Forged> forged = new LinkedHashMap<>();
        forged.put("no mark", new Forged(home, OWN_SITE, FORM, "name=Anders"));
        forged.put("a made up mark", new Forged(home, OWN_SITE, FORM, FIELDS + "QUJD"));
        forged.put("another's mark", new Forged(home, OWN_SITE, FORM, FIELDS + anothers));
        forged.put("its mark as plain text", new Forged(home, OWN_SITE, "text/plain", FIELDS + mark));
        return forged;
    }

    private static Map<String, Forged> fromElsewhere(String kind) {
        String mark = marks.get(kind);
        String home = base();
        Map<String, Forged> forged = new LinkedHashMap<>();
        forged.put("a foreign origin", new Forged("https://elders.example", "", FORM, FIELDS + mark));
        forged.put("no origin at all", new Forged("", "", FORM, FIELDS + mark));
        forged.put("another site", new Forged(home, "cross-site", FORM, FIELDS + mark));
        forged.put("a site beside it", new Forged(home, "same-site", FORM, FIELDS + mark));
        return forged;
    }

    private static HttpResponse<Void> send(RoutePattern route, String kind, Forged forged) throws Exception {
        return send(route.method(), HOUSE.address(route).replaceAll("[?].*", ""), kind, forged);
    }

    private static HttpResponse<Void> send(String method, String target, String kind, Forged forged) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base() + target))
                .method(method, BodyPublishers.ofString(forged.body()))
                .header("Content-Type", forged.type());
        put(request, "Cookie", HOUSE.person(kind).cookies());
        put(request, "Origin", forged.origin());
        put(request, "Sec-Fetch-Site", forged.site());
        return BROWSER.send(request.build(), HttpResponse.BodyHandlers.discarding());
    }

    private static void put(HttpRequest.Builder request, String name, String value) {
        if (!value.isEmpty()) {
            request.header(name, value);
        }
    }

    private static String base() {
        return HOUSE.site().address("");
    }
}
