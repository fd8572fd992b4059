package nl.balint.portal.documents;

import static nl.balint.portal.documents.TestHouse.ANNA;
import static nl.balint.portal.documents.TestHouse.folder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import nl.balint.portal.documents.plugs.Finding;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IntakeTest {

    private static final String IN = "Mededelingen";

    @TempDir
    private Path data;

    private TestHouse house;

    @BeforeEach
    void open() {
        house = new TestHouse(data, DocumentsConfig.STANDARD.withLimits(1_000, 5_000));
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void aSoundFileIsADocumentAtOnceAndLeavesNothingBehind() throws IOException {
        UploadOutcome outcome = house.send(ANNA, IN, "Brief.txt", "Beste leden");

        assertThat(outcome).isInstanceOfSatisfying(UploadOutcome.Added.class, added -> {
            assertThat(added.document().name()).isEqualTo("Brief.txt");
            assertThat(added.isNewVersion()).isFalse();
        });
        assertThat(temporary()).isEmpty();
        assertThat(house.quotas.of("zeist").used()).isEqualTo(11);
    }

    @Test
    void theAuthorConfirmsEachFindingBeforeAnybodySeesTheFile() throws IOException {
        try (Area area = house.open(ANNA)) {
            String text = "mevrouw J. is 92 jaar";
            Incoming incoming = house.begin(area, IN, "Casus.txt", text.length());
            house.uploads.write(incoming, 0, octets(text));

            UploadOutcome asked = new UploadOutcome.Asked(List.of(
                    Finding.of("documents.finding.age", "92"), Finding.of("documents.finding.name", "mevrouw J")));
            assertThat(house.intake.judge(area, incoming)).isEqualTo(asked);
            assertThat(house.intake.confirm(area, incoming, 1)).isEqualTo(asked);
            assertThat(area.documents(folder(area, IN))).isEmpty();

            assertThat(house.intake.confirm(area, incoming, 2)).isInstanceOf(UploadOutcome.Added.class);
            assertThat(area.documents(folder(area, IN))).hasSize(1);
        }
        assertThat(temporary()).isEmpty();
    }

    @Test
    void anAnswerThatDidNotArriveIsGivenAgainAndMakesNoSecondVersion() {
        try (Area area = house.open(ANNA)) {
            Incoming incoming = house.begin(area, IN, "Brief.txt", 3);
            house.uploads.write(incoming, 0, octets("Dag"));

            UploadOutcome first = house.intake.judge(area, incoming);
            UploadOutcome second = house.intake.judge(area, house.uploads.get(incoming.id(), "zeist", "anna"));

            assertThat(second).isSameAs(first);
            assertThat(area.documents(folder(area, IN)))
                    .singleElement()
                    .satisfies(document -> assertThat(document.version()).isEqualTo(1));
        }
    }

    @Test
    void nobodyWaitsToBeginAFileWhileAnotherIsJudged() {
        house.check.meanwhile = () -> {
            house.check.meanwhile = () -> {};
            assertThat(CompletableFuture.supplyAsync(() -> house.send(ANNA, IN, "Tweede.txt", "Dag")))
                    .succeedsWithin(Duration.ofSeconds(10))
                    .isInstanceOf(UploadOutcome.Added.class);
        };

        assertThat(house.send(ANNA, IN, "Eerste.txt", "Dag")).isInstanceOf(UploadOutcome.Added.class);
    }

    @Test
    void whatIsRefusedIsGone() throws IOException {
        assertThat(house.send(ANNA, IN, "Brief.txt", "een virus"))
                .isEqualTo(new UploadOutcome.Refused("documents.refused.virus", List.of()));
        assertThat(temporary()).isEmpty();
        assertThat(house.quotas.of("zeist").used()).isZero();
    }

    @Test
    void aFileThatIsTooLargeIsRefusedBeforeItIsReadAndWhileItIsRead() throws IOException {
        try (Area area = house.open(ANNA)) {
            assertThatThrownBy(() -> house.begin(area, IN, "Film.mp4", 1_001)).hasMessage("documents.refused.size");
            assertThatThrownBy(() -> house.begin(area, IN, "Leeg.txt", 0)).hasMessage("documents.refused.empty");
            assertThatThrownBy(() -> house.begin(area, IN, " . ", 5)).hasMessage("documents.refused.no-name");

            Incoming unknown = house.begin(area, IN, "Film.mp4", Incoming.Plan.UNKNOWN);
            InputStream endless = new InputStream() {
                @Override
                public int read() {
                    return 'x';
                }
            };
            assertThatThrownBy(() -> house.uploads.write(unknown, 0, endless)).hasMessage("documents.refused.size");
            Incoming small = house.begin(area, IN, "Klein.txt", 3);
            assertThatThrownBy(() -> house.uploads.write(small, 0, octets("Te veel")))
                    .isInstanceOf(Refusal.class);
        }
        assertThat(temporary()).isEmpty();
        assertThat(house.quotas.of("zeist").used()).isZero();
    }

    @Test
    void roomIsKeptForWhatIsOnItsWay() {
        try (Area area = house.open(ANNA)) {
            for (int i = 0; i < 5; i++) {
                house.begin(area, IN, "Deel " + i + ".txt", 1_000);
            }
            assertThatThrownBy(() -> house.begin(area, IN, "Nog een.txt", 1)).hasMessage("documents.refused.quota");

            house.clock.forward(Duration.ofHours(25));
            house.uploads.sweep();
            house.begin(area, IN, "Nog een.txt", 1);
        }
    }

    @Test
    void aBrokenLineGoesOnWhereItBroke() {
        try (Area area = house.open(ANNA)) {
            Incoming incoming = house.begin(area, IN, "Brief.txt", 11);
            house.uploads.write(incoming, 0, octets("Beste"));
            assertThat(incoming.received()).isEqualTo(5);
            assertThat(incoming.isWhole()).isFalse();

            assertThatThrownBy(() -> house.uploads.write(incoming, 0, octets("Beste")))
                    .hasMessageStartingWith("CONFLICT");
            house.uploads.write(incoming, 5, octets(" leden"));

            assertThat(incoming.isWhole()).isTrue();
            assertThat(house.intake.judge(area, incoming)).isInstanceOf(UploadOutcome.Added.class);
        }
    }

    @Test
    void aSenderWhoHangsOnADeadLineWritesNoMoreOnceHeCameBack() {
        try (Area area = house.open(ANNA)) {
            Incoming incoming = house.begin(area, IN, "Brief.txt", 11);
            InputStream hanging = new InputStream() {
                private int given;

                @Override
                public int read() {
                    throw new UnsupportedOperationException("Read in parts");
                }

                @Override
                public int read(byte[] buffer, int from, int length) {
                    if (given++ == 0) {
                        System.arraycopy("Beste".getBytes(StandardCharsets.UTF_8), 0, buffer, from, 5);
                        return 5;
                    }
                    // Meanwhile the browser has come back on a new line.
                    house.uploads.write(incoming, 5, octets(" leden"));
                    return 3;
                }
            };

            assertThatThrownBy(() -> house.uploads.write(incoming, 0, hanging)).hasMessageStartingWith("CONFLICT");
            assertThat(house.intake.judge(area, incoming))
                    .isInstanceOfSatisfying(
                            UploadOutcome.Added.class,
                            added -> assertThat(area.text(added.document())).isEqualTo("Beste leden"));
        }
    }

    @Test
    void anUploadIsKnownToItsSenderAlone() {
        try (Area area = house.open(ANNA)) {
            String id = house.begin(area, IN, "Brief.txt", 3).id();

            assertThatThrownBy(() -> house.uploads.get(id, "zeist", "emma")).hasMessage("NOT_FOUND documents.missing");
            assertThatThrownBy(() -> house.uploads.get(id, "utrecht", "anna"))
                    .hasMessage("NOT_FOUND documents.missing");
            assertThatThrownBy(() -> house.uploads.get("0", "zeist", "anna")).hasMessage("NOT_FOUND documents.missing");
        }
    }

    @Test
    void whatAnEarlierRunLeftIsGoneAtTheStartAndTheFolderIsPrivate() throws IOException {
        Files.writeString(data.resolve("uploads").resolve("half"), "Halve brief");

        house.uploads.open();

        assertThat(temporary()).isEmpty();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("uploads"))))
                .isEqualTo("rwx------");
    }

    private List<Path> temporary() throws IOException {
        try (Stream<Path> files = Files.list(data.resolve("uploads"))) {
            return files.toList();
        }
    }

    private static InputStream octets(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
