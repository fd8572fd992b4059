package nl.balint.portal.documents.internal.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import nl.balint.portal.documents.internal.checks.VirusScanner.Answer;
import nl.balint.portal.documents.internal.samples.PlayedScanner;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The conversation with the scanner, with another that plays its part. */
@Timeout(30)
class ClamdTest {

    /** Every scanner takes this harmless line for a virus; written apart so that ours may stand here. */
    private static final String EICAR = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";

    @TempDir
    Path folder;

    private PlayedScanner server;

    @BeforeEach
    void listen() throws IOException {
        server = new PlayedScanner(0);
    }

    @AfterEach
    void close() throws IOException {
        server.close();
    }

    @Test
    void aCleanFilePassesAndAVirusDoesNot() throws IOException {
        server.answering(received ->
                received.contains("EICAR-STANDARD") ? "stream: Win.Test.EICAR_HDB-1 FOUND\0" : "stream: OK\0");

        assertThat(clamd().scan(file(new byte[300_000]))).isEqualTo(Answer.CLEAN);
        assertThat(clamd().scan(file(EICAR.getBytes(StandardCharsets.US_ASCII))))
                .isEqualTo(Answer.INFECTED);
    }

    @Test
    void anyOtherAnswerIsAFailure() {
        for (String answer : new String[] {
            "INSTREAM size limit exceeded. ERROR\0", "", "stream: OK FOUND ERROR", "stream: NOT OK", "x".repeat(9_000)
        }) {
            server.answering(received -> answer);

            assertThatIOException().isThrownBy(() -> clamd().scan(file(new byte[10])));
        }
    }

    @Test
    void aScannerThatIsAwayIsAFailure() throws IOException {
        server.close();

        assertThatIOException().isThrownBy(() -> clamd().scan(file(new byte[10])));
        assertThatIOException()
                .isThrownBy(() -> Clamd.at(folder.resolve("none.ctl").toString(), Duration.ofSeconds(1))
                        .scan(file(new byte[10])));
    }

    @Test
    void aScannerThatSaysNothingIsAFailure() {
        // it accepts, and neither listens nor speaks
        assertThatIOException()
                .isThrownBy(() -> Clamd.at("127.0.0.1:" + server.port(), Duration.ofMillis(300))
                        .scan(file(new byte[9_000_000])));
    }

    @Test
    void anAddressIsAPortOrAPath() {
        assertThat(Clamd.at("/run/clamav/clamd.ctl", Duration.ofSeconds(5))).isNotNull();
        assertThatThrownBy(() -> Clamd.at("clamd", Duration.ofSeconds(5))).isInstanceOf(IllegalArgumentException.class);
    }

    private Clamd clamd() {
        return Clamd.at("127.0.0.1:" + server.port(), Duration.ofSeconds(5));
    }

    private Path file(byte[] content) throws IOException {
        return Files.write(folder.resolve("file"), content);
    }
}
