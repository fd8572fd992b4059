package nl.balint.cms.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class GateTest {

    private record Name(String text) {}

    private static final AtomicInteger deeds = new AtomicInteger();

    @RegisterExtension
    static final Site site = Site.behind(
            GateTest::pass,
            Route.get(
                    "/groep/{nummer}",
                    request -> Answer.text(request.placeholder("nummer")
                            + request.attribute(Name.class).map(Name::text).orElse("-"))),
            Route.post("/groep/{nummer}", request -> Answer.text("gedaan")),
            Route.get("/telt", request -> Answer.text("" + deeds.incrementAndGet())),
            Route.get("/kapot", request -> {
                throw new IllegalStateException("geheim");
            }));

    private static Answer pass(Request request, Handler next) throws Exception {
        if (request.query("onbekend").isPresent()) {
            throw new IllegalArgumentException("geheim van de poort");
        }
        if (request.method() == Method.POST && request.cookie("sid").isEmpty()) {
            return Answer.redirect("/inloggen");
        }
        Request known = request.with(Name.class, new Name(request.cookie("sid").orElse("")));
        try {
            Answer answer = next.handle(known);
            return request.query("inuit").isEmpty()
                    ? answer
                    : answer.cookie(Cookie.of("sid", "nieuw").keptFor(Duration.ofHours(8)))
                            .cookie(Cookie.deleted("__Host-oud"));
        } catch (IllegalStateException failure) {
            throw new RequestFailure(Reason.GONE, "test.gone");
        }
    }

    @Test
    void theRouteLearnsWhatTheGateFoundOut() {
        assertThat(site.get("/groep/7", "Cookie", "x=1; sid=anna; sid=bram").body())
                .isEqualTo("7anna");
        assertThat(site.get("/groep/7").body()).isEqualTo("7");
        assertThat(site.get("/groep/7", "Cookie", "SID=anna;sidx=b; sid").body())
                .isEqualTo("7");
    }

    @Test
    void theGateAnswersItselfOrTurnsAFailureIntoAnother() {
        HttpResponse<String> refused = site.send("POST", "/groep/7", "", "Sec-Fetch-Site", "same-origin");

        assertThat(refused.statusCode()).isEqualTo(303);
        assertThat(refused.headers().firstValue("Location")).contains("/inloggen");
        assertThat(site.get("/kapot").statusCode()).isEqualTo(410);
        assertThat(site.get("/onbekend").statusCode()).isEqualTo(404);
    }

    @Test
    void aGateThatFailsLetsNobodyThroughAndTellsANumberOnly() {
        HttpResponse<String> failed = site.get("/telt?onbekend=1");

        assertThat(failed.statusCode()).isEqualTo(500);
        assertThat(failed.body())
                .contains(failed.headers().firstValue("X-Request-Id").orElseThrow())
                .doesNotContain("geheim", "Exception", "at nl.");
        assertThat(deeds).hasValue(0);
        assertThat(site.get("/telt").body()).isEqualTo("1");
    }

    @Test
    void anAnswerWithCookiesIsKeptByNobody() {
        HttpResponse<String> answer = site.get("/groep/7?inuit=1");

        assertThat(answer.headers().allValues("Set-Cookie"))
                .containsExactly(
                        "sid=nieuw; Path=/; Max-Age=28800; HttpOnly; SameSite=Lax",
                        "__Host-oud=; Path=/; Max-Age=0; Secure; HttpOnly; SameSite=Lax");
        assertThat(answer.headers().allValues("Cache-Control")).containsExactly("no-store");
    }
}
