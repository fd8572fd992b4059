package nl.balint.cms.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MultipartTest {

    private static final String TYPE = "multipart/form-data; boundary=grens";
    private static final MultipartLimits LIMITS = new MultipartLimits(4, 1_000, 10_000);

    /** Writes down what it gets. */
    private static final class Notes implements PartReceiver {

        private final List<String> got = new ArrayList<>();

        @Override
        public void field(String name, String value) {
            got.add(name + "=" + value);
        }

        @Override
        public void file(String name, String fileName, String type, InputStream octets) throws IOException {
            got.add(name + " " + fileName + " " + type + " "
                    + new String(octets.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @Test
    void partsComeInTheOrderInWhichTheyWereSent() throws IOException {
        Notes notes = read(part("form-data; name=\"title\"", "Verslag één")
                + part(
                        "form-data; name=\"file\"; filename=\"a.pdf\"\r\nContent-Type: application/pdf",
                        "%PDF\r\n-- grens\r\n")
                + part("form-data; name=\"leeg\"; filename=\"\"\r\nContent-Type: application/octet-stream", "")
                + part("form-data; name=\"note\"", "")
                + "--grens--\r\n");

        assertThat(notes.got)
                .containsExactly("title=Verslag één", "file a.pdf application/pdf %PDF\r\n-- grens\r\n", "note=");
    }

    @Test
    void whatIsNotReadOfAFileIsSkipped() throws IOException {
        List<String> names = new ArrayList<>();
        PartReceiver receiver = new PartReceiver() {
            @Override
            public void field(String name, String value) {
                names.add(name);
            }

            @Override
            public void file(String name, String fileName, String type, InputStream octets) throws IOException {
                names.add(fileName + (char) octets.read());
                octets.close();
            }
        };

        request(part("form-data; name=\"f\"; filename=\"a.txt\"", "abc".repeat(300))
                        + part("form-data; name=\"g\"", "x") + "--grens--")
                .multipart(receiver, LIMITS);

        assertThat(names).containsExactly("a.txta", "g");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '\'',
            value = {
                "'C:\\Users\\anna\\Verslag.pdf', Verslag.pdf",
                "../../etc/passwd, passwd",
                "/etc/shadow, shadow",
                "..\\..\\boot.ini, boot.ini",
                "., bestand",
                ".., bestand",
                ".htaccess, htaccess",
                "'verslag.pdf. ', verslag.pdf",
                "'a\u202egpj.exe', agpj.exe",
                "'a\u0000b\u0007.pdf', ab.pdf",
                "'  Verslag   mei .pdf', Verslag mei .pdf",
                "'e\u0301e\u0301n.pdf', één.pdf",
                "'a<b>:\"|?*.pdf', a_b______.pdf",
                "CON.txt, _CON.txt",
                "'\u200b', bestand",
                "Groep 7; notulen=def.docx, Groep 7; notulen=def.docx",
                "日本語.pdf, 日本語.pdf",
            })
    void aFileNameIsAName(String sent, String clean) {
        assertThat(FileName.clean(sent)).isEqualTo(clean);
    }

    @Test
    void aLongNameKeepsItsEnd() {
        assertThat(FileName.clean("é".repeat(500) + ".pdf")).hasSize(160).endsWith("é.pdf");
        assertThat(FileName.clean("😀".repeat(500))
                        .codePointCount(0, FileName.clean("😀".repeat(500)).length()))
                .isEqualTo(160);
    }

    @Test
    void namesAreReadAsBrowsersWriteThem() throws IOException {
        Notes notes = read(part("form-data; name=\"f%22\"; filename=\"Plan %22A%22 \\\"B\\\" C:\\d.pdf\"", "")
                + part("FORM-DATA;name=los", "x")
                + "--grens--");

        assertThat(notes.got).containsExactly("f\" d.pdf application/octet-stream ", "los=x");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "--grens--",
                "--grens\r\n",
                "--grens\r\n\r\nx\r\n--grens--",
                "--ander\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nx\r\n--ander--",
                "--grens\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nx",
                "--grens\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nx\r\n--grens",
                "--grens\r\nContent-Disposition: form-data\r\n\r\nx\r\n--grens--",
                "--grens\r\nContent-Disposition: form-data; name=\"\"\r\n\r\nx\r\n--grens--",
                "--grens\r\nContent-Disposition: attachment; name=\"a\"\r\n\r\nx\r\n--grens--",
                "--grens\r\nContent-Disposition: form-data; name=\"a\"; name=\"b\"\r\n\r\nx\r\n--grens--",
                "--grens\r\nContent-Disposition: form-data; name=\"a\" rest\r\n\r\nx\r\n--grens--",
                "--grens\r\nContent-Disposition: form-data; name=\"a%0Ab\"\r\n\r\nx\r\n--grens--",
                "--grens\r\nContent-Disposition: form-data; name=\"a\"\r\nContent-Disposition: form-data; name=\"b\"\r\n\r\nx\r\n--grens--",
                "--grens\r\nContent-Disposition: form-data;\r\n name=\"a\"\r\n\r\nx\r\n--grens--",
                "--grens\r\nContent-Disposition: form-data; name=\"a\"\r\nContent-Transfer-Encoding: base64\r\n\r\nx\r\n--grens--",
                "--grens\r\nContent-Disposition: form-data; name=\"a\"\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\nx\r\n--grens--",
                "--grens\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n\u0000\r\n--grens--",
            })
    void whatNoBrowserSendsIsRefused(String body) {
        assertThat(refusal(body)).isEqualTo(Reason.BAD_REQUEST);
    }

    @Test
    void textThatIsNoUtf8IsRefused() {
        byte[] body = (part("form-data; name=\"a\"", "\u00e9") + "--grens--").getBytes(StandardCharsets.ISO_8859_1);
        Request request = Request.of(Method.POST, "/x").withBody(TYPE, body);

        RequestFailure failure =
                catchThrowableOfType(RequestFailure.class, () -> request.multipart(new Notes(), LIMITS));

        assertThat(failure.reason()).isEqualTo(Reason.BAD_REQUEST);
    }

    @Test
    void headsThatNeverEndAreRefused() {
        String endless = "--grens\r\nContent-Disposition: form-data; name=\"a\"; filename=\"" + "x".repeat(6_000);

        assertThat(refusal(endless)).isEqualTo(Reason.BAD_REQUEST);
    }

    @Test
    void tooMuchIsRefused() {
        String file = "form-data; name=\"f\"; filename=\"a\"";

        assertThat(refusal(part(file, "x".repeat(1_001)) + "--grens--")).isEqualTo(Reason.TOO_LARGE);
        assertThat(refusal(part(file, "").repeat(5) + "--grens--")).isEqualTo(Reason.TOO_LARGE);
        assertThat(refusal("voorwoord".repeat(2_000) + "\r\n" + part(file, "") + "--grens--"))
                .isEqualTo(Reason.TOO_LARGE);
        assertThat(refusal(part(file, "") + "--grens--" + "nawoord".repeat(200)))
                .isNull();
    }

    @Test
    void anotherKindOfBodyIsNotRead() {
        for (String type : List.of("text/plain", "multipart/mixed; boundary=grens", "multipart/form-datax")) {
            Request request = Request.of(Method.POST, "/x").withBody(type, new byte[0]);

            assertThat(request.isMultipart()).isFalse();
            assertThatThrownBy(() -> request.multipart(new Notes(), LIMITS)).isInstanceOf(RequestFailure.class);
        }
        for (String type :
                List.of("multipart/form-data", TYPE + "\"", "multipart/form-data; boundary=" + "x".repeat(71))) {
            Request request = Request.of(Method.POST, "/x").withBody(type, new byte[0]);

            assertThatThrownBy(() -> request.multipart(new Notes(), LIMITS)).isInstanceOf(RequestFailure.class);
        }
    }

    private static Notes read(String body) throws IOException {
        Notes notes = new Notes();
        request(body).multipart(notes, LIMITS);
        return notes;
    }

    private static @org.jspecify.annotations.Nullable Reason refusal(String body) {
        RequestFailure failure =
                catchThrowableOfType(RequestFailure.class, () -> request(body).multipart(new Notes(), LIMITS));
        return failure == null ? null : failure.reason();
    }

    private static Request request(String body) {
        return Request.of(Method.POST, "/x").withBody(TYPE, body.getBytes(StandardCharsets.UTF_8));
    }

    private static String part(String disposition, String content) {
        return "--grens\r\nContent-Disposition: " + disposition + "\r\n\r\n" + content + "\r\n";
    }
}
