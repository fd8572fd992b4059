package nl.balint.cms.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Failures, origins, methods: what the front door itself decides. */
class DoorTest {

    private static final String FORM = "application/x-www-form-urlencoded";

    @RegisterExtension
    static final Site site = Site.of(
            HttpConfig.local(0).withBaseUrl(URI.create("https://balint.example")),
            ReadyAnswers.NONE,
            DoorTest::failurePage,
            Route.get(
                    "/",
                    request -> Answer.html("<script nonce=\"" + request.nonce() + "\"></script>")
                            .tag("t")),
            Route.get("/reden/{name}", request -> {
                throw new RequestFailure(Reason.valueOf(request.placeholder("name")), "test.key", "argument");
            }),
            Route.get("/kapot", request -> {
                throw new IllegalStateException("secret words");
            }),
            Route.get("/diep", request -> {
                throw new StackOverflowError();
            }),
            Route.get("/.rest/kapot", request -> {
                throw new RequestFailure(Reason.CONFLICT, "rest.\"key");
            }),
            Route.get("/koek", request -> Answer.text("").cookie(Cookie.of("note", "a.b"))),
            Route.get("/zoeken", request -> Answer.text(request.query().names() + " " + request.queryAll("q"))),
            Route.post(
                    "/contact",
                    request -> Answer.text("thanks " + request.form("name").orElse("?"))),
            Route.delete("/contact", request -> Answer.empty(204)),
            Route.post("/stuk", request -> Answer.text("" + request.body(10).readAllBytes().length)));

    private static Answer failurePage(Request request, RequestFailure failure) {
        if (failure.reason() == Reason.GONE) {
            throw new IllegalStateException("the page fails too");
        }
        return Answer.html("<h1>Onze pagina</h1>" + failure.reason() + " " + request.id());
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "MOVED")
    void everyReasonHasItsStatusAndOurPage(Reason reason) {
        HttpResponse<String> answer = site.get("/reden/" + reason);

        assertThat(answer.statusCode()).isEqualTo(reason.status());
        assertThat(field(answer, "Cache-Control")).isEqualTo("no-store");
        assertThat(answer.body()).contains(reason == Reason.GONE ? reason.title() : "Onze pagina");
        assertThat(answer.body()).contains(field(answer, "X-Request-Id")).doesNotContain("argument", "fails too");
    }

    @Test
    void onASiteWithHttpsEveryCookieIsSentOverHttpsOnly() {
        assertThat(field(site.get("/koek"), "Set-Cookie"))
                .isEqualTo("note=a.b; Path=/; Secure; HttpOnly; SameSite=Lax");
    }

    @Test
    void aFailureIsANumberAndNothingElse() {
        assertThat(site.get("/kapot").statusCode()).isEqualTo(500);
        assertThat(site.get("/kapot").body()).doesNotContain("secret", "Exception");
        assertThat(site.get("/diep").statusCode()).isEqualTo(500);
    }

    @Test
    void programsGetJson() {
        HttpResponse<String> answer = site.get("/.rest/kapot");

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(field(answer, "Content-Type")).startsWith("application/json");
        assertThat(answer.body()).startsWith("{\"status\":409,\"reason\":\"CONFLICT\",\"key\":\"rest.\\\"key\"");
        assertThat(field(site.get("/.rest/nergens"), "Content-Type")).startsWith("application/json");
    }

    @Test
    void anUnknownAddressIsNotFoundAndAnotherMethodNotAllowed() {
        assertThat(site.get("/nergens").statusCode()).isEqualTo(404);
        assertThat(site.get("/nergens").body()).startsWith("<h1>Onze pagina</h1>NOT_FOUND");
        HttpResponse<String> answer = site.get("/contact");
        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(field(answer, "Allow").split(", ")).containsExactlyInAnyOrder("POST", "DELETE");
        assertThat(site.send("PUT", "/zoeken", "", "Sec-Fetch-Site", "same-origin")
                        .headers()
                        .firstValue("Allow")
                        .orElseThrow()
                        .split(", "))
                .containsExactlyInAnyOrder("GET", "HEAD");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Sec-Fetch-Site: cross-site",
                "Sec-Fetch-Site: same-site",
                "Origin: https://evil.example",
                "Origin: null",
                "Origin: https://balint.example.evil.example",
                "Origin: http://balint.example",
                "Origin: https://balint.example~Sec-Fetch-Site: cross-site"
            })
    void aChangeFromElsewhereIsRefused(String headers) {
        assertThat(post(headers)).startsWith("HTTP/1.1 403 ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Sec-Fetch-Site: same-origin", "Sec-Fetch-Site: none", "Origin: https://balint.example"})
    void aChangeFromOurOwnPagesIsTaken(String headers) {
        assertThat(post(headers)).startsWith("HTTP/1.1 200 ").endsWith("thanks Jan");
    }

    private static String post(String headers) {
        String lines = headers.isEmpty() ? "" : headers.replace("~", "\r\n") + "\r\n";
        return site.raw("POST /contact HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + lines + "Content-Type: "
                + FORM + "\r\nContent-Length: 8\r\n\r\nname=Jan");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/json", "multipart/form-data; boundary=x", ""})
    void aFormOfAnotherKindIsRefused(String type) {
        assertThat(form(type, "name=Jan").statusCode()).isEqualTo(415);
    }

    @Test
    void aFormHasItsLimits() {
        assertThat(form(FORM, "name=Jan").body()).isEqualTo("thanks Jan");
        assertThat(form(FORM + "; charset=UTF-8", "name=J%C3%BCrgen").body()).isEqualTo("thanks Jürgen");
        assertThat(form(FORM, "name=" + "a".repeat(2_000_000)).statusCode()).isEqualTo(413);
        assertThat(form(FORM, "a=1&".repeat(5_000)).statusCode()).isEqualTo(400);
        assertThat(form(FORM, "name=%e9").statusCode()).isEqualTo(400);
        assertThat(site.send("POST", "/stuk", "12345678901", "Sec-Fetch-Site", "none")
                        .statusCode())
                .isEqualTo(413);
    }

    private static HttpResponse<String> form(String type, String body) {
        return type.isEmpty()
                ? site.send("POST", "/contact", body, "Sec-Fetch-Site", "same-origin")
                : site.send("POST", "/contact", body, "Sec-Fetch-Site", "same-origin", "Content-Type", type);
    }

    @Test
    void aQueryHasItsLimits() {
        assertThat(site.get("/zoeken?q=b%C3%A9+a&q=c").body()).isEqualTo("[q] [bé a, c]");
        assertThat(site.get("/zoeken?" + "q=1&".repeat(256)).statusCode()).isEqualTo(200);
        assertThat(site.get("/zoeken?" + "q=1&".repeat(257)).statusCode()).isEqualTo(400);
        assertThat(site.rawGet("/zoeken?q=%zz")).startsWith("HTTP/1.1 400 ");
        assertThat(site.rawGet("/zoeken?q=%00")).startsWith("HTTP/1.1 400 ");
    }

    @Test
    void browsersAreToldToStayWithHttps() {
        for (String target : List.of("/", "/nergens", "/%2e%2e")) {
            assertThat(field(site.get(target), "Strict-Transport-Security"))
                    .isEqualTo("max-age=63072000; includeSubDomains");
        }
    }

    @Test
    void aPageWithANonceIsKeptByNobody() {
        HttpResponse<String> answer = site.get("/", "If-None-Match", "\"t\"");
        String nonce = answer.body().replaceAll(".*nonce=\"([^\"]*)\".*", "$1");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(field(answer, "Content-Security-Policy")).contains("'nonce-" + nonce + "'");
        assertThat(field(answer, "Cache-Control")).isEqualTo("no-store");
        assertThat(field(answer, "ETag")).isEmpty();
    }

    @Test
    void aTakenPortIsSaid() {
        HttpConfig taken = HttpConfig.local(site.port());

        assertThatThrownBy(() -> HttpServer.start(taken, List.of(), ReadyAnswers.NONE, FailurePage.PLAIN, Gate.OPEN))
                .hasMessageContaining("127.0.0.1:" + site.port());
    }

    private static String field(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
