package nl.balint.cms.upkeep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import nl.balint.cms.content.Access;
import nl.balint.cms.content.Content;
import nl.balint.cms.content.ContentPath;
import nl.balint.cms.content.Progress;
import nl.balint.cms.content.Repository;
import nl.balint.cms.content.StoreFiles;
import nl.balint.cms.content.Value;
import nl.balint.cms.content.View;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupTest {

    private static final int LARGE = 40_000;

    @TempDir
    private Path folder;

    private Path data = Path.of("");
    private Path empty = Path.of("");
    private BackupKey key = BackupKey.NONE;

    @BeforeEach
    void lay() {
        data = folder.resolve("data");
        empty = folder.resolve("empty");
        BackupKey.make(folder.resolve("key"), new SecureRandom());
        key = BackupKey.read(folder.resolve("key"));
    }

    @Test
    void whatWasSavedBeforeIsInItThoughOthersGoOnWriting() throws Exception {
        AtomicInteger saved = new AtomicInteger();
        AtomicBoolean goesOn = new AtomicBoolean(true);
        int before;
        try (Repository repository = Repository.open(data, Clock.systemUTC())) {
            Thread writer = new Thread(() -> {
                while (goesOn.get()) {
                    put(repository, "page" + saved.get());
                    saved.incrementAndGet();
                }
            });
            writer.start();
            while (saved.get() < 20) {
                Thread.onSpinWait();
            }
            before = saved.get();
            backup().write(folder.resolve("one"), Progress.SILENT);
            goesOn.set(false);
            writer.join();
        }
        restore().read(List.of(folder.resolve("one")), List.of(), Progress.SILENT);

        assertThat(pages(empty)).isGreaterThanOrEqualTo(before);
        assertThat(StoreFiles.problems(empty, folder)).isEmpty();
        assertThat(folder).isDirectoryNotContaining(path -> path.toString().contains("restoring"));
        assertThat(data).isDirectoryNotContaining(path -> path.toString().contains("backup"));
    }

    @Test
    void anIncrementalOneNeedsItsBaseAndIsSmall() throws IOException {
        fill(0, 20);
        Backup.Made whole = backup().write(folder.resolve("full"), Progress.SILENT);
        fill(20, 22);
        Backup.Made small = backup().writeOn(folder.resolve("full"), folder.resolve("small"), Progress.SILENT);

        assertThat(whole.binaries()).isEqualTo(20);
        assertThat(whole.base()).isEmpty();
        assertThat(small.binaries()).isEqualTo(2);
        assertThat(small.base()).isNotEmpty();
        assertThat(small.octets()).isLessThan(whole.octets() / 2);
        assertThatThrownBy(() -> restore().read(List.of(folder.resolve("small")), List.of(), Progress.SILENT))
                .isInstanceOf(BackupFailure.class)
                .hasMessageContaining("20 files are missing");
        assertThat(empty).doesNotExist();
        restore().read(List.of(folder.resolve("small"), folder.resolve("full")), List.of(), Progress.SILENT);
        assertThat(pages(empty)).isEqualTo(22);
    }

    @Test
    void aClosedOneTellsNothingAndOpensWithItsKeyAlone() throws IOException {
        fill(0, 3);
        backup().write(folder.resolve("closed"), Progress.SILENT);
        BackupKey.make(folder.resolve("other"), new SecureRandom());
        BackupKey other = BackupKey.read(folder.resolve("other"));

        assertThat(new String(Files.readAllBytes(folder.resolve("closed")), StandardCharsets.ISO_8859_1))
                .doesNotContain("balint-backup", "manifest", "page1");
        for (BackupKey wrong : List.of(BackupKey.NONE, other)) {
            assertThatThrownBy(() -> new Restore(empty, wrong)
                            .read(List.of(folder.resolve("closed")), List.of(), Progress.SILENT))
                    .isInstanceOf(BackupFailure.class)
                    .hasMessageContaining("key");
        }
        assertThat(empty).doesNotExist();
    }

    @Test
    void oneThatWasChangedOrCutOffIsRefusedAndNothingIsPutBack() throws IOException {
        fill(0, 3);
        for (BackupKey closing : List.of(key, BackupKey.NONE)) {
            Path spoilt = folder.resolve("changed" + closing.isNone());
            new Backup(data, closing, Clock.systemUTC()).write(spoilt, Progress.SILENT);
            Path cut = folder.resolve("cut" + closing.isNone());
            byte[] octets = Files.readAllBytes(spoilt);
            Files.write(cut, Arrays.copyOf(octets, closing.isNone() ? octets.length / 2 : octets.length - 1));
            try (RandomAccessFile file = new RandomAccessFile(spoilt.toFile(), "rw")) {
                file.seek(octets.length / 2);
                file.write(new byte[] {1, 2, 3, 4, 5});
            }
            for (Path wrong : List.of(spoilt, cut)) {
                assertThatThrownBy(() -> new Restore(empty, closing).read(List.of(wrong), List.of(), Progress.SILENT))
                        .as(wrong.toString())
                        .isInstanceOf(BackupFailure.class);
                assertThat(empty).doesNotExist();
            }
        }
    }

    @Test
    void theJournalOfErasuresIsThatOfBoth() throws IOException {
        fill(0, 1);
        Files.writeString(data.resolve(Restore.ERASED), "2026-01-01T00:00:00Z g1 d1 \n");
        backup().write(folder.resolve("one"), Progress.SILENT);
        Files.writeString(folder.resolve("newer"), "2026-01-01T00:00:00Z g1 d1 \n2026-02-01T00:00:00Z g1 d2 \n");
        restore().read(List.of(folder.resolve("one")), List.of(folder.resolve("newer")), Progress.SILENT);

        assertThat(empty.resolve(Restore.ERASED))
                .hasContent("2026-01-01T00:00:00Z g1 d1 \n2026-02-01T00:00:00Z g1 d2 \n");
        assertThat(empty.resolve(Restore.NOTE)).exists();
    }

    @Test
    void aDataFolderWithoutAJournalErasedNothingAndAnythingElseIsAMistake() throws IOException {
        fill(0, 1);
        backup().write(folder.resolve("one"), Progress.SILENT);
        List<Path> one = List.of(folder.resolve("one"));

        assertThatThrownBy(() -> restore().read(one, List.of(folder.resolve(Restore.ERASED)), Progress.SILENT))
                .isInstanceOf(BackupFailure.class)
                .hasMessageContaining(Restore.ERASED + " is not there");
        assertThat(empty).doesNotExist();
        restore().read(one, List.of(data.resolve(Restore.ERASED)), Progress.SILENT);
        assertThat(pages(empty)).isEqualTo(1);
    }

    @Test
    void nothingThatIsThereIsWrittenOver() throws IOException {
        fill(0, 1);
        Files.writeString(folder.resolve("there"), "mine");
        assertThatThrownBy(() -> backup().write(folder.resolve("there"), Progress.SILENT))
                .isInstanceOf(BackupFailure.class)
                .hasMessageContaining("there already");
        backup().write(folder.resolve("one"), Progress.SILENT);
        assertThatThrownBy(
                        () -> new Restore(data, key).read(List.of(folder.resolve("one")), List.of(), Progress.SILENT))
                .isInstanceOf(BackupFailure.class)
                .hasMessageContaining("not empty");
        assertThat(pages(data)).isEqualTo(1);
    }

    private Backup backup() {
        return new Backup(data, key, Clock.systemUTC());
    }

    private Restore restore() {
        return new Restore(empty, key);
    }

    private void fill(int from, int to) {
        try (Repository repository = Repository.open(data, Clock.systemUTC())) {
            for (int page = from; page < to; page++) {
                put(repository, "page" + page);
            }
        }
    }

    private static void put(Repository repository, String name) {
        byte[] octets = new byte[LARGE];
        new Random(name.hashCode()).nextBytes(octets);
        try (Content content = repository.open(Access.SYSTEM, View.DRAFT)) {
            content.root("website").add(name, "mgnl:page").set("bytes", Value.Binary.of(octets));
            content.save();
        }
    }

    private static long pages(Path folder) throws IOException {
        try (Repository repository = Repository.open(folder, Clock.systemUTC());
                Content content = repository.open(Access.SYSTEM, View.DRAFT)) {
            return Stream.iterate(0, page -> page + 1)
                    .map(page -> content.find(ContentPath.of("website", "/page" + page)))
                    .takeWhile(Optional::isPresent)
                    .peek(page ->
                            assertThat(page.orElseThrow().property("bytes")).isPresent())
                    .count();
        }
    }
}
