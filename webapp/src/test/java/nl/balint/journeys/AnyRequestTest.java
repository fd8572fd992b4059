package nl.balint.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every answer of the server has, and what no request can make it do. */
class AnyRequestTest {

    @RegisterExtension
    static final RunningSite SITE = new RunningSite();

    @Test
    void saysWhereToTellOfAHole() {
        HttpResponse<String> answer = SITE.ask("/.well-known/security.txt");

        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/plain");
        assertThat(answer.body()).contains("Contact: mailto:", "Preferred-Languages: nl, en");
        String until = answer.body()
                .lines()
                .filter(line -> line.startsWith("Expires: "))
                .findFirst()
                .orElseThrow()
                .substring("Expires: ".length());
        assertThat(Instant.parse(until)).isAfter(SITE.now());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/kosten",
                "/bestaat-niet",
                "/gezondheid",
                "/zoeken?q=kosten",
                "/robots.txt",
                "/favicon.ico",
                "/.resources/site/webresources/css/main.css",
                "/.rest/niets",
                "/%00",
                "/kosten.html"
            })
    void hasAllSecurityHeadersAndNoCookie(String path) {
        HttpResponse<String> answer = SITE.ask(path);

        assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'", "base-uri 'none'", "frame-ancestors")
                .doesNotContain("unsafe");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.headers().firstValue("Referrer-Policy")).contains("same-origin");
        assertThat(answer.headers().firstValue("Cross-Origin-Opener-Policy")).contains("same-origin");
        assertThat(answer.headers().firstValue("Permissions-Policy")).isPresent();
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(answer.headers().firstValue("Server")).isEmpty();
        assertThat(answer.headers().firstValue("X-Powered-By")).isEmpty();
    }

    @Test
    void hasItsOwnNonce() {
        Set<String> policies = new HashSet<>();
        for (int visit = 0; visit < 20; visit++) {
            policies.add(SITE.ask("/kosten")
                    .headers()
                    .firstValue("Content-Security-Policy")
                    .orElse(""));
        }

        assertThat(policies).hasSize(20).allMatch(policy -> policy.contains("'nonce-"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/../etc/passwd",
                "/%2e%2e/etc/passwd",
                "/kosten/%2e%2e/%2e%2e/etc/passwd",
                "/kosten;jsessionid=1",
                "/kosten%3bx",
                "/kosten%00",
                "/kosten%2fx",
                "/kosten%5cx",
                "/%252e%252e/x",
                "/%c0%ae%c0%ae/x",
                "/%ff",
                "//kosten",
                "/./kosten",
                "/kosten%20"
            })
    void isRefusedWithAFriendlyPageWhenItsAddressIsHostile(String target) throws IOException {
        String answer = raw("GET " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 4").contains("Content-Security-Policy");
        assertThat(answer).doesNotContain("Exception", "at org.", "at nl.", "Jetty", "root:");
        assertThat(answer).contains("lang=\"nl\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/Beheer", "/BEHEER/paginas", "/MIJN", "/Mijn/gegevens", "/Redactie", "/Inloggen", "/Kosten"})
    void inOtherLettersThanTheHouseUsesLeadsNowhere(String path) {
        assertThat(SITE.ask(path).statusCode()).isEqualTo(404);
        for (String key : List.of("joris", "lotte")) {
            assertThat(SITE.signedIn(key).get(path).statusCode()).as(key).isEqualTo(404);
        }
    }

    @Test
    void toAnUnknownHostIsRefused() throws IOException {
        String answer = raw("GET /kosten HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 4").doesNotContain("<h1>Kosten");
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "PUT", "DELETE", "PATCH", "BREW"})
    void withAMethodNobodyOffersIsRefused(String method) throws IOException {
        String answer = raw(method + " /kosten HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

        assertThat(answer).containsPattern("^HTTP/1.1 (403|405|501)");
    }

    @Test
    void forAMissingPageHelpsTheVisitorOn() {
        HttpResponse<String> answer = SITE.ask("/bestaat-niet");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("role=\"search\"").contains("href=\"/contact\"");
    }

    @Test
    void forAnHtmlAddressLeadsToTheCleanOne() {
        HttpResponse<String> answer = SITE.ask("/kosten.html");

        assertThat(answer.statusCode()).isEqualTo(301);
        assertThat(answer.headers().firstValue("Location")).contains("/kosten");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/.resources/site/templates/pages/home.ftlh",
                "/.resources/site/templates/pages/home.yaml",
                "/.resources/site/module.yaml",
                "/.resources/site/i18n/site-messages_nl.properties",
                "/.resources/../config/server.properties",
                "/config/server.properties"
            })
    void neverGetsAFileThatIsNotMeantForVisitors(String path) {
        assertThat(SITE.ask(path).statusCode()).isBetween(400, 499);
    }

    @Test
    void thatComesAgainWithTheTagOfThePageIsAnsweredNotModified() {
        String tag = SITE.ask("/kosten").headers().firstValue("ETag").orElseThrow();

        HttpResponse<String> again = SITE.ask("/kosten", "If-None-Match", tag);

        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(again.headers().firstValue("Content-Security-Policy")).isPresent();
    }

    @Test
    void isCountedNowhereButHealthIsTold() {
        HttpResponse<String> health = SITE.ask("/gezondheid");

        assertThat(health.statusCode()).isEqualTo(200);
        assertThat(health.body()).contains("\"status\"");
    }

    @Test
    void withTooMuchInItIsRefused() throws IOException {
        String longTarget = "/" + "a".repeat(20_000);
        String bigHeader = "X: " + "a".repeat(40_000);

        List<String> answers = List.of(
                raw("GET " + longTarget + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"),
                raw("GET / HTTP/1.1\r\nHost: localhost\r\n" + bigHeader + "\r\nConnection: close\r\n\r\n"));

        assertThat(answers).allSatisfy(answer -> assertThat(answer).containsPattern("^HTTP/1.1 4(14|31)"));
    }

    private static String raw(String request) throws IOException {
        URI address = URI.create(SITE.address("/"));
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
