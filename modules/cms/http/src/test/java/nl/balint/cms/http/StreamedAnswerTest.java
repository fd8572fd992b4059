package nl.balint.cms.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class StreamedAnswerTest {

    private static final byte[] LINE = "0123456789\n".repeat(1_000).getBytes(StandardCharsets.US_ASCII);

    @RegisterExtension
    static final Site site = Site.of(
            Route.get("/leden.csv", request -> Answer.streamed("text/csv", out -> lines(out, 100))),
            Route.get("/leeg.csv", request -> Answer.streamed("text/csv", out -> {})),
            Route.get(
                    "/kort.csv",
                    request -> Answer.streamed("text/csv", out -> {
                        out.write(65);
                        throw new IOException("test: breaks before anything is sent");
                    })),
            Route.get(
                    "/half.csv",
                    request -> Answer.streamed("text/csv", out -> {
                        lines(out, 100);
                        throw new IllegalStateException("test: breaks half-way");
                    })),
            Route.get("/half.zip", request -> Answer.streamed("application/zip", StreamedAnswerTest::halfAnArchive)));

    private static void lines(OutputStream out, int times) throws IOException {
        for (int i = 0; i < times; i++) {
            out.write(LINE);
        }
    }

    /** On its way out it closes the archive, which then has a proper end. */
    private static void halfAnArchive(OutputStream out) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.setLevel(0);
            zip.putNextEntry(new ZipEntry("een.txt"));
            lines(zip, 100);
            throw new IOException("test: the second file is gone");
        }
    }

    @Test
    void aLongTableComesWhole() {
        var answer = site.get("/leden.csv");

        assertThat(answer.body()).hasSize(100 * LINE.length);
        assertThat(answer.headers().firstValue("Content-Length")).isEmpty();
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/csv;charset=utf-8");
        assertThat(site.get("/leeg.csv").body()).isEmpty();
    }

    @Test
    void aHeadMakesNothing() {
        var answer = site.send("HEAD", "/half.csv", "");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Length")).isEmpty();
    }

    @Test
    void whatBreaksAtOnceIsAFailureLikeAnyOther() {
        assertThat(site.rawGet("/kort.csv")).startsWith("HTTP/1.1 500 ").contains("Er ging iets mis");
    }

    /** The last chunk of a body has no octets: without it a browser knows that something is missing. */
    @Test
    void whatBreaksHalfWayIsNotTakenForWhole() {
        for (String file : new String[] {"/half.csv", "/half.zip"}) {
            assertThat(site.rawGet(file)).startsWith("HTTP/1.1 200 ").doesNotEndWith("0\r\n\r\n");
        }
        assertThat(site.rawGet("/leden.csv")).startsWith("HTTP/1.1 200 ").endsWith("\r\n0\r\n\r\n");
        assertThat(site.raw("GET /leden.csv HTTP/1.0\r\nHost: localhost\r\n\r\n"))
                .startsWith("HTTP/1.1 505 ");
    }
}
