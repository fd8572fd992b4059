package nl.balint.cms.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The server that speaks https itself, by a certificate that is renewed now and then. */
class HttpsTest {

    private static final Limits IMPATIENT = new Limits(
            16 * 1024,
            4 * 1024,
            256,
            4_096,
            1024 * 1024,
            Duration.ofSeconds(5),
            Duration.ofSeconds(1),
            100,
            100,
            Duration.ofMillis(100),
            Duration.ofSeconds(20));

    @TempDir
    private Path folder;

    private @Nullable Site site;

    @AfterEach
    void stop() {
        if (site != null) {
            site.stop();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"RSA", "EC", "Ed25519"})
    void itSpeaksWithWhatAnAcmeClientLeaves(String algorithm) throws Exception {
        open(SealedKeys.pem(folder, SealedKeys.store(folder.resolve("site.p12"), algorithm)));

        assertThat(ask("TLSv1.3")).startsWith("HTTP/1.1 200").contains("Strict-Transport-Security", "welkom");
    }

    @Test
    void itSpeaksWithOneFileAndItsPassword() throws Exception {
        open(new Certificate.Store(SealedKeys.store(folder.resolve("site.p12"), "EC"), SealedKeys.PASSWORD));

        assertThat(ask("TLSv1.2")).startsWith("HTTP/1.1 200");
        assertThatThrownBy(() -> ask("TLSv1.1")).isInstanceOf(SSLException.class);
    }

    @Test
    void onlyStrongSuitesAreSpokenAndTheStrongestFirst() throws Exception {
        open(SealedKeys.pem(folder, SealedKeys.store(folder.resolve("site.p12"), "RSA")));
        String[] weakerFirst = {
            "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256", "TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384",
        };

        assertThat(suite("TLSv1.3")).isEqualTo("TLS_AES_256_GCM_SHA384");
        assertThat(suite("TLSv1.2", weakerFirst)).isEqualTo("TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384");
        for (String weak : List.of(
                "TLS_ECDHE_RSA_WITH_AES_256_CBC_SHA384",
                "TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA",
                "TLS_DHE_RSA_WITH_AES_128_CBC_SHA256",
                "TLS_RSA_WITH_AES_128_GCM_SHA256")) {
            assertThatThrownBy(() -> suite("TLSv1.2", weak)).as(weak).isInstanceOf(SSLException.class);
        }
    }

    @Test
    void whoSpeaksPlainHttpToItHearsNothing() throws Exception {
        open(SealedKeys.pem(folder, SealedKeys.store(folder.resolve("site.p12"), "EC")));

        assertThat(opened().raw("GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
                .doesNotContain("welkom");
    }

    @Test
    void aRenewedCertificateIsTakenWhileItRuns() throws Exception {
        Certificate.Pem files = SealedKeys.pem(folder, SealedKeys.store(folder.resolve("old.p12"), "EC"));
        open(files);
        X509Certificate old = shown();
        Path renewed = SealedKeys.store(folder.resolve("new.p12"), "EC");

        SealedKeys.writeChain(files.chain(), renewed);
        // The key of the old one does not go with it: the old pair stays until the new is whole.
        Thread.sleep(500);
        assertThat(shown()).isEqualTo(old);
        SealedKeys.writeKey(files.key(), renewed);

        long patience = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (shown().equals(old)) {
            assertThat(System.nanoTime()).as("renewed in time").isLessThan(patience);
            Thread.sleep(50);
        }
    }

    @Test
    void aKeyOfAnotherCertificateIsToldAtTheStart() throws Exception {
        Certificate.Pem files = SealedKeys.pem(folder, SealedKeys.store(folder.resolve("one.p12"), "RSA"));
        SealedKeys.writeKey(files.key(), SealedKeys.store(folder.resolve("other.p12"), "RSA"));

        assertThatThrownBy(() -> open(files))
                .hasMessageContaining("privkey.pem")
                .hasMessageContaining("not that of");
    }

    @Test
    void anOlderFormOfKeyIsToldWithWhatMendsIt() throws Exception {
        Certificate.Pem files = SealedKeys.pem(folder, SealedKeys.store(folder.resolve("one.p12"), "RSA"));
        Files.writeString(files.key(), "-----BEGIN RSA PRIVATE KEY-----\nAAAA\n-----END RSA PRIVATE KEY-----\n");

        assertThatThrownBy(() -> open(files)).hasMessageContaining("openssl pkcs8 -topk8");
    }

    @Test
    void whoSendsAHeadDropByDropIsLeftAloneHereToo() throws Exception {
        open(SealedKeys.pem(folder, SealedKeys.store(folder.resolve("site.p12"), "EC")));
        try (SSLSocket socket = connect("TLSv1.3")) {
            var out = socket.getOutputStream();
            out.write("GET / HTTP/1.1\r\nHost: localhost\r\nX: ".getBytes(StandardCharsets.US_ASCII));

            assertThatThrownBy(() -> {
                        for (int drop = 0; drop < 150; drop++) {
                            out.write('a');
                            Thread.sleep(100);
                        }
                    })
                    .isInstanceOfAny(SocketException.class, SSLException.class);
        }
    }

    @Test
    void whoKeepsAskingOverOneConnectionIsNot() throws Exception {
        open(SealedKeys.pem(folder, SealedKeys.store(folder.resolve("site.p12"), "EC")));
        try (SSLSocket socket = connect("TLSv1.3")) {
            for (int time = 0; time < 10; time++) {
                socket.getOutputStream()
                        .write("HEAD / HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                byte[] answer = new byte[4096];
                assertThat(socket.getInputStream().read(answer)).isPositive();
                Thread.sleep(400);
            }
        }
    }

    @Test
    void whoComesOverPlainHttpIsLedToHttps() throws Exception {
        int plain = freePort();
        open(SealedKeys.pem(folder, SealedKeys.store(folder.resolve("site.p12"), "EC")), plain);
        String head = " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";

        assertThat(RawVisitor.ask(plain, "GET /groepen?bij=Zeist" + head))
                .startsWith("HTTP/1.1 308")
                .contains("Location: https://localhost/groepen?bij=Zeist");
        assertThat(RawVisitor.ask(plain, "GET //elders.example/" + head))
                .contains("Location: https://localhost//elders.example/");
        assertThat(RawVisitor.ask(plain, "POST /inloggen" + head)).startsWith("HTTP/1.1 403");
        assertThat(RawVisitor.ask(plain, "GET / HTTP/1.1\r\nHost: elders.example\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 421");
    }

    @Test
    void aProgramThatComesOverPlainHttpIsNotLedOnInSilence() throws Exception {
        int plain = freePort();
        open(SealedKeys.pem(folder, SealedKeys.store(folder.resolve("site.p12"), "EC")), plain);
        String head = " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n";

        assertThat(RawVisitor.ask(plain, "GET /metrics" + head + "Authorization: Bearer geheim\r\n\r\n"))
                .startsWith("HTTP/1.1 403")
                .doesNotContain("Location");
        assertThat(RawVisitor.ask(plain, "GET /.rest/groepen" + head + "\r\n"))
                .startsWith("HTTP/1.1 403")
                .doesNotContain("Location");
    }

    @Test
    void whatAnAcmeClientLaysReadyIsShownAndNothingBesideIt() throws Exception {
        int plain = freePort();
        open(SealedKeys.pem(folder, SealedKeys.store(folder.resolve("site.p12"), "EC")), plain);
        Files.writeString(folder.resolve("acme/Abc_1-2"), "Abc_1-2.proof");
        Files.createSymbolicLink(folder.resolve("acme/elsewhere"), folder.resolve("privkey.pem"));
        String address = "GET /.well-known/acme-challenge/";
        String head = " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";

        assertThat(RawVisitor.ask(plain, address + "Abc_1-2" + head)).endsWith("Abc_1-2.proof");
        for (String forged : List.of("elsewhere", "absent")) {
            assertThat(RawVisitor.ask(plain, address + forged + head)).startsWith("HTTP/1.1 404");
        }
        for (String forged : List.of("../privkey.pem", "%2e%2e%2fprivkey.pem", "..%2fprivkey.pem", "")) {
            assertThat(RawVisitor.ask(plain, address + forged + head)).doesNotContain("PRIVATE");
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private void open(Certificate certificate) {
        open(certificate, 0);
    }

    private void open(Certificate certificate, int plainPort) {
        HttpConfig config = HttpConfig.local(0)
                .withBaseUrl(URI.create("https://localhost"))
                .withLimits(IMPATIENT)
                .withHttps(new Https(certificate, plainPort, folder.resolve("acme")));
        site = Site.of(config, ReadyAnswers.NONE, FailurePage.PLAIN, Route.get("/", request -> Answer.text("welkom")));
    }

    private Site opened() {
        return Objects.requireNonNull(site);
    }

    private String ask(String protocol) throws IOException, GeneralSecurityException {
        try (SSLSocket socket = connect(protocol)) {
            socket.getOutputStream()
                    .write("GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private X509Certificate shown() throws IOException, GeneralSecurityException {
        try (SSLSocket socket = connect("TLSv1.3")) {
            return (X509Certificate) socket.getSession().getPeerCertificates()[0];
        }
    }

    /** What was agreed on with a visitor who offers these suites, or all that Java has. */
    private String suite(String protocol, String... offered) throws IOException, GeneralSecurityException {
        try (SSLSocket socket = connect(protocol, offered)) {
            return socket.getSession().getCipherSuite();
        }
    }

    private SSLSocket connect(String protocol, String... offered) throws IOException, GeneralSecurityException {
        SSLContext trusting = SSLContext.getInstance("TLS");
        trusting.init(null, new TrustManager[] {new Trusting()}, new SecureRandom());
        SSLSocket socket = (SSLSocket) trusting.getSocketFactory().createSocket("localhost", opened().port());
        socket.setEnabledProtocols(List.of(protocol).toArray(new String[0]));
        if (offered.length > 0) {
            socket.setEnabledCipherSuites(offered);
        }
        socket.setSoTimeout(10_000);
        socket.startHandshake();
        return socket;
    }

    /** The certificate is our own; whether browsers would believe it is not asked here. */
    private static final class Trusting implements X509TrustManager {

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String kind) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String kind) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
