package nl.balint.portal.documents;

import static nl.balint.portal.documents.TestHouse.ANNA;
import static nl.balint.portal.documents.TestHouse.EMMA;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import nl.balint.cms.content.Repository;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ErasureTest {

    private static final String WORD = "bakkersvrouw";

    @TempDir
    private Path folder;

    private Path data() {
        return folder.resolve("data");
    }

    private TestHouse open(Path data) {
        return new TestHouse(data, DocumentsConfig.STANDARD, Repository.open(data, Clock.systemUTC()));
    }

    @Test
    void noWordOfADocumentIsOnTheDiskWhileItIsThereNorAfterItIsErased() throws IOException {
        try (TestHouse house = open(data())) {
            Document story = house.announce("De " + WORD + ".txt", WORD + " uit Nes. ".repeat(3_000));
            house.announce("De " + WORD + ".txt", "De kleine " + WORD);
            assertThat(filesWith(data(), WORD)).isEmpty();
            assertThat(binaries(data())).isEqualTo(4);

            try (Area area = house.open(ANNA)) {
                house.erasure.erase(area, story.id());
                assertThat(area.findDocument(story.id())).isEmpty();
            }

            assertThat(binaries(data())).isZero();
            assertThat(house.changes).last().satisfies(change -> {
                assertThat(change.kind()).isEqualTo(DocumentChange.Kind.ERASED);
                assertThat(change.documentId()).isEqualTo(story.id());
            });
        }
    }

    @Test
    void whatABackupBringsBackIsErasedAgainAtTheStart() throws IOException {
        Document story;
        Document letter;
        try (TestHouse house = open(data())) {
            story = house.announce("Casus.txt", "De " + WORD);
            letter = house.announce("Brief.txt", "Dag");
        }
        Path backup = folder.resolve("backup");
        copy(data(), backup);
        try (TestHouse house = open(data());
                Area area = house.open(ANNA)) {
            house.erasure.erase(area, story.id());
        }

        Files.copy(data().resolve("erased.log"), backup.resolve("erased.log"));
        try (TestHouse house = open(backup)) {
            try (Area area = house.open(EMMA)) {
                assertThat(area.findDocument(story.id())).isPresent();
            }
            house.erasure.replay();
            try (Area area = house.open(EMMA)) {
                assertThat(area.findDocument(story.id())).isEmpty();
                assertThat(area.findDocument(letter.id())).isPresent();
            }
            assertThat(binaries(backup)).isEqualTo(2);
        }
    }

    @Test
    void theJournalTellsNoNamesAndStandsALineThatWasCutOff() throws IOException {
        try (TestHouse house = open(data())) {
            Document story = house.announce(WORD + ".txt", WORD);
            try (Area area = house.open(ANNA)) {
                house.erasure.erase(area, story.id());
            }
            String journal = Files.readString(data().resolve("erased.log"));
            assertThat(journal).contains(story.id()).doesNotContain(WORD);

            Files.writeString(data().resolve("erased.log"), journal + "2027-03-03T19:00:00Z zei");
            house.erasure.replay();
        }
    }

    private static long binaries(Path data) throws IOException {
        try (Stream<Path> files = Files.walk(data.resolve("binaries"))) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.getFileName().toString().matches("[0-9a-f]{40,}"))
                    .count();
        }
    }

    private static List<Path> filesWith(Path data, String word) throws IOException {
        try (Stream<Path> files = Files.walk(data)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> holds(file, word))
                    .toList();
        }
    }

    private static boolean holds(Path file, String word) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1).contains(word);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
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
