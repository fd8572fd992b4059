package nl.balint.cms.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class FilesTest {

    private static final byte[] OCTETS = "0123456789".repeat(1_000).getBytes(StandardCharsets.US_ASCII);
    private static final Instant MODIFIED = Instant.parse("2026-05-01T10:00:00Z");

    @RegisterExtension
    static final Site site = Site.of(
            Route.get("/verslag.pdf", request -> Answer.file(file("application/pdf"))),
            Route.get("/main.css", request -> Answer.file(file("text/css")).cacheForEver()),
            Route.get("/words/once", request -> Answer.text(words()).cacheForEver()),
            Route.get("/words/often", request -> Answer.text(words())),
            Route.get("/opslaan", request -> Answer.file(file("text/html")).download("Verslag één.html")),
            Route.get(
                    "/kort",
                    request -> Answer.file(new FileContent(
                            "video/mp4", 20, "t", MODIFIED, () -> new ByteArrayInputStream(new byte[5])))));

    private static FileContent file(String type) {
        return new FileContent(type, OCTETS.length, "v1", MODIFIED, () -> new ByteArrayInputStream(OCTETS));
    }

    @Test
    void aFileComesWhole() {
        HttpResponse<String> answer = site.get("/verslag.pdf");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).hasSize(OCTETS.length);
        assertThat(field(answer, "Content-Type")).isEqualTo("application/pdf");
        assertThat(field(answer, "Content-Length")).isEqualTo("10000");
        assertThat(field(answer, "ETag")).isEqualTo("\"v1\"");
        assertThat(field(answer, "Last-Modified")).isEqualTo("Fri, 01 May 2026 10:00:00 GMT");
        assertThat(field(answer, "Accept-Ranges")).isEqualTo("bytes");
        assertThat(field(answer, "Cache-Control")).isEqualTo("no-cache");
    }

    @Test
    void whoHasItGetsItNotAgain() {
        for (String[] condition : new String[][] {
            {"If-None-Match", "\"v1\""},
            {"If-None-Match", "\"v0\", W/\"v1\""},
            {"If-Modified-Since", "Fri, 01 May 2026 10:00:00 GMT"},
        }) {
            HttpResponse<String> answer = site.get("/verslag.pdf", condition);

            assertThat(answer.statusCode()).isEqualTo(304);
            assertThat(answer.body()).isEmpty();
            assertThat(field(answer, "ETag")).isEqualTo("\"v1\"");
            assertThat(field(answer, "Content-Security-Policy")).contains("nonce-");
            assertThat(answer.headers().map()).doesNotContainKeys("content-type", "content-encoding");
        }
    }

    @Test
    void whoHasAnotherGetsIt() {
        assertThat(site.get("/verslag.pdf", "If-None-Match", "\"v0\"").statusCode())
                .isEqualTo(200);
        assertThat(site.get("/verslag.pdf", "If-Modified-Since", "Fri, 01 May 2026 09:59:59 GMT")
                        .statusCode())
                .isEqualTo(200);
        assertThat(site.get("/verslag.pdf", "If-Match", "\"v0\"").statusCode()).isEqualTo(412);
    }

    @Test
    void aPartComesAlone() {
        HttpResponse<String> answer = site.get("/verslag.pdf", "Range", "bytes=5-14");

        assertThat(answer.statusCode()).isEqualTo(206);
        assertThat(answer.body()).isEqualTo("5678901234");
        assertThat(field(answer, "Content-Range")).isEqualTo("bytes 5-14/10000");
        assertThat(field(answer, "Content-Length")).isEqualTo("10");
    }

    @Test
    void severalPartsComeTogether() {
        HttpResponse<String> answer = site.get("/verslag.pdf", "Range", "bytes=0-1,-2");

        assertThat(answer.statusCode()).isEqualTo(206);
        assertThat(field(answer, "Content-Type")).startsWith("multipart/byteranges;");
        assertThat(answer.body())
                .contains("Content-Range: bytes 0-1/10000\r\n\r\n01\r\n")
                .contains("Content-Range: bytes 9998-9999/10000\r\n\r\n89\r\n");
        assertThat(field(answer, "Content-Length"))
                .isEqualTo(Integer.toString(answer.body().length()));
    }

    @Test
    void beyondTheEndThereIsNothing() {
        HttpResponse<String> answer = site.get("/verslag.pdf", "Range", "bytes=10000-");

        assertThat(answer.statusCode()).isEqualTo(416);
        assertThat(field(answer, "Content-Range")).isEqualTo("bytes */10000");
        assertThat(site.get("/verslag.pdf", "Range", "bytes=" + "0-0,".repeat(20) + "1-1")
                        .statusCode())
                .isEqualTo(416);
    }

    @Test
    void aPartOfAnOlderFileIsNotMixedIn() {
        assertThat(site.get("/verslag.pdf", "Range", "bytes=0-1", "If-Range", "\"v0\"")
                        .statusCode())
                .isEqualTo(200);
        assertThat(site.get("/verslag.pdf", "Range", "bytes=0-1", "If-Range", "\"v1\"")
                        .statusCode())
                .isEqualTo(206);
    }

    @Test
    void textIsCompressedUnderATagOfItsOwn() {
        HttpResponse<String> answer = site.get("/main.css", "Accept-Encoding", "gzip");

        assertThat(field(answer, "Content-Encoding")).isEqualTo("gzip");
        assertThat(field(answer, "Vary")).isEqualTo("Accept-Encoding");
        assertThat(field(answer, "ETag")).isEqualTo("\"v1-gzip\"");
        assertThat(field(answer, "Cache-Control")).isEqualTo("public, max-age=31536000, immutable");
        assertThat(answer.headers().firstValueAsLong("Content-Length").orElseThrow())
                .isLessThan(500);
        assertThat(site.get("/main.css", "Accept-Encoding", "gzip", "If-None-Match", "\"v1-gzip\"")
                        .statusCode())
                .isEqualTo(304);
        assertThat(field(site.get("/main.css"), "Vary")).isEqualTo("Accept-Encoding");
        assertThat(site.get("/verslag.pdf", "Accept-Encoding", "gzip").headers().map())
                .doesNotContainKeys("content-encoding", "vary");
    }

    @Test
    void whatIsFetchedOnceIsAsSmallAsCanBe() {
        assertThat(compressed("/words/once")).isLessThan(compressed("/words/often"));
    }

    private static long compressed(String address) {
        return site.get(address, "Accept-Encoding", "gzip")
                .headers()
                .firstValueAsLong("Content-Length")
                .orElseThrow();
    }

    /** Text that repeats itself from afar, where looking longer finds more. */
    private static String words() {
        return IntStream.range(0, 5_000)
                .mapToObj(number -> "w" + number * 7_919 % 613)
                .collect(Collectors.joining(" "));
    }

    @Test
    void aHeadTellsTheSameWithoutTheOctets() {
        HttpResponse<String> answer = site.send("HEAD", "/verslag.pdf", "");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEmpty();
        assertThat(field(answer, "Content-Length")).isEqualTo("10000");
        assertThat(field(answer, "ETag")).isEqualTo("\"v1\"");
    }

    @Test
    void aDownloadIsPowerless() {
        HttpResponse<String> answer = site.get("/opslaan");

        assertThat(field(answer, "Content-Security-Policy"))
                .isEqualTo("default-src 'none'; frame-ancestors 'none'; sandbox");
        assertThat(field(answer, "Content-Disposition"))
                .isEqualTo("attachment; filename=\"Verslag __n.html\"; "
                        + "filename*=UTF-8''Verslag%20%C3%A9%C3%A9n.html");
        assertThat(field(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @Test
    void aFileThatIsCutShortIsNotTakenForWhole() {
        String answer = site.rawGet("/kort");

        assertThat(answer).startsWith("HTTP/1.1 500 ").contains("Er ging iets mis", "Content-Security-Policy");
    }

    private static String field(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
