package nl.balint.cms.upkeep;

import static nl.balint.cms.http.Route.get;

import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.instrumentation.jvm.JvmMetrics;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.model.snapshots.Unit;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.function.DoubleSupplier;
import nl.balint.cms.http.Answer;
import nl.balint.cms.http.Reason;
import nl.balint.cms.http.Request;
import nl.balint.cms.http.RequestFailure;
import nl.balint.cms.http.Route;
import nl.balint.cms.http.Routes;
import nl.balint.cms.http.Tally;

/**
 * Figures for a Prometheus, at {@code /metrics}: what was answered how fast, the Java machine, and what modules tell of
 * themselves. Whoever asks shows the token of {@code config/server.properties}; without one there is nothing there.
 * Nothing in it names a person: routes are patterns.
 */
public final class Metrics implements Routes {

    private static final String SCHEME = "Bearer ";
    private static final double NANOSECONDS = 1e9;
    private static final double[] SECONDS = {0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1, 3, 10};

    private final byte[] token;
    private final PrometheusRegistry registry = new PrometheusRegistry();
    private final PrometheusTextFormatWriter writer =
            PrometheusTextFormatWriter.builder().build();
    private final Counter requests;
    private final Histogram taken;

    /** @param token the secret of whoever may read; empty when nobody may */
    public Metrics(String token) {
        this.token = token.getBytes(StandardCharsets.UTF_8);
        this.requests = Counter.builder()
                .name("balint_http_requests_total")
                .help("Answers, by the route that gave them.")
                .labelNames("method", "route", "status")
                .register(registry);
        this.taken = Histogram.builder()
                .name("balint_http_request_seconds")
                .help("From the first octet in to the last octet out; ready: pages that lay ready.")
                .unit(Unit.SECONDS)
                .classicOnly()
                .classicUpperBounds(SECONDS)
                .labelNames("ready")
                .register(registry);
        JvmMetrics.builder().register(registry);
    }

    /**
     * A figure that is read when it is asked for.
     *
     * @param name in the way of Prometheus: {@code balint_mails_waiting}, with a unit of seconds or bytes at its end
     */
    public void tell(String name, String help, DoubleSupplier figure) {
        GaugeWithCallback.builder()
                .name(name)
                .help(help)
                .callback(answer -> answer.call(figure.getAsDouble()))
                .register(registry);
    }

    /** Counts each answer; {@link Tally#NONE} when nobody may read what was counted. */
    public Tally tally() {
        return token.length == 0 ? Tally.NONE : this::count;
    }

    private void count(String method, String route, int status, long nanoseconds) {
        requests.labelValues(method, route, Integer.toString(status)).inc();
        taken.labelValues(Boolean.toString(route.equals(Tally.READY))).observe(nanoseconds / NANOSECONDS);
    }

    @Override
    public List<Route> routes() {
        return List.of(get("/metrics", this::read));
    }

    private Answer read(Request request) throws IOException {
        if (!mayRead(request)) {
            throw new RequestFailure(Reason.NOT_FOUND, "page.missing");
        }
        var text = new ByteArrayOutputStream();
        writer.write(text, registry.scrape());
        return Answer.bytes(PrometheusTextFormatWriter.CONTENT_TYPE, text.toByteArray())
                .header("Cache-Control", "no-store");
    }

    private boolean mayRead(Request request) {
        String shown = request.header("Authorization").orElse("");
        return token.length > 0
                && shown.startsWith(SCHEME)
                && MessageDigest.isEqual(token, shown.substring(SCHEME.length()).getBytes(StandardCharsets.UTF_8));
    }
}
