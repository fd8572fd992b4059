package nl.balint.cms.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DurabilityTest {

    private static final int ROUNDS = 3;

    @TempDir
    private Path folder;

    @Test
    void noAcknowledgedSaveIsLostWhenTheProcessIsKilled() throws Exception {
        Random chance = new Random();
        List<String> acknowledged = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            Process writer = startWriter();
            try (BufferedReader lines = writer.inputReader(StandardCharsets.UTF_8)) {
                int enough = acknowledged.size() + 20 + chance.nextInt(150);
                while (acknowledged.size() < enough) {
                    hear(lines.readLine(), acknowledged);
                }
                assertThatThrownBy(() -> Repository.open(folder, Clock.systemUTC()))
                        .isInstanceOf(ContentUnavailable.class)
                        .hasMessageContaining("in use by process " + writer.pid());
                writer.toHandle().destroyForcibly();
                lines.lines().forEach(line -> hear(line, acknowledged));
            }
            writer.waitFor();
        }

        try (Repository repository = Repository.open(folder, Clock.systemUTC());
                Content content = repository.open(Access.SYSTEM, View.DRAFT)) {
            assertThat(acknowledged).hasSizeGreaterThan(ROUNDS * 20);
            for (String name : acknowledged) {
                assertThat(size(content.get(ContentPath.of("website", "/" + name)), "bytes"))
                        .isEqualTo(WritesUntilKilled.SIZE);
            }
        }
    }

    private Process startWriter() throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(
                        java,
                        "-cp",
                        System.getProperty("java.class.path"),
                        WritesUntilKilled.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static void hear(String line, List<String> acknowledged) {
        if (line.startsWith(WritesUntilKilled.SAVED)) {
            acknowledged.add(line.substring(WritesUntilKilled.SAVED.length()));
        }
    }

    private static long size(Node node, String name) throws IOException {
        Value.Binary binary = (Value.Binary) node.property(name).orElseThrow();
        assertThat(binary.identity()).isNotEmpty();
        try (InputStream bytes = binary.open()) {
            return bytes.readAllBytes().length;
        }
    }

    @Test
    void whatWasSavedIsThereAfterARestart() throws IOException {
        ContentPath path = ContentPath.parse("website:/kosten");
        long revision;
        try (Repository repository = Repository.open(folder, Clock.systemUTC());
                Content draft = repository.open(Access.SYSTEM, View.DRAFT)) {
            Node page = draft.root("website").add("kosten", "mgnl:page");
            page.set("title", "Kosten");
            page.set("leaflet", Value.Binary.of(new byte[20_000]));
            draft.publish(path, Depth.SELF);
            draft.save();
            revision = repository.revision(View.PUBLISHED);
        }

        try (Repository repository = Repository.open(folder, Clock.systemUTC());
                Content content = repository.open(Access.ANONYMOUS, View.PUBLISHED)) {
            assertThat(content.get(path).text("title")).contains("Kosten");
            assertThat(size(content.get(path), "leaflet")).isEqualTo(20_000);
            assertThat(repository.revision(View.PUBLISHED)).isGreaterThanOrEqualTo(revision);
            assertThat(repository.check()).isTrue();
        }
        assertThat(folder.resolve("repository/journal.log")).exists();
    }

    @Test
    void aFolderIsOpenedOnceAtATime() {
        Repository first = Repository.open(folder, Clock.systemUTC());
        assertThatThrownBy(() -> Repository.open(folder, Clock.systemUTC()))
                .isInstanceOf(ContentUnavailable.class)
                .hasMessageContaining("in use by process");
        first.close();

        Repository.open(folder, Clock.systemUTC()).close();
    }

    @Test
    void aFolderThatCannotBeMadeIsNamed() throws IOException {
        Path file = Files.createFile(folder.resolve("bestand"));

        assertThatThrownBy(() -> Repository.open(file, Clock.systemUTC()))
                .isInstanceOf(ContentUnavailable.class)
                .hasMessageContaining("bestand");
    }

    @Test
    void theFirstStartSowsOnceAndOneThatBrokeOffBeginsAnew() throws IOException {
        Path seeds = Files.createDirectories(folder.resolve("content"));
        Files.writeString(seeds.resolve("website.kosten.yaml"), "kosten: {jcr:primaryType: mgnl:page, title: Kosten}");
        Files.writeString(seeds.resolve("website.agenda.yaml"), "agenda: {jcr:primaryType: mgnl:page}");
        Files.writeString(seeds.resolve("website.order"), "# de volgorde van het menu\nkosten\n\nagenda\n");
        Path broken = Files.writeString(seeds.resolve("website.stuk.yaml"), "stuk: [");
        ContentPath costs = ContentPath.parse("website:/kosten");

        try (Repository repository = Repository.open(folder.resolve("data"), Clock.systemUTC())) {
            Seed seed = new Seed(repository);
            assertThatThrownBy(() -> seed.sow(seeds, Progress.SILENT)).isInstanceOf(ContentFileFailure.class);
            assertThat(seed.isSown()).isFalse();
            Files.delete(broken);
            assertThat(seed.sow(seeds, Progress.SILENT)).isPresent();
            try (Content content = repository.open(Access.ANONYMOUS, View.PUBLISHED)) {
                assertThat(content.root("website").children())
                        .extracting(Node::name)
                        .containsExactly("kosten", "agenda");
            }
            try (Content draft = repository.open(Access.SYSTEM, View.DRAFT)) {
                draft.get(costs).set("title", "Contributie");
                draft.save();
            }
        }
        try (Repository repository = Repository.open(folder.resolve("data"), Clock.systemUTC());
                Content draft = repository.open(Access.SYSTEM, View.DRAFT)) {
            assertThat(new Seed(repository).sow(seeds, Progress.SILENT)).isEmpty();
            assertThat(draft.get(costs).text("title")).contains("Contributie");
        }
    }

    @Test
    void octetsThatAreErasedAreOffTheDisk() throws IOException {
        try (Repository repository = Repository.open(folder, Clock.systemUTC());
                Content draft = repository.open(Access.SYSTEM, View.DRAFT)) {
            Node page = draft.root("website").add("kosten", "mgnl:page");
            page.set("leaflet", Value.Binary.of("Bakkersvrouw".repeat(5_000).getBytes(StandardCharsets.UTF_8)));
            draft.save();
            Value.Binary leaflet = (Value.Binary) page.property("leaflet").orElseThrow();
            assertThat(filesWith("Bakkersvrouw")).hasSize(1);
            page.delete();
            draft.save();

            repository.erase(leaflet);
            repository.erase(leaflet);

            // Oak takes old archives off the disk a few seconds later.
            Instant patience = Instant.now().plusSeconds(60);
            while (!filesWith("Bakkersvrouw").isEmpty() && Instant.now().isBefore(patience)) {
                LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
            }
            assertThat(filesWith("Bakkersvrouw")).isEmpty();
        }
    }

    @Test
    void whatWasDeletedIsOffTheDiskAfterTheTreeWasWrittenAnewTwiceAndReadersGoOn() throws IOException {
        try (Repository repository = Repository.open(folder, Clock.systemUTC())) {
            ContentPath costs = ContentPath.of("website", "/kosten");
            try (Content draft = repository.open(Access.SYSTEM, View.DRAFT)) {
                draft.root("website").add("kosten", "mgnl:page").set("title", "Kosten");
                draft.root("website").add("oud", "mgnl:page").set("title", "Bakkersvrouw");
                draft.publish(costs, Depth.TREE);
                draft.save();
                draft.get(ContentPath.of("website", "/oud")).delete();
                draft.save();
            }
            assertThat(filesWith("Bakkersvrouw")).isNotEmpty();

            try (Content reader = repository.open(Access.of("everyone"), View.PUBLISHED)) {
                repository.compact();
                repository.compact();
                repository.compact();
                assertThat(reader.get(costs).text("title")).contains("Kosten");
            }

            // Oak takes old archives off the disk a few seconds later.
            Instant patience = Instant.now().plusSeconds(60);
            while (!filesWith("Bakkersvrouw").isEmpty() && Instant.now().isBefore(patience)) {
                LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
            }
            assertThat(filesWith("Bakkersvrouw")).isEmpty();
            try (Content draft = repository.open(Access.SYSTEM, View.DRAFT)) {
                draft.get(costs).set("title", "Contributie");
                draft.save();
                assertThat(draft.get(costs).text("title")).contains("Contributie");
            }
        }
    }

    @Test
    void whoeverClosesDoesNotWaitForWhatIsWrittenAnew() {
        try (Repository repository = Repository.open(folder, Clock.systemUTC());
                Content draft = repository.open(Access.SYSTEM, View.DRAFT)) {
            draft.root("website").add("kosten", "mgnl:page").set("title", "Kosten");
            draft.save();

            repository.stopCompacting();

            assertThatThrownBy(repository::compact).isInstanceOf(ContentUnavailable.class);
            draft.get(ContentPath.of("website", "/kosten")).set("title", "Contributie");
            draft.save();
        }
        try (Repository again = Repository.open(folder, Clock.systemUTC());
                Content draft = again.open(Access.SYSTEM, View.DRAFT)) {
            again.compact();
            assertThat(draft.get(ContentPath.of("website", "/kosten")).text("title"))
                    .contains("Contributie");
        }
    }

    @Test
    void octetsCanBeStoredAheadOfTheirNodeAndAreNotReadAgain() throws IOException {
        try (Repository repository = Repository.open(folder, Clock.systemUTC());
                Content draft = repository.open(Access.SYSTEM, View.DRAFT);
                Content other = repository.open(Access.SYSTEM, View.DRAFT)) {
            AtomicInteger readings = new AtomicInteger();
            byte[] bytes = new byte[50_000];
            Value.Binary stored = draft.store(new Value.Binary(bytes.length, "", () -> {
                readings.incrementAndGet();
                return new ByteArrayInputStream(bytes);
            }));

            other.root("website").add("kosten", "mgnl:page").set("leaflet", stored);
            other.save();

            assertThat(readings).hasValue(1);
            assertThat(size(draft.get(ContentPath.parse("website:/kosten")), "leaflet"))
                    .isEqualTo(bytes.length);
        }
    }

    private List<Path> filesWith(String word) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> holds(file, word))
                    .toList();
        }
    }

    private static boolean holds(Path file, String word) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1).contains(word);
        } catch (NoSuchFileException goneMeanwhile) {
            return false;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
