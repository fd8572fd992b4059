package nl.balint.portal.documents;

import static nl.balint.portal.documents.TestHouse.ANNA;
import static nl.balint.portal.documents.TestHouse.EMMA;
import static nl.balint.portal.documents.TestHouse.folder;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that cannot be judged at once. */
class QuarantineTest {

    private static final String IN = "Mededelingen";

    @TempDir
    private Path data;

    private final ExecutorService people = Executors.newCachedThreadPool();

    private TestHouse house;

    @BeforeEach
    void open() {
        house = new TestHouse(data, DocumentsConfig.STANDARD.withLimits(1_000, 5_000));
    }

    @AfterEach
    void close() {
        people.shutdownNow();
        house.close();
    }

    @Test
    void withoutScannerAFileWaitsWhereNobodyReadsItAndIsLetInLater() throws IOException {
        house.check.isAway = true;
        assertThat(house.send(ANNA, IN, "Brief.txt", "Beste leden"))
                .isEqualTo(new UploadOutcome.Waiting("documents.waiting.scanner", List.of()));
        house.rejudging.run();
        try (Area area = house.open(EMMA)) {
            assertThat(area.documents(folder(area, IN))).isEmpty();
        }
        assertThat(house.quarantine.list("zeist", "anna"))
                .extracting(Quarantine.Kept::name)
                .containsExactly("Brief.txt");
        assertThat(house.quarantine.list("zeist", "emma")).isEmpty();

        house.check.isAway = false;
        house.rejudging.run();

        assertThat(house.quarantine.list("zeist")).isEmpty();
        try (Area area = house.open(EMMA)) {
            assertThat(area.documents(folder(area, IN)))
                    .extracting(Document::name, Document::by)
                    .containsExactly(org.assertj.core.groups.Tuple.tuple("Brief.txt", "anna"));
        }
        assertThat(temporary()).isEmpty();
    }

    @Test
    void whoBringsMoreThanCanBeJudgedHearsThatItWaitsAndItComesInLater() throws Exception {
        CountDownLatch judging = new CountDownLatch(1);
        house.check.meanwhile = () -> await(judging);
        List<CompletableFuture<UploadOutcome>> nine = IntStream.range(0, 9)
                .mapToObj(number -> CompletableFuture.supplyAsync(
                        () -> house.send(ANNA, IN, "Brief" + number + ".txt", "Beste leden"), people))
                .toList();

        Object first =
                CompletableFuture.anyOf(nine.toArray(CompletableFuture[]::new)).join();
        judging.countDown();

        assertThat(first).isEqualTo(new UploadOutcome.Waiting("documents.waiting.busy", List.of()));
        assertThat(nine.stream().map(CompletableFuture::join).filter(UploadOutcome.Added.class::isInstance))
                .hasSize(8);
        house.rejudging.run();
        try (Area area = house.open(EMMA)) {
            assertThat(area.documents(folder(area, IN))).hasSize(9);
        }
    }

    @Test
    void whoAsksHowFarItIsDoesNotWaitForWhatIsJudged() {
        CountDownLatch judging = new CountDownLatch(1);
        CountDownLatch arrived = new CountDownLatch(1);
        house.check.meanwhile = () -> {
            arrived.countDown();
            await(judging);
        };
        try (Area area = house.open(ANNA)) {
            Incoming incoming = house.begin(area, IN, "Brief.txt", 3);
            house.uploads.write(incoming, 0, octets("Dag"));
            CompletableFuture<UploadOutcome> first =
                    CompletableFuture.supplyAsync(() -> house.intake.judge(area, incoming), people);
            await(arrived);

            assertThat(incoming.received()).isEqualTo(3);
            CompletableFuture<UploadOutcome> second =
                    CompletableFuture.supplyAsync(() -> house.intake.judge(area, incoming), people);
            judging.countDown();
            assertThat(second.join()).isSameAs(first.join());
        }
    }

    @Test
    void nobodyHasMoreThanTwentyFilesThatWait() {
        house.check.isAway = true;
        for (int number = 0; number < 20; number++) {
            assertThat(house.send(ANNA, IN, "Brief" + number + ".txt", "Beste leden"))
                    .isInstanceOf(UploadOutcome.Waiting.class);
        }

        assertThat(house.send(ANNA, IN, "Nog een.txt", "Beste leden"))
                .isEqualTo(new UploadOutcome.Refused("documents.refused.waiting", List.of(20)));
        assertThat(house.send(EMMA, IN, "Van een ander.txt", "Beste leden")).isInstanceOf(UploadOutcome.Waiting.class);
        assertThat(house.quarantine.list("zeist", "anna")).hasSize(20);
    }

    @Test
    void whatComesOutOfQuarantineBadlyIsToldToItsAuthor() throws Exception {
        house.check.isAway = true;
        house.send(ANNA, IN, "Virus.txt", "een virus");
        house.send(ANNA, IN, "Casus.txt", "mevrouw J");
        house.check.isAway = false;

        house.rejudging.run();
        house.rejudging.run();

        assertThat(house.messages).containsExactlyInAnyOrder("refused anna", "asked anna");
        Quarantine.Kept kept = house.quarantine.list("zeist").get(0);
        assertThat(kept.forAuthor()).isTrue();
        try (Area area = house.open(ANNA)) {
            Incoming incoming = house.rejudging.takeOut(kept);
            assertThat(house.intake.judge(area, incoming)).isInstanceOf(UploadOutcome.Asked.class);
            assertThat(house.intake.confirm(area, incoming, 1)).isInstanceOf(UploadOutcome.Added.class);
        }
        assertThat(house.quarantine.list("zeist")).isEmpty();
    }

    @Test
    void whoHasLeftTheGroupAddsNothingFromQuarantine() {
        house.check.isAway = true;
        house.send(ANNA, IN, "Brief.txt", "Beste leden");
        house.check.isAway = false;
        house.left.add("anna");

        house.rejudging.run();

        assertThat(house.quarantine.list("zeist")).isEmpty();
        try (Area area = house.open(EMMA)) {
            assertThat(area.documents(folder(area, IN))).isEmpty();
        }
    }

    private List<Path> temporary() throws IOException {
        try (Stream<Path> files = Files.list(data.resolve("uploads"))) {
            return files.toList();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException over) {
            throw new AssertionError(over);
        }
    }

    private static InputStream octets(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
