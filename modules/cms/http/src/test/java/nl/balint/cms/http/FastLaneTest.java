package nl.balint.cms.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FastLaneTest {

    private static final String PAGE = "<h1>Kosten</h1>" + "<p>Wat het kost.</p>".repeat(200);
    private static final Map<String, ReadyAnswer> READY = Map.of(
            "/kosten", Answer.html(PAGE).tag("r7").ready(),
            "/kort", Answer.text("kort").ready(),
            "/elders", elsewhere());

    @RegisterExtension
    static final Site site = Site.of(
            HttpConfig.local(0),
            path -> Optional.ofNullable(READY.get(path)),
            FailurePage.PLAIN,
            Route.get("/door-de-deur", request -> elsewhere().answer()),
            Route.get("/<path>", request -> Answer.text("slow " + request.path())),
            Route.post("/kosten", request -> Answer.text("posted")));

    @Test
    void whatLiesReadyIsSent() {
        HttpResponse<String> answer = site.get("/kosten");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(PAGE);
        assertThat(answer.headers().map().keySet())
                .contains(
                        "content-security-policy",
                        "x-content-type-options",
                        "referrer-policy",
                        "cross-origin-opener-policy",
                        "cross-origin-resource-policy",
                        "permissions-policy",
                        "x-request-id",
                        "date")
                .doesNotContain("server", "set-cookie");
        assertThat(field(answer, "ETag")).isEqualTo("\"r7\"");
        assertThat(field(answer, "Vary")).isEqualTo("Accept-Encoding");
        assertThat(field(answer, "Cache-Control")).isEqualTo("no-cache");
        assertThat(field(answer, "Content-Length")).isEqualTo(Integer.toString(PAGE.length()));
    }

    /** Two policies would both hold, so there is one; also where nothing is sent anew. */
    @ParameterizedTest
    @ValueSource(strings = {"/elders", "/door-de-deur"})
    void aPolicyOfItsOwnComesAlone(String path) {
        HttpResponse<String> whole = site.get(path);
        HttpResponse<String> unchanged = site.get(path, "If-None-Match", field(whole, "ETag"));

        assertThat(unchanged.statusCode()).isEqualTo(304);
        for (HttpResponse<String> answer : List.of(whole, unchanged)) {
            assertThat(answer.headers().allValues("Content-Security-Policy"))
                    .singleElement()
                    .asString()
                    .contains("script-src 'self' https://cdn.example.org; ");
            assertThat(field(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        }
    }

    @Test
    void itIsSentCompressedToWhoTakesThat() {
        HttpResponse<String> answer = site.get("/kosten", "Accept-Encoding", "gzip, deflate, br");

        assertThat(field(answer, "Content-Encoding")).isEqualTo("gzip");
        assertThat(field(answer, "ETag")).isEqualTo("\"r7-gzip\"");
        assertThat(answer.headers().firstValueAsLong("Content-Length").orElseThrow())
                .isLessThan(PAGE.length() / 4);
        assertThat(field(site.get("/kort", "Accept-Encoding", "gzip"), "Content-Encoding"))
                .isEmpty();
    }

    @Test
    void whoHasItGetsItNotAgain() {
        HttpResponse<String> answer = site.get("/kosten", "Accept-Encoding", "gzip", "If-None-Match", "\"r7-gzip\"");

        assertThat(answer.statusCode()).isEqualTo(304);
        assertThat(answer.body()).isEmpty();
        assertThat(field(answer, "ETag")).isEqualTo("\"r7-gzip\"");
        assertThat(field(answer, "Content-Security-Policy")).contains("'nonce-");
        assertThat(answer.headers().map()).doesNotContainKeys("content-type", "content-encoding");
    }

    @Test
    void aHeadTellsTheSameWithoutTheOctets() {
        HttpResponse<String> answer = site.send("HEAD", "/kosten", "");

        assertThat(answer.body()).isEmpty();
        assertThat(field(answer, "Content-Length")).isEqualTo(Integer.toString(PAGE.length()));
        assertThat(site.raw("HEAD /kosten HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
                .endsWith("\r\n\r\n");
    }

    @Test
    void everyAnswerHasANonceOfItsOwn() {
        Set<String> policies = new HashSet<>();
        for (int visit = 0; visit < 200; visit++) {
            policies.add(field(site.get("/kosten"), "Content-Security-Policy"));
        }

        assertThat(policies)
                .hasSize(200)
                .allMatch(policy -> policy.matches(
                        "default-src 'none'; script-src 'self' 'nonce-[A-Za-z0-9_-]{22}'; style-src 'self'; img-src 'self' data:; "
                                + "font-src 'self'; connect-src 'self'; media-src 'self'; frame-src 'self'; form-action 'self'; "
                                + "base-uri 'none'; object-src 'none'; frame-ancestors 'none'"));
    }

    /** A member who reads a public page reads what everybody reads. */
    @Test
    void itIsTheSameForWhoHasACookie() {
        assertThat(site.get("/kosten", "Cookie", "sid=geheim").body()).isEqualTo(PAGE);
        assertThatThrownBy(() -> Answer.html(PAGE).cookie(Cookie.of("a", "b")).ready())
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatIsNotPlainSailingGoesThroughTheDoor() {
        assertThat(site.get("/kosten?a=b").body()).isEqualTo("slow /kosten");
        assertThat(site.get("/%6bosten").body()).isEqualTo("slow /kosten");
        assertThat(site.send("POST", "/kosten", "", "Sec-Fetch-Site", "same-origin")
                        .body())
                .isEqualTo("posted");
        assertThat(site.raw("GET /kosten HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 421 ");
    }

    @Test
    void oneConnectionCarriesMany() {
        String twice = "GET /kort HTTP/1.1\r\nHost: localhost\r\n\r\n";
        String last = "GET /traag HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";

        assertThat(site.raw(twice + twice + last)).containsSubsequence("kort", "kort", "slow /traag");
    }

    private static ReadyAnswer elsewhere() {
        return Answer.html("<p>elders")
                .using(new OwnSources(List.of("https://cdn.example.org"), List.of()))
                .ready();
    }

    private static String field(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
