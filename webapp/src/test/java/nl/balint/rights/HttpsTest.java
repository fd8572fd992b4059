package nl.balint.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.balint.cms.content.Progress;
import nl.balint.cms.security.SecurityConfig;
import nl.balint.house.DemoAccount;
import nl.balint.house.Portal;
import nl.balint.journeys.Person;
import nl.balint.settings.ServerSettings;
import nl.balint.settings.Settings;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A house that is visited by https, through a proxy that speaks it: browsers are told, and cookies go no other way. */
class HttpsTest {

    private static final String SITE = "https://balint.example";

    @TempDir
    static Path data;

    private static Portal portal;
    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeAll
    static void open() throws IOException {
        Settings read = Settings.read(
                Path.of("..").toAbsolutePath().normalize(), Map.of("BALINT_PORT", "0", "BALINT_DATA", data.toString()));
        portal = Portal.open(visitedByHttps(read), Clock.systemUTC(), Progress.SILENT);
        portal.start();
        portal.settle();
    }

    @AfterAll
    static void close() {
        portal.close();
    }

    @Test
    void whoeverSignsInGetsCookiesThatGoByHttpsToThisSiteAlone() throws Exception {
        HttpResponse<String> answer = signIn();

        assertThat(answer.statusCode()).isEqualTo(303);
        List<String> cookies = answer.headers().allValues("Set-Cookie");
        assertThat(cookies)
                .hasSize(2)
                .allSatisfy(cookie -> assertThat(cookie)
                        .startsWith("__Host-")
                        .contains("; Secure", "; HttpOnly", "; SameSite=Lax", "; Path=/")
                        .doesNotContain("Domain"));
    }

    @Test
    void everyAnswerTellsBrowsersToComeByHttpsOnly() throws Exception {
        for (String target : List.of("/", "/inloggen", "/mijn", "/bestaat-niet", "/robots.txt")) {
            assertThat(client.send(request(target).GET().build(), BodyHandlers.ofString())
                            .headers()
                            .firstValue("Strict-Transport-Security"))
                    .as(target)
                    .hasValueSatisfying(told -> assertThat(told).contains("max-age=63072000"));
        }
    }

    @Test
    void whoSignsOutLeavesNothingInTheBrowser() throws Exception {
        String cookies = signIn().headers().allValues("Set-Cookie").stream()
                .map(cookie -> cookie.split(";", 2)[0])
                .collect(Collectors.joining("; "));

        HttpResponse<String> answer = submit("/mijn", "/uitloggen", cookies, "");

        assertThat(answer.headers().firstValue("Clear-Site-Data")).contains("\"cache\", \"storage\"");
        assertThat(answer.headers().allValues("Set-Cookie"))
                .containsExactly("__Host-sid=; Path=/; Max-Age=0; Secure; HttpOnly; SameSite=Lax");
        assertThat(get("/mijn", cookies).headers().firstValue("Location"))
                .hasValueSatisfying(door -> assertThat(door).startsWith("/inloggen"));
    }

    private HttpResponse<String> signIn() throws Exception {
        DemoAccount abel = Person.account("abel");
        return submit(
                "/inloggen",
                "/inloggen",
                "",
                "&email=" + encoded(abel.email()) + "&password=" + encoded(abel.password()));
    }

    /** Fills in the form that leads to an address, on the page where it stands. */
    private HttpResponse<String> submit(String page, String action, String cookies, String fields) throws Exception {
        String mark = Jsoup.parse(get(page, cookies).body())
                .select("form[action=" + action + "] input[name=_csrf]")
                .attr("value");
        assertThat(mark).as("the form to " + action + " on " + page).isNotEmpty();
        return client.send(
                request(action)
                        .header("Origin", SITE)
                        .header("Cookie", cookies)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("_csrf=" + encoded(mark) + fields))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String target, String cookies) throws Exception {
        return client.send(request(target).header("Cookie", cookies).GET().build(), BodyHandlers.ofString());
    }

    private static HttpRequest.Builder request(String target) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + portal.port() + target))
                .header("X-Forwarded-Proto", "https")
                .header(Person.COMES_FROM, "198.51.100.7");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static Settings visitedByHttps(Settings read) {
        SecurityConfig door = read.security();
        ServerSettings server = read.server();
        return new Settings(
                read.home(),
                new ServerSettings(
                        server.port(),
                        server.bindAddress(),
                        server.data(),
                        server.lightModules(),
                        SITE,
                        List.of("localhost"),
                        List.of("127.0.0.1"),
                        server.hotReload(),
                        server.pageCacheMegabytes(),
                        server.renderTime(),
                        server.https(),
                        server.metricsToken(),
                        server.demo()),
                read.society(),
                read.mail(),
                new SecurityConfig(
                        URI.create(SITE),
                        door.houseName(),
                        door.houseWords(),
                        door.sessions(),
                        door.lifetimes(),
                        door.lengths(),
                        door.brakes()),
                read.documents(),
                read.applications(),
                read.backups(),
                read.publishing(),
                read.assets(),
                read.store());
    }
}
