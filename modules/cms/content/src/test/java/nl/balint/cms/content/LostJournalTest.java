package nl.balint.cms.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
                .hasMessageContaining("has lost its journal.log")
                .hasMessageContaining("Nothing was changed");
    }

    @Test
    void ofOneThatIsCutInItsLastLineTheLineBeforeIsTaken() throws IOException {
        try (Repository repository = open();
                Content draft = repository.open(Access.SYSTEM, View.DRAFT)) {
            draft.root("website").add("last", "mgnl:page");
            draft.save();
        }
        List<String> lines = Files.readAllLines(journal());
        String last = lines.get(lines.size() - 1);
        Files.writeString(
                journal(),
                String.join("\n", lines.subList(0, lines.size() - 1)) + "\n" + last.substring(0, last.length() / 3));

        allIsThere();
    }

    @Test
    void anEmptyFolderIsNotMistakenForAStoreThatLostItsJournal() throws IOException {
        Path empty = Files.createDirectories(folder.resolve("empty"));

        Repository.open(empty, Clock.systemUTC()).close();

        assertThat(empty.resolve("repository/journal.log")).isNotEmptyFile();
    }
}
