package nl.balint.cms.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The port of plain http beside one of https: what it answers is as guarded as any answer. */
class PlainDoorTest {

    private static final String HERE = "\r\nHost: localhost";

    @TempDir
    private Path folder;

    @Test
    void eachOfItsAnswersIsGuardedButNonePromisesHttps() throws Exception {
        int plain = freePort();
        Site site = open(plain);
        try {
            Files.writeString(folder.resolve("acme/proof"), "proof");
            guarded(plain, "308", "GET /groepen HTTP/1.1" + HERE);
            guarded(plain, "403", "POST /inloggen HTTP/1.1" + HERE);
            guarded(plain, "403", "GET /.rest/groepen HTTP/1.1" + HERE);
            guarded(plain, "404", "GET /.well-known/acme-challenge/absent HTTP/1.1" + HERE);
            guarded(plain, "421", "GET / HTTP/1.1\r\nHost: elders.example");
            guarded(plain, "400", "GET / HTTP/1.1" + HERE + "\r\nbroken field");
            assertThat(guarded(plain, "200", "GET /.well-known/acme-challenge/proof HTTP/1.1" + HERE))
                    .contains("Content-Type: text/plain;charset=utf-8")
                    .endsWith("proof");
        } finally {
            site.stop();
        }
    }

    private static String guarded(int port, String status, String request) throws IOException {
        String answer = RawVisitor.ask(port, request + "\r\nConnection: close\r\n\r\n");
        assertThat(answer)
                .startsWith("HTTP/1.1 " + status)
                .contains("X-Content-Type-Options: nosniff", "Content-Security-Policy: default-src 'none'")
                .contains("Referrer-Policy: same-origin", "X-Request-Id: ")
                .doesNotContain("Strict-Transport-Security", "Jetty");
        return answer;
    }

    private Site open(int plainPort) {
        Certificate certificate =
                new Certificate.Store(SealedKeys.store(folder.resolve("site.p12"), "EC"), SealedKeys.PASSWORD);
        HttpConfig config = HttpConfig.local(0)
                .withBaseUrl(URI.create("https://localhost"))
                .withHttps(new Https(certificate, plainPort, folder.resolve("acme")));
        return Site.of(config, ReadyAnswers.NONE, FailurePage.PLAIN, Route.get("/", request -> Answer.text("welkom")));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
