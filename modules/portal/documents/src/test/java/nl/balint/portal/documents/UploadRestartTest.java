package nl.balint.portal.documents;

import static nl.balint.portal.documents.TestHouse.ANNA;
import static nl.balint.portal.documents.TestHouse.folder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Stream;
import nl.balint.cms.content.Repository;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The house starts anew while somebody sends a file over a bad line. */
class UploadRestartTest {

    private static final int PART = 5_000_000;
    private static final byte[] OCTETS =
            "Vier stoelen in een kring. ".repeat(400_000).getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path data;

    private String id;

    @BeforeEach
    void sendHalfOfIt() {
        try (TestHouse house = open();
                Area area = house.open(ANNA)) {
            Incoming incoming = house.begin(area, "Mededelingen", "De bakkersvrouw.txt", OCTETS.length);
            house.uploads.write(incoming, 0, part(0, PART));
            id = incoming.id();
        }
    }

    private TestHouse open() {
        return new TestHouse(data, DocumentsConfig.STANDARD, Repository.open(data, Clock.systemUTC()));
    }

    private static ByteArrayInputStream part(int from, int until) {
        return new ByteArrayInputStream(Arrays.copyOfRange(OCTETS, from, until));
    }

    @Test
    void theSenderGoesOnWhereItBroke() {
        try (TestHouse house = open();
                Area area = house.open(ANNA)) {
            Incoming half = house.uploads.get(id, "zeist", "anna");
            assertThat(half.received()).isEqualTo(PART);
            assertThat(house.quotas.of("zeist").used()).isEqualTo(OCTETS.length);
            assertThatThrownBy(() -> house.uploads.get(id, "zeist", "emma")).hasMessage("NOT_FOUND documents.missing");

            house.uploads.write(half, PART, part(PART, OCTETS.length));

            assertThat(house.intake.judge(area, half))
                    .isInstanceOfSatisfying(
                            UploadOutcome.Added.class,
                            added -> assertThat(area.text(added.document()).getBytes(StandardCharsets.UTF_8))
                                    .isEqualTo(OCTETS));
            assertThat(data.resolve("uploads")).isEmptyDirectory();
        }
    }

    @Test
    void whatIsNotSureToBeOnTheDiskIsSentAgain() throws IOException {
        Files.write(data.resolve("uploads").resolve(id), new byte[1_000], StandardOpenOption.APPEND);

        try (TestHouse house = open()) {
            assertThat(house.uploads.get(id, "zeist", "anna").received()).isEqualTo(PART);
        }
        assertThat(Files.size(data.resolve("uploads").resolve(id))).isEqualTo(PART);
    }

    @Test
    void theNoteTellsNothingToWhoReadsTheDisk() throws IOException {
        assertThat(Files.readString(data.resolve("uploads").resolve(id + ".note")))
                .doesNotContain("bakkersvrouw", "Mededelingen", "anna", "text/plain");
    }

    @Test
    void anAuthorWhoLooksAtWhatWasFoundWhenTheHouseStartsAnewLooksOnceMore() throws IOException {
        String story = "mevrouw J. Bakker ".repeat(300_000);
        String asked;
        try (TestHouse house = open();
                Area area = house.open(ANNA)) {
            Incoming incoming = house.begin(area, "Mededelingen", "Casus.txt", story.length());
            house.uploads.write(incoming, 0, new ByteArrayInputStream(story.getBytes(StandardCharsets.UTF_8)));
            assertThat(house.intake.judge(area, incoming)).isInstanceOf(UploadOutcome.Asked.class);
            asked = incoming.id();
        }

        try (TestHouse house = open();
                Area area = house.open(ANNA)) {
            Incoming incoming = house.uploads.get(asked, "zeist", "anna");
            assertThat(house.intake.confirm(area, incoming, 1)).isInstanceOf(UploadOutcome.Asked.class);
            assertThat(area.documents(folder(area, "Mededelingen"))).isEmpty();
            assertThat(house.intake.confirm(area, incoming, 1)).isInstanceOf(UploadOutcome.Added.class);
        }
    }

    @Test
    void whatIsOldSpoiledOrStoppedIsGone() throws IOException {
        Path uploads = data.resolve("uploads");
        Files.writeString(uploads.resolve("los"), "zonder briefje");
        Files.writeString(uploads.resolve("vreemd.note"), "zeist\ngeen sleutel past hierop\n12\n");
        Files.writeString(uploads.resolve("vreemd"), "half bestand");
        try (TestHouse house = open()) {
            assertThat(names(uploads)).containsExactlyInAnyOrder(id, id + ".note");
            house.uploads.forget(house.uploads.get(id, "zeist", "anna"));
            assertThat(names(uploads)).isEmpty();
        }

        sendHalfOfIt();
        try (TestHouse house = open()) {
            house.clock.forward(Duration.ofHours(25));
            house.uploads.sweep();
            assertThat(names(uploads)).isEmpty();
            assertThat(house.quotas.of("zeist").used()).isZero();
        }
    }

    private static Stream<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList().stream();
        }
    }
}
