package nl.balint.cms.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class HttpServerTest {

    @RegisterExtension
    static final Site site = Site.of(
            Route.get("/<path>", request -> Answer.text("page " + request.path())),
            Route.get("/", request -> Answer.html("<h1>home</h1>")),
            Route.get("/nieuws/{name}", request -> Answer.text("item " + request.placeholder("name"))),
            Route.get("/nieuws/archief", request -> Answer.text("archive")),
            Route.get("/.resources/<path>", request -> Answer.text("resource " + request.placeholder("path"))),
            Route.get("/kapot", request -> {
                throw new IllegalStateException("secret words");
            }),
            Route.post(
                    "/contact",
                    request -> Answer.text("thanks " + request.form("name").orElse("nobody"))));

    @Test
    void aRouteAnswersItsAddress() {
        HttpResponse<String> home = site.get("/");

        assertThat(home.statusCode()).isEqualTo(200);
        assertThat(home.body()).isEqualTo("<h1>home</h1>");
        assertThat(home.headers().firstValue("Content-Type")).hasValue("text/html;charset=utf-8");
    }

    @Test
    void theMostSpecificRouteAnswersWhateverTheOrder() {
        assertThat(site.get("/nieuws/archief").body()).isEqualTo("archive");
        assertThat(site.get("/nieuws/zomerdag").body()).isEqualTo("item zomerdag");
        assertThat(site.get("/nieuws/2026/mei").body()).isEqualTo("page /nieuws/2026/mei");
        assertThat(site.get("/.resources/site/css/main.css").body()).isEqualTo("resource site/css/main.css");
    }

    @Test
    void aFormIsRead() {
        HttpResponse<String> answer = site.send(
                "POST",
                "/contact",
                "name=Jos%C3%A9+Vos",
                "Content-Type",
                "application/x-www-form-urlencoded",
                "Sec-Fetch-Site",
                "same-origin");

        assertThat(answer.body()).isEqualTo("thanks José Vos");
    }

    @Test
    void aBrokenHandlerShowsANumberAndNothingElse() {
        HttpResponse<String> answer = site.get("/kapot");

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body())
                .contains(answer.headers().firstValue("X-Request-Id").orElseThrow())
                .doesNotContain("secret", "Exception", "at nl.");
    }

    @Test
    void everyAnswerHasTheSecurityHeaders() {
        for (String target : List.of("/", "/kapot", "/nieuws/x", "/a%00b", "/kosten/")) {
            assertThat(site.get(target).headers().map())
                    .containsKeys(
                            "content-security-policy",
                            "x-content-type-options",
                            "referrer-policy",
                            "cross-origin-opener-policy",
                            "cross-origin-resource-policy",
                            "permissions-policy",
                            "x-request-id")
                    .doesNotContainKeys("server", "strict-transport-security", "set-cookie");
        }
    }
}
