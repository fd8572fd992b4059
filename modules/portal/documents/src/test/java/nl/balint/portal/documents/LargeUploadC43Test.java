package nl.balint.portal.documents;

import static nl.balint.portal.documents.OpenHouse.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** C43: a film of 300 MB, where 50 MB is the most; and a large file over a bad line. */
@Timeout(60)
class LargeUploadC43Test {

    private static final String FILM = "314572800";
    private static final String UPLOADS = "/mijn/groepen/zeist/uploads";
    private static final String EDGE = "rand-van-een-deel";
    private static final String TYPE = "Content-Type: multipart/form-data; boundary=" + EDGE;
    private static final String PIECE = "x".repeat(1_000_000);

    @TempDir
    private Path data;

    private OpenHouse house;

    @BeforeEach
    void open() {
        house = new OpenHouse(data);
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void aScriptIsToldBeforeItSendsAnything() throws IOException {
        HttpResponse<byte[]> answer = house.post("Anna", UPLOADS, plan("Film.mp4", FILM));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(plain(text(answer))).contains("te groot: hooguit 50 MB", "Maak het kleiner, of splits het");
        assertThat(temporary()).isZero();
    }

    @Test
    void aPlainFormIsRefusedByWhatItSaysOfItsLengthBeforeAnyOfItIsRead() throws IOException {
        try (RawLine line = new RawLine(house)) {
            line.head("Anna", "POST", target(), TYPE, "Content-Length: " + FILM);

            assertThat(plain(line.heard("splits ze")))
                    .startsWith("HTTP/1.1 413 ")
                    .contains("hooguit 250 MB in één keer");
        }
        assertThat(temporary()).isZero();
    }

    @Test
    void aPlainFormThatDoesNotSayHowLongItIsStopsAtTheMost() throws IOException {
        house.close();
        house = new OpenHouse(data, DocumentsConfig.STANDARD.withLimits(3_000_000, 50_000_000));
        try (RawLine line = new RawLine(house)) {
            line.head("Anna", "POST", target(), TYPE, "Transfer-Encoding: chunked");
            line.chunk("--" + EDGE + "\r\nContent-Disposition: form-data; name=\"declared\"\r\n\r\ntrue\r\n");
            line.chunk(
                    "--" + EDGE + "\r\nContent-Disposition: form-data; name=\"files\"; filename=\"Film.mp4\"\r\n\r\n");
            for (int piece = 0; piece < 4; piece++) {
                line.chunk(PIECE);
            }

            // It is answered though the film goes on and on.
            assertThat(plain(line.heard("splits het")))
                    .startsWith("HTTP/1.1 413 ")
                    .contains("Film.mp4", "te groot");
        }
        assertThat(temporary()).isZero();
        assertThat(house.page("Anna", house.folder("Mededelingen")).select("tbody th"))
                .isEmpty();
    }

    @Test
    void moreThanWasPlannedIsRefusedByItsLength() throws IOException {
        String address = begin("Film.mp4", 5_000_000);
        try (RawLine line = new RawLine(house)) {
            line.head("Anna", "PATCH", address, "Upload-Offset: 0", "Content-Length: " + FILM);

            assertThat(line.heard("\r\n\r\n")).startsWith("HTTP/1.1 413 ");
        }
        assertThat(received(address)).isEqualTo("0");
    }

    @Test
    void aBrokenLineGoesOnWhereItBroke() throws IOException {
        String address = begin("Opname.mp3", 3_000_000);
        try (RawLine line = new RawLine(house)) {
            line.head("Anna", "PATCH", address, "Upload-Offset: 0", "Content-Length: 3000000")
                    .say(PIECE);
        }
        while (!received(address).equals("1000000")) {
            Thread.onSpinWait();
        }

        HttpResponse<byte[]> rest = house.ask(
                "Anna",
                "PATCH",
                address,
                BodyPublishers.ofString(PIECE + PIECE),
                "Upload-Offset",
                "1000000",
                "Content-Type",
                "application/offset+octet-stream");

        assertThat(rest.statusCode()).isEqualTo(204);
        assertThat(text(house.post("Anna", address + "/klaar", ""))).contains("upload__outcome--added");
        assertThat(house.page("Emma", house.folder("Mededelingen")).text()).contains("Opname.mp3");
        assertThat(temporary()).isZero();
    }

    @Test
    void whoLeftThePageAndChoosesTheSameFileAgainGoesOnToo() {
        String address = begin("Opname.mp3", 3_000_000);
        house.ask("Anna", "PATCH", address, BodyPublishers.ofString(PIECE), "Upload-Offset", "0");

        HttpResponse<byte[]> again = house.post("Anna", UPLOADS, plan("Opname.mp3", "3000000"));
        assertThat(again.headers().firstValue("Location")).contains(address);
        assertThat(again.headers().firstValue("Upload-Offset")).contains("1000000");

        String changed = plan("Opname.mp3", "3000000").replace("changed=1", "changed=2");
        assertThat(house.post("Anna", UPLOADS, changed).headers().firstValue("Upload-Offset"))
                .contains("0");
    }

    private static String plain(String page) {
        return page.replace('\u00a0', ' ');
    }

    private String target() {
        return house.folder("Mededelingen") + "/bestanden";
    }

    private String plan(String name, String size) {
        return "map=" + house.folderId("Mededelingen") + "&name=" + name + "&type=video/mp4&changed=1777000000000"
                + "&declared=true&size=" + size;
    }

    private String begin(String name, int size) {
        HttpResponse<byte[]> begun = house.post("Anna", UPLOADS, plan(name, Integer.toString(size)));
        assertThat(begun.statusCode()).isEqualTo(201);
        return begun.headers().firstValue("Location").orElseThrow();
    }

    private String received(String address) {
        return house.get("Anna", address).headers().firstValue("Upload-Offset").orElseThrow();
    }

    private long temporary() throws IOException {
        try (Stream<Path> files = Files.list(data.resolve("uploads"))) {
            return files.count();
        }
    }
}
