package nl.balint.portal.documents;

import static nl.balint.portal.documents.OpenHouse.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResumeTest {

    private static final String UPLOADS = "/mijn/groepen/zeist/uploads";

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
    void aFileComesInPartsAndIsJudgedWhenItIsWhole() {
        String address = begin("Anna", "Brief.txt", 11);

        assertThat(write(address, 0, "Beste").headers().firstValue("Upload-Offset"))
                .contains("5");
        assertThat(house.get("Anna", address).headers().firstValue("Upload-Offset"))
                .contains("5");
        assertThat(write(address, 0, "Beste").statusCode()).isEqualTo(409);
        assertThat(house.post("Anna", address + "/klaar", "").statusCode()).isEqualTo(409);
        assertThat(write(address, 5, " leden").statusCode()).isEqualTo(204);

        HttpResponse<byte[]> done = house.post("Anna", address + "/klaar", "", "HX-Request", "true");
        assertThat(text(done)).contains("upload__outcome--added").contains("Toegevoegd");
        assertThat(text(house.post("Anna", address + "/klaar", ""))).contains("upload__outcome--added");
        assertThat(house.page("Emma", house.folder("Mededelingen"))
                        .select("tbody th a")
                        .eachText())
                .containsExactly("Brief.txt");
    }

    @Test
    void moreThanWasSaidIsRefused() {
        String address = begin("Anna", "Brief.txt", 5);

        assertThat(write(address, 0, "Beste leden").statusCode()).isEqualTo(413);
    }

    @Test
    void whatCannotBeTakenIsToldBeforeItIsSent() {
        String map = "map=" + house.folderId("Mededelingen");
        assertThat(tell(map + "&name=Film.mp4&size=60000000&declared=true")).contains("te groot");
        assertThat(tell(map + "&name=Brief.txt&size=5")).contains("Verklaar eerst");
        assertThat(tell("map=" + house.folderId("Verslagen") + "&name=Brief.txt&size=5&declared=true"))
                .contains("niet besloten");
        assertThat(house.post("Emma", UPLOADS, map + "&name=Brief.txt&size=5&declared=true")
                        .statusCode())
                .isEqualTo(404);
        assertThat(house.post("Anna", UPLOADS, map + "&name=Brief.txt&size=veel&declared=true")
                        .statusCode())
                .isEqualTo(400);
    }

    private String tell(String form) {
        HttpResponse<byte[]> answer = house.post("Anna", UPLOADS, form);
        assertThat(answer.statusCode()).isEqualTo(422);
        return text(answer);
    }

    @Test
    void anUploadBelongsToItsSenderAndCanBeStopped() {
        String address = begin("Anna", "Brief.txt", 11);

        assertThat(house.get("Emma", address).statusCode()).isEqualTo(404);
        assertThat(house.ask("Anna", "DELETE", address, BodyPublishers.noBody()).statusCode())
                .isEqualTo(204);
        assertThat(house.get("Anna", address).statusCode()).isEqualTo(404);
    }

    private String begin(String who, String name, int size) {
        HttpResponse<byte[]> begun = house.post(
                who,
                UPLOADS,
                "map=" + house.folderId("Mededelingen") + "&name=" + name + "&type=text/plain&declared=true&size="
                        + size);
        assertThat(begun.statusCode()).isEqualTo(201);
        return begun.headers().firstValue("Location").orElseThrow();
    }

    private HttpResponse<byte[]> write(String address, int offset, String part) {
        return house.ask(
                "Anna",
                "PATCH",
                address,
                BodyPublishers.ofString(part),
                "Upload-Offset",
                Integer.toString(offset),
                "Content-Type",
                "application/offset+octet-stream");
    }
}
