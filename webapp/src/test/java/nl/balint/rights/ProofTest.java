package nl.balint.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.balint.journeys.MovingClock;
import nl.balint.journeys.Person;
import nl.balint.journeys.RunningSite;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * What the table of rights calls recent: whoever may, and showed who they are eleven minutes ago, is led to where they
 * do so again, and nothing was done; after that it works.
 */
class ProofTest {

    private static final MovingClock CLOCK = new MovingClock("2027-03-09T10:00");

    @RegisterExtension
    static final Cast HOUSE = new Cast(RunningSite.by(CLOCK));

    private static final Duration TOO_LONG = Duration.ofMinutes(11);
    private static final String CONFIRM = "/mijn/bevestigen";
    private static final String GROUP = "/mijn/groepen/zeist";
    private static final String AREA = GROUP + "/documenten";
    private static final String SUBMISSIONS = "/beheer/inzendingen/contact";
    private static final RightsTable TABLE = RightsTable.read();

    /** What stands in the addresses, by the names of the route table; all of it is there. */
    private static final Map<String, String> THERE = new HashMap<>();

    @BeforeAll
    static void findWhatIsThere() {
        THERE.put("slug", "zeist");
        THERE.put("form", "contact");
        bringTwoDocuments();
        sendASubmission();
        Person office = HOUSE.person("secretariaat");
        List<String> people = office.page("/beheer/personen").select("tbody a[href^=/beheer/personen/]").stream()
                .map(link -> last(link.attr("href")))
                .distinct()
                .toList();
        THERE.put("first", people.get(people.size() - 1));
        THERE.put("second", people.get(people.size() - 2));
        THERE.put("id", people.get(people.size() - 3));
        THERE.put("other", people.get(people.size() - 4));
        List<String> roles = office.page("/beheer/rollen")
                .select("form[action$=/beeindigen]")
                .eachAttr("action");
        String[] role = roles.get(roles.size() - 1).split("/", -1);
        THERE.put("person", role[3]);
        THERE.put("role", role[4]);
    }

    @Test
    void afterElevenMinutesItIsAskedAgainAndThenItWorks() {
        CLOCK.turnOn(TOO_LONG);
        int before = HOUSE.site().saves().count();
        List<String> wrong = new ArrayList<>();
        for (RoutePattern route : TABLE.recent()) {
            HOUSE.people().keySet().stream()
                    .filter(TABLE.rule(route).may()::contains)
                    .forEach(kind -> {
                        HttpResponse<String> answer = ask(kind, route);
                        if (!isLed(answer)) {
                            wrong.add(kind + ": " + route + " gave " + answer.statusCode());
                        }
                    });
        }

        assertThat(wrong).isEmpty();
        // Who reads what is looked at anew by the house itself as the hour moves on.
        assertThat(HOUSE.site().saves().after(before))
                .filteredOn(path -> !path.path().endsWith("/readers"))
                .isEmpty();
        assertThat(afterThat()).isEmpty();
    }

    @Test
    void whatWasTypedBeforeIsSentOnAfterwards() {
        Person office = HOUSE.person("secretariaat");
        String form = "/beheer/personen/" + THERE.get("other") + "/wijzigen";
        String email = "nieuw." + THERE.get("other") + "@praktijk.example";
        CLOCK.turnOn(TOO_LONG);

        String led = location(office.fillIn(form, form, Map.of("email", email)));
        assertThat(led).startsWith(CONFIRM + "?terug=%2Fmijn%2Fverder%2F");
        assertThat(office.page(form).select("[name=email]").val()).isNotEqualTo(email);
        String password = HOUSE.account("secretariaat").password();
        String kept = location(office.submit(led, CONFIRM, Map.of("password", password)));
        assertThat(office.page(kept).select("main input[name=email]").val()).isEqualTo(email);
        Person.expect(303, office.fillIn(kept, form, Map.of()));

        assertThat(office.page(form).select("[name=email]").val()).isEqualTo(email);
        HttpResponse<String> other = HOUSE.person("bestuur").get(kept);
        assertThat(other.statusCode()).isEqualTo(302);
        assertThat(other.body()).doesNotContain(email);
    }

    private static String location(HttpResponse<String> answer) {
        return Person.expect(303, answer).headers().firstValue("Location").orElseThrow();
    }

    /** The same by the first who may, who shows who they are; what only reads goes first. */
    private static List<String> afterThat() {
        List<String> wrong = new ArrayList<>();
        List<RoutePattern> routes = new ArrayList<>(TABLE.recent());
        routes.sort(java.util.Comparator.comparing(RoutePattern::isChange));
        Map<String, Person> proved = new HashMap<>();
        for (RoutePattern route : routes) {
            String kind = HOUSE.people().keySet().stream()
                    .filter(TABLE.rule(route).may()::contains)
                    .findFirst()
                    .orElseThrow();
            proved.computeIfAbsent(kind, ProofTest::prove);
            HttpResponse<String> answer = ask(kind, route);
            boolean isDone = List.of(200, 303, 422).contains(answer.statusCode());
            if (!isDone || isLed(answer)) {
                wrong.add(kind + ": " + route + " gave " + answer.statusCode());
            }
        }
        return wrong;
    }

    private static Person prove(String kind) {
        Person person = HOUSE.person(kind);
        String password = HOUSE.account(kind).password();
        HttpResponse<String> answer = person.submit(CONFIRM + "?terug=%2Fmijn", CONFIRM, Map.of("password", password));
        assertThat(Person.expect(303, answer).headers().firstValue("Location")).contains("/mijn");
        return person;
    }

    private static HttpResponse<String> ask(String kind, RoutePattern route) {
        Person person = HOUSE.person(kind);
        String address = address(route);
        return route.isChange()
                ? person.send(
                        route.method(),
                        address,
                        BodyPublishers.ofString(""),
                        "Content-Type",
                        "application/x-www-form-urlencoded",
                        "Referer",
                        HOUSE.site().address("/mijn/gegevens"),
                        "X-CSRF",
                        HOUSE.mark(kind))
                : person.get(address);
    }

    /** To where one shows who one is, from where one comes back to this or to the page with its form. */
    private static boolean isLed(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("").startsWith(CONFIRM + "?terug=%2F");
    }

    private static String address(RoutePattern route) {
        String address = route.pattern();
        for (Map.Entry<String, String> one : THERE.entrySet()) {
            boolean isSubmission = one.getKey().equals("id") && address.startsWith("/beheer/inzendingen");
            String value = isSubmission ? THERE.getOrDefault("submission", "") : one.getValue();
            address = address.replace("{" + one.getKey() + "}", value);
        }
        assertThat(address).doesNotContain("{");
        return address.equals("/beheer/paginas/schrijvers") ? address + "?pad=/kosten" : address;
    }

    private static void bringTwoDocuments() {
        Person helene = HOUSE.person("begeleider");
        String folder = helene.page(AREA).select("a[href^=" + AREA + "/]").stream()
                .filter(link -> link.text().contains("Mededelingen"))
                .findFirst()
                .orElseThrow()
                .attr("href");
        THERE.put("map", last(folder));
        for (String key : List.of("ding", "document")) {
            helene.upload(folder, folder + "/bestanden", key + ".txt", "Voor Zeist");
            String document = helene.page(folder)
                    .select("a[href^=/mijn/documenten/]:contains(" + key + ".txt)")
                    .attr("href");
            THERE.put(key, last(document));
        }
        String thrown = "/mijn/documenten/" + THERE.get("ding");
        Person.expect(303, helene.submit(thrown, thrown + "/weggooien", Map.of()));
    }

    private static void sendASubmission() {
        Person visitor = Person.anonymous(HOUSE.site().address(""));
        Map<String, String> fields = Map.of(
                "name", "Floor IJzerman",
                "email", "floor@praktijk.example",
                "about", "group",
                "message", "Is er plek?",
                "_naar", "verstuur");
        Person.expect(303, visitor.submit("/contact", "/formulieren/contact", fields));
        String submission = HOUSE.person("secretariaat")
                .page(SUBMISSIONS)
                .select("a[href^=" + SUBMISSIONS + "/]:not([href*=export])")
                .attr("href");
        THERE.put("submission", last(submission));
    }

    private static String last(String address) {
        return address.substring(address.lastIndexOf('/') + 1);
    }
}
