package nl.balint.cms.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What no browser sends. In the examples {@code ~} stands for a line end, {@code ^} for a bare line feed. */
class MalformedRequestTest {

    @RegisterExtension
    static final Site site = Site.of(
            Route.get("/<path>", request -> Answer.text("page " + request.path())),
            Route.get("/", request -> Answer.text("home")),
            Route.post("/contact", request -> Answer.text("thanks " + request.form("name"))));

    @ParameterizedTest
    @CsvSource({
        "GET /kosten HTTP/1.1^Host: localhost^^, 400",
        "GET /kosten HTTP/1.1~Host: localhost^X: y~~, 400",
        "GET /kosten HTTP/1.1~Host: localhost~X: a~ b~~, 400",
        "GET /kosten HTTP/1.1~Host: localhost~X y: a~~, 400",
        "GET /kosten HTTP/1.1~Host: localhost~X : a~~, 400",
        "GET /kosten HTTP/1.1~Host: localhost~: a~~, 400",
        "GET /kosten HTTP/1.1~~, 400",
        "GET /kosten HTTP/1.1~Host: ~~, 400",
        "GET /kosten HTTP/1.1~Host: localhost~Host: evil.example~~, 400",
        "GET /kosten HTTP/1.1~Host: localhost@evil.example~~, 400",
        "GET /kosten HTTP/1.1~Host: evil.example~Connection: close~~, 421",
        "GET /kosten HTTP/1.1~Host: localhost.evil.example~Connection: close~~, 421",
        "GET http://evil.example/kosten HTTP/1.1~Host: localhost~~, 400",
        "GET http://evil.example/kosten HTTP/1.1~Host: evil.example~Connection: close~~, 421",
        "GET http://u:p@localhost/kosten HTTP/1.1~Host: localhost~Connection: close~~, 400",
        "GET ftp://localhost/kosten HTTP/1.1~Host: localhost~Connection: close~~, 400",
        "GET kosten HTTP/1.1~Host: localhost~~, 400",
        "GET * HTTP/1.1~Host: localhost~Connection: close~~, 400",
        "GET /kosten HTTP/2.0~Host: localhost~~, 426",
        "GET /kosten HTTP/3.7~Host: localhost~~, 505",
        "GET /kosten~~, 505",
        "GET /kosten HTTP/1.1~Host: localhost~Expect: wonder~~, 417",
        "OPTIONS * HTTP/1.1~Host: localhost~~, 405",
        "OPTIONS /kosten HTTP/1.1~Host: localhost~Connection: close~~, 405",
        "TRACE /kosten HTTP/1.1~Host: localhost~~, 405",
        "CONNECT localhost:80 HTTP/1.1~Host: localhost~~, 405",
        "PROPFIND /kosten HTTP/1.1~Host: localhost~~, 405",
        "get /kosten HTTP/1.1~Host: localhost~~, 405",
    })
    void isRefusedWithItsStatus(String octets, int status) {
        String answer = site.raw(octets.replace("~", "\r\n").replace("^", "\n"));

        assertThat(answer).startsWith("HTTP/1.1 " + status + " ");
        assertThatItIsSafe(answer);
    }

    @ParameterizedTest
    @CsvSource({
        "'Content-Length: 3~Transfer-Encoding: chunked', 400",
        "'Content-Length: 3~Content-Length: 4', 400",
        "'Content-Length: 3, 3', 400",
        "'Content-Length: +3', 400",
        "'Content-Length: -3', 400",
        "'Content-Length: 0x3', 400",
        "'Content-Length: 99999999999999999999', 400",
        "'Transfer-Encoding: xchunked', 400",
        "'Transfer-Encoding : chunked', 400",
        "'Transfer-Encoding: chunked~Transfer-Encoding: identity', 400",
        "'Transfer-Encoding: chunked, identity', 400",
    })
    void aSecondRequestCannotBeSmuggledIn(String headers, int status) {
        String answer = site.raw("POST /contact HTTP/1.1\r\nHost: localhost\r\nSec-Fetch-Site: same-origin\r\n"
                + "Content-Type: application/x-www-form-urlencoded\r\n"
                + headers.replace("~", "\r\n")
                + "\r\n\r\n0\r\n\r\nGET /gesmokkeld HTTP/1.1\r\nHost: localhost\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 " + status + " ").containsOnlyOnce("HTTP/1.1");
        assertThatItIsSafe(answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zz\r\n\r\n", "3\r\nn=\r\n\r\n", "1;a\nb\r\n", "-1\r\n\r\n", "ffffffffffffffffff\r\n"})
    void aBodyInMalformedChunksIsRefused(String body) {
        String answer = site.raw("POST /contact HTTP/1.1\r\nHost: localhost\r\nSec-Fetch-Site: same-origin\r\n"
                + "Content-Type: application/x-www-form-urlencoded\r\nTransfer-Encoding: chunked\r\n\r\n" + body);

        assertThat(answer).startsWith("HTTP/1.1 400 ").contains("Connection: close");
        assertThatItIsSafe(answer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/../etc/passwd",
                "/a/../../b",
                "/%2e%2e/b",
                "/%252e%252e/b",
                "/a;jsessionid=1",
                "//evil.example/",
                "/a//b",
                "/a%2fb",
                "/a%5cb",
                "/a\\b",
                "/a%00",
                "/%",
                "/%zz",
                "/%u002e",
                "/caf%e9",
                "/%c0%af",
                "/caf\u00e9",
                "/kosten.",
                "/kosten%20",
                "/kosten#deel",
                "/a\tb",
            })
    void anAmbiguousAddressIsRefused(String target) {
        String answer = site.rawGet(target);

        assertThat(answer).startsWith("HTTP/1.1 400 ").doesNotContain("page ");
        assertThatItIsSafe(answer);
    }

    @Test
    void oneAddressIsOnePageHoweverItIsWritten() {
        for (String target : List.of("/kosten", "/%6bosten", "/k%6Fsten", "http://localhost/kosten")) {
            assertThat(site.rawGet(target)).endsWith("page /kosten");
        }
        assertThat(site.rawGet("/100%25")).endsWith("page /100%");
        assertThat(site.rawGet("/cafe%CC%81")).endsWith("page /café");
    }

    @Test
    void aSlashTooManyLeadsToThePage() {
        assertThat(site.rawGet("/kosten/?a=b")).startsWith("HTTP/1.1 308 ").contains("Location: /kosten?a=b\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "LOCALHOST", "localhost:8080", "127.0.0.1", "[::1]", "[::1]:8080"})
    void ourOwnNamesAreKnown(String host) {
        assertThat(site.raw("GET /kosten HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 200 ");
    }

    @Test
    void whatIsTooLongIsRefused() {
        assertThat(site.rawGet("/" + "a".repeat(5_000))).startsWith("HTTP/1.1 414 ");
        assertThat(site.rawGet("/a?" + "b".repeat(5_000))).startsWith("HTTP/1.1 414 ");
        assertThat(site.rawGet("/" + "a".repeat(20_000))).startsWith("HTTP/1.1 414 ");
        assertThat(site.rawGet("/a HTTP/1.1\r\nX: " + "b".repeat(17_000) + "\r\nY: z"))
                .startsWith("HTTP/1.1 431 ");
        assertThat(site.rawGet("/a HTTP/1.1\r\n" + "X: y\r\n".repeat(4_000) + "Y: z"))
                .startsWith("HTTP/1.1 431 ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\0\0\0\0\r\n\r\n",
                "\u0016\u0003\u0001\u0002\0\u0001\0\u0001",
                "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"
            })
    void whatIsNoHttpIsRefused(String octets) {
        String answer = site.raw(octets);

        assertThat(answer).startsWith("HTTP/1.1 4");
        assertThatItIsSafe(answer);
    }

    private static void assertThatItIsSafe(String answer) {
        assertThat(answer)
                .contains(
                        "Content-Security-Policy: default-src 'none'; script-src 'self' 'nonce-",
                        "X-Content-Type-Options: nosniff",
                        "Referrer-Policy: same-origin",
                        "Cross-Origin-Opener-Policy: same-origin",
                        "Cross-Origin-Resource-Policy: same-origin",
                        "Permissions-Policy: ",
                        "X-Request-Id: ",
                        "Cache-Control: no-store",
                        "Content-Type: text/html;charset=utf-8",
                        "<h1>")
                .doesNotContainIgnoringCase("jetty")
                .doesNotContainIgnoringCase("javalin")
                .doesNotContainIgnoringCase("exception")
                .doesNotContain("\nServer:", "\tat ", "Set-Cookie");
    }
}
