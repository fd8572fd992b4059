package nl.balint.cms.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** R4: the journal of the store is cut, emptied or gone. */
class LostJournalTest {

    private static final int PAGES = 30;

    @TempDir
    private Path folder;

    @BeforeEach
    void writePages() {
        try (Repository repository = open();
                Content draft = repository.open(Access.SYSTEM, View.DRAFT)) {
            for (int page = 0; page < PAGES; page++) {
                draft.root("website").add("page" + page, "mgnl:page").set("title", "Pagina " + page);
                draft.save();
            }
        }
    }

    private Repository open() {
        return Repository.open(folder, Clock.systemUTC());
    }

    private Path journal() {
        return folder.resolve("repository/journal.log");
    }

    private void allIsThere() throws IOException {
        try (Repository repository = open();
                Content draft = repository.open(Access.SYSTEM, View.DRAFT)) {
            assertThat(IntStream.range(0, PAGES)
                            .filter(page -> draft.find(ContentPath.of("website", "/page" + page))
                                    .isEmpty())
                            .boxed())
                    .isEmpty();
            draft.root("website").add("later", "mgnl:page");
            draft.save();
        }
        assertThat(StoreFiles.problems(folder, folder)).isEmpty();
    }

    @Test
    void withoutItNothingIsBegunBesideWhatThereIsAndWhoPutsItBackGoesOn() throws IOException {
        byte[] kept = Files.readAllBytes(journal());
        Files.delete(journal());

        isRefused();
        assertThat(journal()).doesNotExist();

        Files.write(journal(), kept);
        allIsThere();
    }

    @Test
    void oneThatIsEmptiedIsRefusedToo() throws IOException {
        Files.write(journal(), new byte[0]);

        isRefused();
    }

    private void isRefused() {
        assertThatThrownBy(this::open)
                .isInstanceOf(ContentUnavailable.class)
                .hasMessageContaining("journal.log is gone or empty")
                .hasMessageContaining("Nothing was changed");
    }

    @Test
    void itIsMadeAnewToTheLastSave() throws IOException {
        Files.delete(journal());

        StoreFiles.recoverJournal(folder);

        allIsThere();
    }

    @Test
    void itIsMadeAnewAlsoAfterNightsInWhichTheTreeWasWrittenAnew() throws IOException {
        byte[] large = new byte[100_000];
        try (Repository repository = open();
                Content draft = repository.open(Access.SYSTEM, View.DRAFT)) {
            for (int night = 0; night < 3; night++) {
                repository.compact();
            }
            draft.root("website").add("photo", "mgnl:page").set("data", Value.Binary.of(large));
            draft.save();
        }
        Files.write(journal(), new byte[0]);

        StoreFiles.recoverJournal(folder);

        allIsThere();
        try (Repository repository = open();
                Content draft = repository.open(Access.SYSTEM, View.DRAFT)) {
            assertThat(draft.find(ContentPath.of("website", "/photo"))).isPresent();
        }
    }

    @Test
    void oneThatIsSoundStaysAsItIsAndSoDoesOneThatIsInUse() throws IOException {
        byte[] kept = Files.readAllBytes(journal());

        assertThatThrownBy(() -> StoreFiles.recoverJournal(folder)).hasMessageContaining("names the last tree already");
        try (Repository served = open()) {
            Files.delete(journal());
            assertThatThrownBy(() -> StoreFiles.recoverJournal(folder)).hasMessageContaining("is in use");
            assertThat(served.check()).isTrue();
            Files.write(journal(), kept);
        }
    }

    @Test
    void withNothingToBeginWithItIsToldAndNothingIsChanged() throws IOException {
        Files.delete(journal());
        Files.delete(folder.resolve("last-tree"));

        assertThatThrownBy(() -> StoreFiles.recoverJournal(folder)).hasMessageContaining("Nothing was changed");
        assertThat(journal()).doesNotExist();
    }

    @Test
    void oneThatLostLinesAtItsEndIsRefusedAndMended() throws IOException {
        List<String> lines = Files.readAllLines(journal());
        Files.write(journal(), lines.subList(0, lines.size() / 2));

        assertThatThrownBy(this::open)
                .isInstanceOf(ContentUnavailable.class)
                .hasMessageContaining("has lost lines")
                .hasMessageContaining("Nothing was changed");
        StoreFiles.recoverJournal(folder);

        allIsThere();
    }

    @Test
    void anOlderTreeIsGoneOnFromOnPurpose() throws IOException {
        List<String> lines = Files.readAllLines(journal());
        Files.write(journal(), lines.subList(0, lines.size() / 2));
        Files.delete(folder.resolve("last-tree"));

        open().close();
    }

    @Test
    void aLineThatWasBeingWrittenWhenThePowerFailedIsPassedOver() throws IOException {
        String last = Files.readAllLines(journal()).get(0);
        Files.writeString(journal(), last.substring(0, last.length() / 3), StandardOpenOption.APPEND);

        allIsThere();
    }

    @Test
    void oneThatIsCutInALineThatWasWrittenIsRefusedAndMended() throws IOException {
        try (Repository repository = open();
                Content draft = repository.open(Access.SYSTEM, View.DRAFT)) {
            draft.root("website").add("last", "mgnl:page");
            draft.save();
        }
        String whole = Files.readString(journal());
        Files.writeString(journal(), whole.substring(0, whole.length() - 80));

        assertThatThrownBy(this::open).isInstanceOf(ContentUnavailable.class).hasMessageContaining("has lost lines");
        StoreFiles.recoverJournal(folder);

        try (Repository repository = open();
                Content draft = repository.open(Access.SYSTEM, View.DRAFT)) {
            assertThat(draft.find(ContentPath.of("website", "/last"))).isPresent();
        }
        allIsThere();
    }

    @Test
    void anEmptyFolderIsNotMistakenForAStoreThatLostItsJournal() throws IOException {
        Path empty = Files.createDirectories(folder.resolve("empty"));

        Repository.open(empty, Clock.systemUTC()).close();

        assertThat(empty.resolve("repository/journal.log")).isNotEmptyFile();
    }
}
