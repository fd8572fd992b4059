package nl.balint.portal.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import nl.balint.cms.search.CatalogueQuery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RebuildingTest {

    @TempDir
    private Path data;

    @Test
    void aNoteMakesAServerThatRunsFillItsIndexAnew() {
        RebuildNote note = new RebuildNote(data);
        try (ListedSociety society = ListedSociety.small();
                Rebuilding rebuilding = Rebuilding.watch(society.directory, data)) {
            assertThat(rebuilding).isNotNull();
            assertThat(note.percent()).isZero();

            note.ask();
            assertThat(note.await(Duration.ofSeconds(30), () -> {})).isTrue();

            assertThat(note.entries()).isEqualTo(3);
            assertThat(note.percent()).isEqualTo(100);
            assertThat(society.directory.find(CatalogueQuery.all(10)).total()).isEqualTo(3);
        }
        note.clear();
        assertThat(note.isDone()).isFalse();
    }

    @Test
    void whoAsksWhereNobodyListensIsTold() {
        RebuildNote note = new RebuildNote(data);
        note.ask();

        assertThat(note.await(Duration.ofMillis(50), () -> {})).isFalse();
    }
}
