package nl.balint.cms.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import nl.balint.cms.http.Answer;
import nl.balint.cms.http.FailurePage;
import nl.balint.cms.http.Gate;
import nl.balint.cms.http.HttpConfig;
import nl.balint.cms.http.HttpServer;
import nl.balint.cms.http.ReadyAnswers;
import nl.balint.cms.http.Route;
import nl.balint.cms.http.Routes;
import org.junit.jupiter.api.Test;

/** Figures for a Prometheus, read over a real server. */
class MetricsTest {

    private static final String TOKEN = "een-lang-geheim-van-de-meter";

    /** On one line, so that what was answered is counted before the next is read. */
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Test
    void whoShowsTheTokenReadsWhatWasAnswered() throws Exception {
        Metrics metrics = new Metrics(TOKEN);
        metrics.tell("balint_mails_waiting", "Mails that have not left yet.", () -> 3);
        Routes groups = () -> List.of(Route.get("/groepen/{slug}", request -> Answer.text("Zeist")));
        try (HttpServer server = serve(metrics, groups)) {
            get(server, "/groepen/zeist", "");
            get(server, "/groepen/haarlem", "");
            get(server, "/jan.jansen@huisarts.example", "");

            HttpResponse<String> answer = get(server, "/metrics", "Bearer " + TOKEN);

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/plain");
            assertThat(answer.body())
                    .contains("balint_http_requests_total{method=\"GET\",route=\"/groepen/{slug}\",status=\"200\"} 2.0")
                    .contains("balint_http_requests_total{method=\"GET\",route=\"-\",status=\"404\"} 1.0")
                    .contains("balint_http_request_seconds_bucket{ready=\"false\",le=\"10.0\"} 3")
                    .contains("balint_mails_waiting 3.0", "jvm_memory_used_bytes")
                    .doesNotContain("jansen", "zeist");
        }
    }

    @Test
    void forAllOthersThereIsNothing() throws Exception {
        try (HttpServer server = serve(new Metrics(TOKEN));
                HttpServer silent = serve(new Metrics(""))) {
            String missing = withoutNumber(get(server, "/meters", ""));

            for (String shown : List.of("", "Bearer ", "Bearer " + TOKEN + "x", TOKEN, "Basic " + TOKEN)) {
                assertThat(get(server, "/metrics", shown).statusCode())
                        .as(shown)
                        .isEqualTo(404);
                assertThat(withoutNumber(get(server, "/metrics", shown)))
                        .as(shown)
                        .isEqualTo(missing);
            }
            assertThat(get(silent, "/metrics", "Bearer ").statusCode()).isEqualTo(404);
        }
    }

    private static HttpServer serve(Metrics metrics, Routes... others) {
        List<Routes> all = List.of(
                metrics,
                () -> List.of(others).stream()
                        .flatMap(part -> part.routes().stream())
                        .toList());
        return HttpServer.start(
                HttpConfig.local(0), all, ReadyAnswers.NONE, FailurePage.PLAIN, Gate.OPEN, metrics.tally());
    }

    private static String withoutNumber(HttpResponse<String> answer) {
        return answer.body().replace(answer.headers().firstValue("X-Request-Id").orElseThrow(), "");
    }

    private HttpResponse<String> get(HttpServer server, String path, String shown) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + server.port() + path));
        if (!shown.isEmpty()) {
            request.header("Authorization", shown);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
