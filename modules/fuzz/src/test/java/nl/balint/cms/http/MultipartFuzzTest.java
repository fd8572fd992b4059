package nl.balint.cms.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.junit.jupiter.params.provider.MethodSource;

/** Uploads, as no decent browser sends them: read within their limits or refused. */
class MultipartFuzzTest {

    private static final MultipartLimits LIMITS = new MultipartLimits(4, 1_000, 10_000);
    private static final int MOST_TEXT = 2_000;

    static List<byte[]> bodies() {
        return List.of(
                """
                --grens\r
                Content-Disposition: form-data; name="title"\r
                \r
                Verslag\r
                --grens\r
                Content-Disposition: form-data; name="file"; filename="../a.pdf"; filename*=UTF-8''%2e%2e%2fa\r
                Content-Type: application/pdf\r
                \r
                %PDF\r
                --grens--\r
                """.getBytes(UTF_8),
                "--grens\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n".getBytes(UTF_8),
                "--grens\r\n\r\n\r\n--grens--".getBytes(UTF_8));
    }

    @MethodSource("bodies")
    @FuzzTest(maxDuration = "20s")
    void aFormIsReadWithinItsLimitsOrRefused(@NotNull byte[] body) throws IOException {
        Counting receiver = new Counting();
        try {
            new Multipart(receiver, LIMITS, MOST_TEXT)
                    .read(new ByteArrayInputStream(body), "multipart/form-data; boundary=grens");
            assertThat(receiver.parts).isPositive();
        } catch (RequestFailure refused) {
            assertThat(refused.reason()).isIn(Reason.BAD_REQUEST, Reason.TOO_LARGE);
        }
        assertThat(receiver.parts).isLessThanOrEqualTo(LIMITS.parts());
        assertThat(receiver.text).isLessThanOrEqualTo(MOST_TEXT);
    }

    @FuzzTest(maxDuration = "20s")
    void whateverParcelItSaysItIsHasAnAnswer(@NotNull String type) throws IOException {
        try {
            new Multipart(new Counting(), LIMITS, MOST_TEXT).read(new ByteArrayInputStream(new byte[9]), type);
        } catch (RequestFailure refused) {
            assertThat(refused.reason()).isEqualTo(Reason.BAD_REQUEST);
        }
    }

    /** Counts what it gets, and looks whether a name could lead anywhere. */
    private static final class Counting implements PartReceiver {

        private int parts;
        private long text;

        @Override
        public void field(String name, String value) {
            parts++;
            text += value.getBytes(UTF_8).length;
        }

        @Override
        public void file(String name, String fileName, String type, InputStream octets) throws IOException {
            parts++;
            assertThat(fileName)
                    .isNotEmpty()
                    .doesNotContain("/", "\\", "\u0000")
                    .isNotIn(".", "..");
            assertThat(octets.readAllBytes().length).isLessThanOrEqualTo((int) LIMITS.fileBytes());
        }
    }
}
