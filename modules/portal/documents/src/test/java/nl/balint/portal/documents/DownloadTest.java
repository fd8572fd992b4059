package nl.balint.portal.documents;

import static nl.balint.portal.documents.OpenHouse.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import nl.balint.cms.content.Access;
import nl.balint.cms.content.Value;
import nl.balint.portal.documents.internal.names.FileName;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DownloadTest {

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
    void aFileComesToBeSavedUnderItsNameAndPowerless() {
        String id = house.announce("Mededelingen", "Café “rooster”.txt", "Beste leden");

        HttpResponse<byte[]> file = house.get("Emma", "/mijn/documenten/" + id + "/bestand");

        assertThat(text(file)).isEqualTo("Beste leden");
        assertThat(header(file, "Content-Disposition"))
                .startsWith("attachment; filename=")
                .contains("filename*=UTF-8''Caf%C3%A9%20%E2%80%9Crooster%E2%80%9D.txt");
        assertThat(header(file, "Content-Security-Policy")).contains("sandbox").contains("default-src 'none'");
        assertThat(header(file, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(file, "Cache-Control")).isEqualTo("private, no-cache");
        assertThat(header(file, "Content-Type")).startsWith("text/plain");
    }

    @Test
    void theBrowserAsksEachTimeWhetherItMayStillShowWhatItKept() {
        String id = house.announce("Mededelingen", "Brief.txt", "Beste leden");
        String address = "/mijn/documenten/" + id + "/bestand";
        String tag = header(house.get("Emma", address), "ETag");

        assertThat(house.get("Emma", address, "If-None-Match", tag).statusCode())
                .isEqualTo(304);
        assertThat(house.get("Bram", address, "If-None-Match", tag).statusCode())
                .isEqualTo(404);

        house.announce("Mededelingen", "Brief.txt", "Beste mensen");
        assertThat(text(house.get("Emma", address, "If-None-Match", tag))).isEqualTo("Beste mensen");
        house.leave("Emma");
        assertThat(house.get("Emma", address, "If-None-Match", tag).statusCode())
                .isEqualTo(404);
    }

    @Test
    void aPartOfAFileIsGivenFromItsPlace() {
        byte[] octets = new byte[1_000_000];
        new Random(1).nextBytes(octets);
        String address = "/mijn/documenten/" + picture("Foto.jpg", octets) + "/bestand";

        HttpResponse<byte[]> part = house.get("Emma", address, "Range", "bytes=700001-700100");

        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(header(part, "Content-Range")).isEqualTo("bytes 700001-700100/1000000");
        assertThat(part.body()).isEqualTo(java.util.Arrays.copyOfRange(octets, 700_001, 700_101));
        assertThat(house.get("Emma", address, "Range", "bytes=-10").body())
                .isEqualTo(java.util.Arrays.copyOfRange(octets, 999_990, 1_000_000));
        assertThat(house.get("Emma", address, "Range", "bytes=1000000-").statusCode())
                .isEqualTo(416);
    }

    @Test
    void onlyPicturesAndPdfAreShownInThePage() {
        String picture = picture("Foto.jpg", new byte[] {1, 2, 3});
        String letter = house.announce("Mededelingen", "Brief.txt", "Beste leden");

        HttpResponse<byte[]> shown = house.get("Emma", "/mijn/documenten/" + picture + "/beeld");

        assertThat(header(shown, "Content-Disposition")).startsWith("inline");
        assertThat(header(shown, "Content-Security-Policy")).contains("sandbox");
        assertThat(house.page("Emma", "/mijn/documenten/" + picture).select("img.preview__picture"))
                .hasSize(1);
        assertThat(house.get("Emma", "/mijn/documenten/" + letter + "/beeld").statusCode())
                .isEqualTo(404);
    }

    private String picture(String name, byte[] octets) {
        Access anna = house.visitorAccess("Anna");
        try (Area area = house.documents.areas().open(anna, house.zeist.id())) {
            NewFile file = NewFile.of(
                    FileName.of(name),
                    "image/jpeg",
                    octets.length,
                    Value.Binary.of(octets).source(),
                    "");
            return house.documents
                    .filing()
                    .add(area, TestHouse.folder(area, "Mededelingen"), file)
                    .id();
        }
    }

    @Test
    void aFolderComesAsAZipWithItsFoldersAndEachFileIsNoted() throws IOException {
        house.announce("Mededelingen", "Brief.txt", "Beste leden");
        house.announce("Adreslijsten", "Lijst.txt", "Emma");
        String top;
        try (Area area = house.documents.areas().open(house.visitorAccess("Emma"), house.zeist.id())) {
            top = area.top().id();
        }

        HttpResponse<byte[]> zip = house.get("Emma", OpenHouse.ZEIST + "/" + top + "/zip");

        assertThat(header(zip, "Content-Disposition")).contains("Zeist.zip");
        TreeMap<String, String> files = new TreeMap<>();
        try (ZipInputStream entries = new ZipInputStream(new ByteArrayInputStream(zip.body()))) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                files.put(entry.getName(), new String(entries.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        assertThat(files)
                .containsOnly(
                        java.util.Map.entry("Adreslijsten/Lijst.txt", "Emma"),
                        java.util.Map.entry("Mededelingen/Brief.txt", "Beste leden"));
        assertThat(house.page("Jan", OpenHouse.ZEIST + "/logboek").text())
                .contains("Emma de Wit downloadde Brief.txt")
                .contains("Emma de Wit downloadde Lijst.txt");
    }

    @Test
    void aZipStopsWhenTheMembershipEndsOnTheWay() {
        byte[] octets = new byte[40_000_000];
        new Random(1).nextBytes(octets);
        picture("Een.jpg", octets);
        picture("Twee.jpg", octets);
        String address = house.folder("Mededelingen") + "/zip";

        assertThatThrownBy(() -> {
                    HttpResponse<java.io.InputStream> answer = house.open("Emma", address);
                    assertThat(answer.statusCode()).isEqualTo(200);
                    answer.body().readNBytes(100_000);
                    house.leave("Emma");
                    answer.body().readAllBytes();
                })
                .isInstanceOf(IOException.class);
        assertThat(house.get("Emma", address).statusCode()).isEqualTo(404);
    }

    @Test
    void whoLeavesTheGroupSeesNothingOfItFromThatInstant() {
        String id = house.announce("Mededelingen", "Brief.txt", "Beste leden");
        assertThat(house.get("Jan", "/mijn/documenten/" + id).statusCode()).isEqualTo(200);

        house.leave("Jan");

        for (String target : Set.of(
                "/mijn/documenten/" + id,
                "/mijn/documenten/" + id + "/bestand",
                OpenHouse.ZEIST,
                house.folder("Mededelingen"),
                OpenHouse.ZEIST + "/logboek",
                OpenHouse.ZEIST + "/prullenbak")) {
            assertThat(house.get("Jan", target).statusCode()).as(target).isEqualTo(404);
        }
        assertThat(house.page("Jan", "/mijn/zoeken?q=leden").select(".found__one"))
                .isEmpty();
    }

    private static String header(HttpResponse<byte[]> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
