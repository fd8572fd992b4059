package nl.balint.portal.documents;

import static nl.balint.portal.documents.TestHouse.ANNA;
import static nl.balint.portal.documents.TestHouse.folder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.balint.cms.content.Access;
import nl.balint.cms.content.Content;
import nl.balint.cms.content.ContentPath;
import nl.balint.cms.content.ContentUnavailable;
import nl.balint.cms.content.Depth;
import nl.balint.cms.content.Node;
import nl.balint.cms.content.Repository;
import nl.balint.cms.content.View;
import nl.balint.cms.http.Reason;
import nl.balint.cms.http.RequestFailure;
import nl.balint.cms.search.NextTry;
import nl.balint.portal.documents.internal.index.GroupShelfKeys;
import nl.balint.portal.documents.internal.index.ShelvedIndex;
import nl.balint.portal.documents.internal.seal.Vault;
import nl.balint.portal.documents.plugs.DocumentHit;
import nl.balint.portal.documents.plugs.DocumentIndex;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** On a disk of some megabytes, which only the owner of a machine can make. */
@Timeout(120)
class DiskFullTest {

    private static final int PARTS = 20;
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

    @Test
    void aPublicationOnAFullDiskIsNotThereInPartAndWorksWhenThereIsRoom() throws Exception {
        Path data = disk("full", "24m");
        Path filler = data.resolve("filler");
        ContentPath costs = ContentPath.of("website", "/kosten");
        try (Repository repository = Repository.open(data, Clock.systemUTC());
                Content draft = repository.open(Access.SYSTEM, View.DRAFT)) {
            Node page = draft.root("website").add("kosten", "mgnl:page");
            for (int part = 0; part < PARTS; part++) {
                page.add("part" + part, "mgnl:component").set("text", "eerst");
            }
            draft.publish(costs, Depth.TREE);
            draft.save();
            for (int part = 0; part < PARTS; part++) {
                page.child("part" + part).orElseThrow().set("text", "daarna " + LETTER);
            }
            fill(filler);

            assertThatThrownBy(() -> {
                        draft.save();
                        draft.publish(costs, Depth.TREE);
                        draft.save();
                    })
                    .isInstanceOf(ContentUnavailable.class);

            assertThat(seen(repository, costs)).containsOnly("eerst");
            Files.delete(filler);
            try (Content again = repository.open(Access.SYSTEM, View.DRAFT)) {
                again.get(costs)
                        .children()
                        .forEach(part -> again.get(part.path()).set("text", "toch"));
                again.save();
                again.publish(costs, Depth.TREE);
                again.save();
            }
            assertThat(seen(repository, costs)).containsOnly("toch");
        }
    }

    @Test
    void whatCameInWhileTheDiskOfTheIndexWasFullIsFoundWhenThereIsRoomAgain() throws Exception {
        Path disk = disk("index", "2m");
        Path filler = disk.resolve("filler");
        GroupShelfKeys keys = new GroupShelfKeys(new Vault(folder.resolve("data/keys"), new SecureRandom()));
        try (TestHouse house = new TestHouse(folder.resolve("data"));
                DocumentIndex index = ShelvedIndex.open(disk.resolve("documents"), keys)) {
            Indexing indexing = new Indexing(house.areas, index, new NextTry(Duration.ofMillis(20)));
            house.announce("Eerste.txt", "Een bakkersvrouw");
            indexing.reconcile();
            fill(filler);
            house.announce("Tweede.txt", "Een molenaarsvrouw");

            indexing.saw(house.changes.get(house.changes.size() - 1));

            assertThat(found(index, "bakkersvrouw")).containsExactly("Eerste.txt");
            assertThat(found(index, "molenaarsvrouw")).isEmpty();
            Files.delete(filler);
            while (found(index, "molenaarsvrouw").isEmpty()) {
                indexing.catchUp();
                Thread.sleep(20);
            }
            assertThat(found(index, "bakkersvrouw")).containsExactly("Eerste.txt");
        }
    }

    private static List<String> found(DocumentIndex index, String word) {
        return index.search(word, Set.of("group:zeist"), 0, 10).stream()
                .map(DocumentHit::nameHtml)
                .toList();
    }

    /** What visitors read in the parts of a page. */
    private static Set<String> seen(Repository repository, ContentPath page) {
        try (Content published = repository.open(Access.ANONYMOUS, View.PUBLISHED)) {
            return published.get(page).children().stream()
                    .map(part -> part.text("text").orElse(""))
                    .collect(Collectors.toSet());
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
