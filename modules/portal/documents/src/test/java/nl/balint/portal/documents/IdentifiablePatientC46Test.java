package nl.balint.portal.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** C46: "mevrouw Jansen, 92, bakkersvrouw uit Nes, geboren 3-4-1934", from the warning to the backup. */
class IdentifiablePatientC46Test {

    private static final byte[] STORY =
            "Over mevrouw Jansen, 92, bakkersvrouw uit Nes, geboren 3-4-1934.".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path place;

    private Path data;
    private OpenHouse house;

    @BeforeEach
    void open() {
        data = place.resolve("data");
        house = OpenHouse.kept(data);
    }

    @AfterEach
    void close() {
        house.close();
    }

    private void reopen(Path folder) {
        house.close();
        house = OpenHouse.kept(folder);
    }

    private org.jsoup.nodes.Document bring() {
        return Bringing.page(house, "Anna", folder(), "Verhaal.txt", STORY);
    }

    private String folder() {
        return house.folder("Mededelingen");
    }

    /** The author has looked at each of the four. */
    private String confirmed() {
        house.post("Anna", bring().select(".findings").attr("action"), "seen=1&seen=2&seen=3&seen=4");
        return house.page("Emma", folder()).select("tbody th a").attr("href");
    }

    @Test
    void theAuthorIsWarnedOfEachAndConfirmsEachOrEditsTheFile() {
        org.jsoup.nodes.Document page = bring();

        assertThat(page.select(".findings label").eachText())
                .containsExactlyInAnyOrder(
                        "Een naam: mevrouw Jansen",
                        "Een leeftijd van 90 jaar of ouder: 92",
                        "Een geboortedatum: geboren 3-4-1934",
                        "Een kleine plaats: uit Nes");
        assertThat(page.select(".findings__help").text()).contains("Pas het bestand dan aan");
        String confirm = page.select(".findings").attr("action");
        assertThat(house.post("Anna", confirm, "seen=1&seen=2&seen=3").statusCode())
                .isEqualTo(422);
        assertThat(house.post("Anna", confirm, "seen=1&seen=1&seen=1&seen=1").statusCode())
                .isEqualTo(422);
        assertThat(house.page("Emma", folder()).select("tbody th")).isEmpty();

        assertThat(house.post("Anna", confirm, "seen=1&seen=2&seen=3&seen=4").statusCode())
                .isEqualTo(303);
        assertThat(house.page("Emma", folder()).select("tbody th a").eachText()).containsExactly("Verhaal.txt");
    }

    @Test
    void whoeverReportsItHidesItAtOnceForAllButTheLeaders() {
        String document = confirmed();
        assertThat(found("Jan")).hasSize(1);

        house.post("Emma", document + "/melden", "");

        for (String member : List.of("Emma", "Jan")) {
            for (String way : List.of("", "/bestand", "/beeld", "/versies/1/bestand")) {
                assertThat(house.get(member, document + way).statusCode())
                        .as(member + way)
                        .isEqualTo(404);
            }
            assertThat(house.page(member, folder()).text()).doesNotContain("Verhaal");
            assertThat(found(member)).isEmpty();
        }
        assertThat(house.page("Anna", document).text()).contains("bakkersvrouw", "Gemeld");
        assertThat(house.kept("mails")).contains("mails/reported").doesNotContain("bakkersvrouw", "Verhaal");
    }

    @Test
    void whatALeaderErasesIsGoneEverywhereAlsoWhenABackupIsPutBack() throws IOException {
        long before = octets(data);
        String document = confirmed();
        Bringing.answer(house, "Anna", folder(), "Verhaal.txt", "Een bakkersvrouw".getBytes(StandardCharsets.UTF_8));
        assertThat(house.page("Anna", document).text()).contains("Versie 2");
        house.post("Emma", document + "/melden", "");
        house.close();
        Path backup = place.resolve("backup");
        copy(data, backup);
        house = OpenHouse.kept(data);

        house.post("Anna", document + "/wissen", "");

        assertGone(document);
        assertThat(octets(data)).isEqualTo(before);
        Files.copy(data.resolve("erased.log"), backup.resolve("erased.log"));
        reopen(backup);
        assertGone(document);
        assertThat(octets(backup)).isEqualTo(before);
    }

    private void assertGone(String document) {
        for (String way : List.of("", "/bestand", "/versies/1/bestand", "/versies/2/bestand")) {
            assertThat(house.get("Anna", document + way).statusCode()).as(way).isEqualTo(404);
        }
        assertThat(found("Anna")).isEmpty();
        assertThat(house.page("Anna", folder()).text()).doesNotContain("Verhaal");
        assertThat(house.page("Anna", OpenHouse.ZEIST + "/prullenbak").text()).doesNotContain("Verhaal");
    }

    private List<String> found(String who) {
        return house.page(who, "/mijn/zoeken?q=bakkersvrouw")
                .select(".found__name a")
                .eachText();
    }

    /** How many files hold the octets of documents, or their texts. */
    private static long octets(Path data) throws IOException {
        try (Stream<Path> files = Files.walk(data.resolve("repository"))) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.getFileName().toString().matches("[0-9a-f]{40,}"))
                    .count();
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
    }
}
