package nl.balint.cms.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** How long the server waits for visitors, and visitors for the server; and what the log keeps of them. */
class PatienceTest {

    private static Limits impatient(Duration idle) {
        return new Limits(
                16 * 1024,
                4 * 1024,
                256,
                4_096,
                1024 * 1024,
                idle,
                Duration.ofSeconds(1),
                100,
                100,
                Duration.ofMinutes(1),
                Duration.ofSeconds(20));
    }

    private static Site impatient(Route... routes) {
        return site(Duration.ofSeconds(2), routes);
    }

    private static Site site(Duration idle, Route... routes) {
        return Site.of(HttpConfig.local(0).withLimits(impatient(idle)), ReadyAnswers.NONE, FailurePage.PLAIN, routes);
    }

    @Test
    void whoSendsAHeadDropByDropIsLeftAlone() throws IOException {
        Site site = impatient(Route.get("/", request -> Answer.text("home")));
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), site.port())) {
            socket.setSoTimeout(100);
            long begin = System.nanoTime();

            dripUntilClosed(socket, "GET / HTTP/1.1\r\nHost: localhost\r\nX: ");

            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(15));
        }
        site.stop();
    }

    private static void dripUntilClosed(Socket socket, String start) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write(start.getBytes(StandardCharsets.US_ASCII));
        boolean open = true;
        while (open) {
            try {
                out.write('a');
                open = socket.getInputStream().read() >= 0;
            } catch (SocketTimeoutException nothingYet) {
                open = true;
            } catch (SocketException closed) {
                open = false;
            }
        }
    }

    @Test
    void whoSendsNothingIsLeftAlone() throws IOException {
        Site site = impatient(Route.get("/", request -> Answer.text("home")));
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), site.port())) {
            socket.setSoTimeout(15_000);

            assertThat(socket.getInputStream().read()).isEqualTo(-1);
        }
        site.stop();
    }

    /** Not after the idle time a second time. */
    @Test
    void whoDoesNotHangUpAfterThatIsClosedSoon() throws Exception {
        Site site = site(Duration.ofSeconds(6), Route.get("/", request -> Answer.text("home")));
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), site.port())) {
            socket.setSoTimeout(15_000);
            assertThat(socket.getInputStream().read()).isEqualTo(-1);

            Thread.sleep(4_000);

            OutputStream out = socket.getOutputStream();
            assertThatThrownBy(() -> {
                        out.write('G');
                        Thread.sleep(500);
                        out.write('E');
                    })
                    .isInstanceOf(SocketException.class);
        }
        site.stop();
    }

    @Test
    void whoStopsHalfwayAFormGetsToHearThat() {
        Site site = impatient(Route.post("/contact", request -> Answer.text("thanks " + request.form())));

        String answer = RawVisitor.ask(
                site.port(),
                "POST /contact HTTP/1.1\r\nHost: localhost\r\nSec-Fetch-Site: none\r\n"
                        + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 100\r\n\r\nname=J");

        assertThat(answer).startsWith("HTTP/1.1 408 ").contains("Content-Security-Policy");
        site.stop();
    }

    @Test
    void aRunningRequestIsFinishedBeforeTheServerStops() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch mayEnd = new CountDownLatch(1);
        Site site = Site.of(Route.get("/traag", request -> {
            begun.countDown();
            assertThat(mayEnd.await(20, TimeUnit.SECONDS)).isTrue();
            return Answer.text("done");
        }));
        var running = CompletableFuture.supplyAsync(() -> site.get("/traag"));
        begun.await();
        var stopping = CompletableFuture.runAsync(site::stop);

        // Longer than Jetty leaves idle connections alone while it stops.
        CompletableFuture.delayedExecutor(3, TimeUnit.SECONDS).execute(mayEnd::countDown);

        assertThat(running.get(20, TimeUnit.SECONDS).body()).isEqualTo("done");
        stopping.get(20, TimeUnit.SECONDS);
    }

    @Test
    void theLogKeepsNoQueryAndNoWholeAddress() {
        ListAppender<ILoggingEvent> lines = new ListAppender<>();
        Logger access = (Logger) LoggerFactory.getLogger("access");
        access.setLevel(Level.INFO);
        access.addAppender(lines);
        lines.start();
        Site site = Site.of(Route.get("/<path>", request -> Answer.text("page")));

        String id = site.get("/zoeken?q=Jan+Jansen")
                .headers()
                .firstValue("X-Request-Id")
                .orElseThrow();
        site.rawGet("/\0");
        site.stop();

        access.detachAppender(lines);
        access.setLevel(null);
        // Each is written when its answer is gone: on a busy machine the second may be first.
        assertThat(lines.list)
                .hasSize(2)
                .extracting(ILoggingEvent::getFormattedMessage)
                .anySatisfy(line -> assertThat(line).matches("GET /zoeken 200 4 \\d+us 127\\.0\\.0\\.0 " + id))
                .anySatisfy(line -> assertThat(line).startsWith("- - 400 "));
    }
}
