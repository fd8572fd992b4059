package nl.balint.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.balint.cms.content.Progress;
import nl.balint.house.Portal;
import nl.balint.journeys.Person;
import nl.balint.journeys.RunningSite;
import nl.balint.settings.Settings;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What belongs to others looks just like what is not there, and who keeps guessing is slowed down. */
class MissesTest {

    @RegisterExtension
    static final RunningSite SITE = new RunningSite();

    private static final int TIMED = 200;
    private static final double MOST_MILLISECONDS_APART = 5;
    private static final Set<String> OWN_TO_EACH_ANSWER = Set.of("date", "content-length", "content-security-policy");

    private static Person helene;
    private static Person floor;
    private static Set<Link> zeist;

    @BeforeAll
    static void find() {
        helene = SITE.signedIn("helene");
        floor = SITE.signedIn("floor");
        put("Kanarie.txt");
        List<String> begin = List.of("/mijn/groepen/zeist", "/mijn/groepen/zeist/documenten");
        zeist = Crawl.of(SITE.address(""), helene, begin, (target, answer) -> {}).stream()
                .filter(link -> link.method().equals("GET"))
                .filter(link -> link.path().matches("/mijn/(groepen/zeist|documenten)/.*"))
                .filter(link -> floor.get(link.target()).statusCode() == 404)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    @Test
    void whatBelongsToOthersGivesTheSameAnswerAsWhatIsNotThere() {
        assertThat(zeist).hasSizeGreaterThan(10);
        for (Link link : zeist) {
            String nowhere = nowhere(link.target());
            HttpResponse<String> foreign = floor.get(link.target());
            HttpResponse<String> missing = floor.get(nowhere);

            assertThat(foreign.statusCode()).as(link.target()).isEqualTo(missing.statusCode());
            assertThat(headers(foreign)).as(link.target()).isEqualTo(headers(missing));
            assertThat(body(foreign, link.target())).as(link.target()).isEqualTo(body(missing, nowhere));
        }
    }

    @Test
    void itTakesAsLongToo() {
        String foreign = zeist.stream()
                .map(Link::target)
                .filter(target -> target.matches("/mijn/documenten/[^/]+"))
                .findFirst()
                .orElseThrow();
        String missing = nowhere(foreign);
        List<Double> theirs = new ArrayList<>();
        List<Double> nobodys = new ArrayList<>();
        for (int time = 0; time < TIMED; time++) {
            theirs.add(milliseconds(foreign));
            nobodys.add(milliseconds(missing));
        }

        assertThat(Math.abs(median(theirs) - median(nobodys))).isLessThan(MOST_MILLISECONDS_APART);
    }

    @Test
    void afterTwentyGuessesSomebodyWaitsAndTheOperatorHasATask(@TempDir Path data) {
        Map<String, String> environment = Map.of("BALINT_PORT", "0", "BALINT_DATA", data.toString());
        Settings settings = Settings.read(Path.of("..").toAbsolutePath().normalize(), environment);
        try (Portal portal = Portal.open(settings, Clock.systemUTC(), Progress.SILENT)) {
            portal.start();
            String base = "http://localhost:" + portal.port();
            Person guesser = Person.signedIn(base, "floor", Instant::now);
            for (int guess = 0; guess < 20; guess++) {
                assertThat(guesser.get("/mijn/documenten/" + UUID.randomUUID()).statusCode())
                        .isEqualTo(404);
            }

            HttpResponse<String> braked = guesser.get("/mijn/documenten/" + UUID.randomUUID());
            assertThat(braked.statusCode()).isEqualTo(429);
            assertThat(Integer.parseInt(
                            braked.headers().firstValue("Retry-After").orElse("0")))
                    .isBetween(1, 31);
            assertThat(braked.body()).contains("Even wachten");
            Person joris = Person.signedIn(base, "joris", Instant::now);
            assertThat(joris.page("/mijn").text())
                    .contains("een account vraagt vaak naar wat er niet is")
                    .doesNotContain("Floor");
            assertThat(joris.page("/beheer/logboek?soort=brake").text()).contains("Vroeg vaak naar wat er niet is");
        }
    }

    /** The same address with other ids: those of nothing at all. */
    private static String nowhere(String target) {
        return target.matches(".*/[0-9a-f]{8}-[0-9a-f-]{27}.*")
                ? target.replaceAll(
                        "[0-9a-f]{8}-[0-9a-f-]{27}", UUID.randomUUID().toString())
                : target.replace("/groepen/zeist", "/groepen/zeisd");
    }

    private static Map<String, List<String>> headers(HttpResponse<String> answer) {
        Map<String, List<String>> kept = new TreeMap<>(answer.headers().map());
        kept.keySet().removeIf(name -> OWN_TO_EACH_ANSWER.contains(name) || name.contains("request"));
        return kept;
    }

    /** Without what is different each time: the nonce, the number of the request, its own address. */
    private static String body(HttpResponse<String> answer, String target) {
        String nonce = answer.headers()
                .firstValue("Content-Security-Policy")
                .orElse("")
                .replaceAll("(?s).*'nonce-([^']+)'.*", "$1");
        return answer.body()
                .replace(nonce, "")
                .replace(target, "")
                .replaceAll("nummer [^.<]+", "")
                .replaceAll("\"X-CSRF\": \"[^\"]*\"|name=\"_(csrf|once)\" value=\"[^\"]*\"", "");
    }

    private static double milliseconds(String target) {
        long begin = System.nanoTime();
        floor.get(target);
        return (System.nanoTime() - begin) / 1e6;
    }

    private static double median(List<Double> times) {
        Collections.sort(times);
        return times.get(times.size() / 2);
    }

    /** So that there is a document: by the plain form, as its leader. */
    private static void put(String name) {
        String area = "/mijn/groepen/zeist/documenten";
        String folder = helene.page(area).select("a[href^=" + area + "/]").stream()
                .filter(link -> link.text().contains("Mededelingen"))
                .findFirst()
                .orElseThrow()
                .attr("href");
        helene.upload(folder, folder + "/bestanden", name, "Alleen voor Zeist");
    }
}
