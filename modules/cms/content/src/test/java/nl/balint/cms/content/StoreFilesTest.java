package nl.balint.cms.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreFilesTest {

    private static final int LARGE = 50_000;
    private static final int PAGES = 30;

    @TempDir
    private Path folder;

    @Test
    void aTreeIsCopiedWhileItIsWrittenInAndTheCopyOpens() throws IOException {
        Path data = folder.resolve("data");
        Path copy = Files.createDirectories(folder.resolve("copy"));
        try (Repository repository = Repository.open(data, Clock.systemUTC())) {
            for (int page = 0; page < PAGES; page++) {
                put(repository, "page" + page);
            }
            StoreFiles.copyTree(data, copy, folder);
            put(repository, "later");
            assertThat(StoreFiles.problems(data, folder)).isEmpty();
        }
        assertThat(StoreFiles.binariesNamed(copy, folder)).hasSize(PAGES).allSatisfy(name -> {
            Path from = StoreFiles.binary(data, name);
            Path to = StoreFiles.binary(copy, name);
            Files.createDirectories(to.getParent());
            Files.copy(from, to);
        });
        try (Repository restored = Repository.open(copy, Clock.systemUTC());
                Content content = restored.open(Access.SYSTEM, View.DRAFT)) {
            for (int page = 0; page < PAGES; page++) {
                assertThat(content.get(at("page" + page)).property("bytes")).isPresent();
            }
            assertThat(content.find(at("later"))).isEmpty();
        }
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).containsExactlyInAnyOrder(data, copy);
        }
    }

    @Test
    void aSpoiltArchiveIsAProblem() throws IOException {
        try (Repository repository = Repository.open(folder, Clock.systemUTC())) {
            for (int page = 0; page < PAGES; page++) {
                put(repository, "page" + page);
            }
        }
        Path archive = folder.resolve("repository/data00000a.tar");
        byte[] octets = Files.readAllBytes(archive);
        Arrays.fill(octets, octets.length / 3, octets.length / 3 + 40_000, (byte) 7);
        Files.write(archive, octets, StandardOpenOption.WRITE);

        assertThat(StoreFiles.problems(folder, folder)).isNotEmpty();
    }

    private static ContentPath at(String name) {
        return ContentPath.of("website", "/" + name);
    }

    private static void put(Repository repository, String name) {
        byte[] octets = new byte[LARGE];
        new Random(name.hashCode()).nextBytes(octets);
        try (Content content = repository.open(Access.SYSTEM, View.DRAFT)) {
            content.root("website").add(name, "mgnl:page").set("bytes", Value.Binary.of(octets));
            content.save();
        }
    }
}
