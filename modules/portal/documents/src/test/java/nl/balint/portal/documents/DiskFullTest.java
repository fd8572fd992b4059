package nl.balint.portal.documents;

import static nl.balint.portal.documents.TestHouse.ANNA;
import static nl.balint.portal.documents.TestHouse.folder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import nl.balint.cms.content.Repository;
import nl.balint.cms.http.Reason;
import nl.balint.cms.http.RequestFailure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On a disk of some megabytes, which only the owner of a machine can make. */
class DiskFullTest {

    private static final String LETTER = "Beste leden. ".repeat(20_000);

    @TempDir
    private Path folder;

    private final List<Path> disks = new ArrayList<>();

    @AfterEach
    void takeOut() throws Exception {
        for (Path disk : disks) {
            run("umount", "-l", disk.toString());
        }
    }

    private Path disk(String name, String size) throws Exception {
        Path disk = Files.createDirectories(folder.resolve(name));
        assumeTrue(run("mount", "-t", "tmpfs", "-o", "size=" + size, "tmpfs", disk.toString()) == 0);
        disks.add(disk);
        return disk;
    }

    private static int run(String... command) throws Exception {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(20, TimeUnit.SECONDS) ? process.exitValue() : 1;
        } catch (IOException noSuchCommand) {
            return 1;
        }
    }

    @Test
    void aFullFolderOfUploadsIsToldAndLeavesNothingHalf() throws Exception {
        disk("data/uploads", "100k");
        try (TestHouse house = new TestHouse(folder.resolve("data"))) {
            assertFull(house);

            try (Area area = house.open(ANNA)) {
                assertThat(area.documents(folder(area, "Mededelingen"))).isEmpty();
            }
            try (Stream<Path> left = Files.list(folder.resolve("data/uploads"))) {
                assertThat(left).isEmpty();
            }
            assertThat(house.quotas.of("zeist").used()).isZero();
            assertThat(house.send(ANNA, "Mededelingen", "Kort.txt", "Kort")).isInstanceOf(UploadOutcome.Added.class);
        }
    }

    @Test
    void aFullRepositoryIsToldReadingGoesOnAndWritingToo() throws Exception {
        Path data = disk("full", "24m");
        Path filler = data.resolve("filler");
        try (TestHouse house =
                new TestHouse(data, DocumentsConfig.STANDARD, Repository.open(data, Clock.systemUTC()))) {
            Document first = house.announce("Eerste.txt", LETTER);
            fill(filler);

            assertFull(house);

            try (Area area = house.open(ANNA)) {
                assertThat(area.documents(folder(area, "Mededelingen")))
                        .extracting(Document::name)
                        .containsExactly("Eerste.txt");
            }
            assertThat(house.read(ANNA, first.id())).isEqualTo(LETTER);
            assertThat(house.quotas.of("zeist").used()).isEqualTo(LETTER.length());

            Files.delete(filler);
            house.announce("Tweede.txt", LETTER);
        }
    }

    private static void assertFull(TestHouse house) {
        assertThatThrownBy(() -> house.send(ANNA, "Mededelingen", "Brief.txt", LETTER))
                .isInstanceOfSatisfying(
                        RequestFailure.class,
                        failure -> assertThat(failure.reason()).isEqualTo(Reason.STORAGE_FULL));
    }

    private static void fill(Path filler) {
        try (var out = Files.newOutputStream(filler)) {
            byte[] block = new byte[4_096];
            while (true) {
                out.write(block);
            }
        } catch (IOException full) {
            assertThat(full).hasMessageContaining("No space left");
        }
    }
}
