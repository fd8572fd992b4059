package nl.balint.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.balint.cms.content.ContentPath;
import nl.balint.journeys.Editor;
import nl.balint.journeys.Person;
import nl.balint.rights.RightsTable.Rule;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Every route, asked by every kind of person, against the table; a route that is not in the table is red. */
@TestMethodOrder(OrderAnnotation.class)
class AuthorisationTest {

    @RegisterExtension
    static final HouseTour HOUSE = new HouseTour((target, answer) -> {});

    private static final RightsTable TABLE = RightsTable.read();
    private static final String NOTHING = "nothing";
    private static final String DOOR = "door";
    private static final String PAGE = "page";

    /** What went wrong when everybody asked for everything, and what was saved by it. */
    private static final List<String> MISTOLD = new ArrayList<>();

    private static final List<ContentPath> SAVED = new ArrayList<>();

    /** Screens that each page has. */
    private static final List<String> OF_A_PAGE = List.of(
            "/pagina",
            "/voorbeeld",
            "/werk",
            "/versies",
            "/kwaliteit",
            "/delen",
            "/nieuw",
            "/onderdeel",
            "/verplaatsen",
            "/inplannen",
            "/schrijvers");

    /** Pages whose address is a key out of a mail: without it nobody is there, and with it everybody is the same. */
    private static final Set<String> MAILED = Set.of(
            "/uitnodiging/{key}",
            "/wachtwoord-vergeten/{key}",
            "/e-mailadres/bevestigen/{key}",
            "/e-mailadres/terugdraaien/{key}",
            "/dit-was-ik-niet/{key}",
            "/aanmelding/bevestigen/{key}",
            "/aanmelding/stand/{key}",
            "/groepsstart/stand/{key}",
            "/groepsstart/stand/{key}/besluit",
            "/formulieren/verder/{key}",
            "/plek-mail/bevestigen/{key}",
            "/plek-mail/stoppen/{key}",
            "/voorbeeld/{key}/<adres>");

    /** What is only there after more than a tour does; here it is asked for where there is nothing. */
    private static final Set<String> AFTER_A_JOURNEY = Set.of(
            "/mijn/bijdragen/{group}",
            "/mijn/groepen/{slug}/uploads/{upload}",
            "/mijn/groepen/{slug}/opstart",
            "/mijn/opstart/{id}",
            "/mijn/verder/{key}",
            "/beheer/dubbelen/{first}/{second}",
            "/beheer/privacy/register/versies/{version}",
            "/beheer/privacy/{number}/melding.pdf",
            "/beheer/inzendingen/{form}/{id}/bestanden/{file}",
            "/begeleiders/{leader}/foto",
            "/formulieren/{form}/verzonden",
            "/.rest/<path>");

    /** What answers by what somebody did before: the second step of signing in, a photograph, a key of a Prometheus. */
    private static final Set<String> BY_WHAT_WAS_BEFORE =
            Set.of("/inloggen/tweede-stap", "/inloggen/tweede-stap/passkey", "/mijn/vermelding/foto", "/metrics");

    private static final Set<String> OF_THE_REDACTIE = Set.of("writing pages", "putting pages on the site");

    /** Needs something deleted, and is for who asked for a review. */
    private static final Set<String> ELSEWHERE =
            Set.of("/beheer/paginas/prullenbak", "/beheer/nakijken/{id}/intrekken");

    @Test
    void everyRouteStandsInTheTableAndTheTableHasNoOthers() {
        assertThat(TABLE.rules().keySet()).containsExactlyInAnyOrderElementsOf(HOUSE.routes());
    }

    @Test
    void everyPageThatOneCanAskForWasAsked() {
        assertThat(HOUSE.routes())
                .filteredOn(route -> route.method().equals("GET"))
                .filteredOn(route -> !HOUSE.examples().containsKey(route))
                .extracting(RoutePattern::pattern)
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(MAILED.stream(), AFTER_A_JOURNEY.stream()).toList());
    }

    /** All pages, by everybody. */
    @BeforeAll
    static void ask() {
        int before = HOUSE.site().saves().count();
        HOUSE.examples().forEach((route, links) -> {
            if (!route.isChange() && !BY_WHAT_WAS_BEFORE.contains(route.pattern())) {
                links.forEach(link -> HOUSE.people().forEach((kind, person) -> {
                    String told = told(person.get(link.target()));
                    String expected = expected(TABLE.rule(route), kind);
                    if (!expected.equals(told)) {
                        MISTOLD.add(kind + ": " + link + " gave " + told + ", not " + expected);
                    }
                }));
            }
        });
        HOUSE.site().saves().count();
        SAVED.addAll(HOUSE.site().saves().after(before));
    }

    @Test
    void whoMayGetsThePageAndWhoMayNotFindsNothing() {
        assertThat(MISTOLD).isEmpty();
    }

    @Test
    void whoOnlyAsksChangesNothingThoughTheLogTellsOfIt() {
        assertThat(SAVED).isNotEmpty().allMatch(path -> path.workspace().equals("audit"));
    }

    @Test
    void whoMayNotFindsNothingWhereTheTourFoundNothingEither() {
        for (RoutePattern route : HOUSE.routes()) {
            Rule rule = TABLE.rule(route);
            if (!route.isChange() && !HOUSE.examples().containsKey(route) && !rule.isForEverybody()) {
                HOUSE.people().entrySet().stream()
                        .filter(each -> !rule.may().contains(each.getKey()))
                        .forEach(each -> assertThat(told(each.getValue().get(HOUSE.address(route))))
                                .as(each.getKey() + " at " + route)
                                .isIn(expected(route, rule, each.getKey())));
            }
        }
    }

    @Test
    void aPageOfOthersOrOneThatIsNotOnTheSiteIsShownToNobodyElse() {
        List<String> wrong = new ArrayList<>();
        for (String screen : OF_A_PAGE) {
            RoutePattern route = new RoutePattern("GET", "/beheer/paginas" + screen);
            for (String page : List.of(Secrets.OWN, Secrets.OF_OTHERS, Secrets.UNPUBLISHED)) {
                String target = route.pattern() + "?pad=" + Editor.encoded(page);
                HOUSE.people().forEach((kind, person) -> {
                    String told = told(person.get(target));
                    boolean isOfOthers = kind.equals("redactie") && !page.equals(Secrets.OWN);
                    String expected = expected(TABLE.rule(route), kind);
                    if (!expected.equals(told) && !(isOfOthers && told.equals("403"))) {
                        wrong.add(kind + ": " + target + " gave " + told + ", not " + expected);
                    }
                });
            }
        }
        HOUSE.people().forEach((kind, person) -> {
            if (!told(person.get(Secrets.UNPUBLISHED)).equals(NOTHING)) {
                wrong.add(kind + " sees " + Secrets.UNPUBLISHED);
            }
        });

        assertThat(wrong).isEmpty();
    }

    @Test
    void aFileThatIsNotOnTheSiteIsThereForWhoWritesPagesAlone() {
        Set<String> editors =
                TABLE.rule(RoutePattern.parse("GET /beheer/bestanden/klein")).may();
        for (String file : HOUSE.left().files()) {
            HOUSE.people()
                    .forEach((kind, person) -> assertThat(told(person.get(file)))
                            .as(kind + " at " + file)
                            .isEqualTo(editors.contains(kind) ? PAGE : NOTHING));
        }
        assertThat(HOUSE.left().files()).hasSize(2);
    }

    @Test
    void whoMayNotGetsTheSameAsForNothingAndChangesNothing() {
        List<String> wrong = new ArrayList<>();
        // The log tells of the first refusal of each in an hour, and of those below no more.
        HOUSE.people().values().forEach(person -> {
            person.get("/beheer/logboek");
            person.get("/beheer/wissen");
        });
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

    /** So that who may not is refused for that, and not since what the tests ask for is not there. */
    @Test
    @Order(Integer.MAX_VALUE)
    void whoMayFindsSomethingWhereTheRedactieSendsItsForms() {
        Person bram = HOUSE.person("eindredactie");
        String mark = HOUSE.mark("eindredactie");
        List<RoutePattern> forms = HOUSE.routes().stream()
                .filter(route -> route.isChange()
                        && OF_THE_REDACTIE.contains(TABLE.rule(route).name()))
                .filter(route -> !ELSEWHERE.contains(route.pattern()))
                .sorted(Comparator.comparing(AuthorisationTest::takesAway))
                .toList();

        assertThat(forms)
                .hasSizeGreaterThan(40)
                .allSatisfy(route -> assertThat(told(changed(bram, route, mark)))
                        .as(route + " at " + HOUSE.address(route))
                        .isNotEqualTo(NOTHING));
    }

    /** What takes away more comes later; last what takes away whole pages and files. */
    private static int takesAway(RoutePattern route) {
        if (route.pattern().matches("/beheer/[a-z]+/verwijderen")) {
            return Integer.MAX_VALUE;
        }
        return List.of("verplaatsen", "goedkeuren", "verwijderen")
                .indexOf(route.pattern().replaceAll(".*/", ""));
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
