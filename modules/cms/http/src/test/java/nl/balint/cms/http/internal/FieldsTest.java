package nl.balint.cms.http.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FieldsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gzip",
                "gzip, deflate, br",
                "deflate, gzip",
                "br;q=1.0, gzip;q=0.8, *;q=0.1",
                "*",
                "GZIP",
                "x-gzip",
                "identity, gzip;q=0.001"
            })
    void gzipIsTaken(String field) {
        assertThat(AcceptEncoding.takesGzip(field)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "identity", "br", "gzip;q=0", "gzip; q=0.000", "*;q=0", "gzipped", "gzip;q=0, *"})
    void gzipIsNotTaken(String field) {
        assertThat(AcceptEncoding.takesGzip(field)).isFalse();
    }

    @Test
    void withoutTheFieldNothingIsCompressed() {
        assertThat(AcceptEncoding.takesGzip(null)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"abc\"", "W/\"abc\"", "\"x\", \"abc\"", "\"abc-gzip\"", "*", " * "})
    void aKnownTagMatches(String field) {
        assertThat(EntityTag.matches(field, "abc")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "\"ab\"", "\"abcd\"", "\"abc", "\"abc\"\"", "w/\"abc\""})
    void anotherTagDoesNot(String field) {
        assertThat(EntityTag.matches(field, "abc")).isFalse();
    }

    @Test
    void aWeakTagDoesNotMatchStrongly() {
        assertThat(EntityTag.matchesStrongly("W/\"abc\"", "abc")).isFalse();
        assertThat(EntityTag.matchesStrongly("\"x\", \"abc\"", "abc")).isTrue();
    }

    @Test
    void theSameOctetsHaveTheSameTag() {
        assertThat(EntityTag.of(new byte[] {1})).isEqualTo(EntityTag.of(new byte[] {1}));
        assertThat(EntityTag.of(new byte[] {1})).isNotEqualTo(EntityTag.of(new byte[] {2}));
    }

    @Test
    void datesGoThereAndBack() {
        Instant moment = Instant.parse("2026-11-21T08:05:09Z");

        assertThat(HttpDate.of(moment)).isEqualTo("Sat, 21 Nov 2026 08:05:09 GMT");
        assertThat(HttpDate.parse(HttpDate.of(moment))).contains(moment);
        assertThat(HttpDate.parse("yesterday")).isEmpty();
    }

    @Test
    void aFileNameIsWrittenForOldAndNew() {
        assertThat(ContentDisposition.of("attachment", "Verslag café \"mei\".pdf"))
                .isEqualTo("attachment; filename=\"Verslag caf_ _mei_.pdf\"; "
                        + "filename*=UTF-8''Verslag%20caf%C3%A9%20%22mei%22.pdf");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a\r\nSet-Cookie: x=1", "a\"; filename=\"b.html", "../../etc/passwd", "a\0b", "\u202Efdp.exe"})
    void aFileNameCannotBreakOut(String name) {
        String field = ContentDisposition.of("attachment", name);

        assertThat(field).matches("attachment; filename=\"[^\"\\\\/]*\"; filename\\*=UTF-8''[!-~]*");
    }

    @ParameterizedTest
    @EnumSource(Gzip.class)
    void whatIsCompressedComesBack(Gzip gzip) throws IOException {
        byte[] octets = "Balint ".repeat(1000).getBytes(StandardCharsets.UTF_8);

        byte[] compressed = gzip.compress(octets);

        assertThat(compressed).hasSizeLessThan(octets.length / 10);
        assertThat(new GZIPInputStream(new ByteArrayInputStream(compressed)).readAllBytes())
                .isEqualTo(octets);
    }
}
