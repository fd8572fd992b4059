package nl.balint.cms.search;

import static nl.balint.cms.search.SamplePages.EVERYONE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** An index that could not be written. */
@Timeout(60)
class IndexerBehindTest {

    private final Shelf shelf = new Shelf();

    @Test
    void whatCouldNotBeTakenInIsTakenInLaterWithoutAnotherChange() throws Exception {
        try (Index index = Index.inMemory();
                Indexer indexer = new Indexer("shelf", index, shelf, new NextTry(Duration.ofMillis(20)))) {
            Search search = new Search(index);
            indexer.start();
            indexer.awaitIdle();
            shelf.broken = true;
            shelf.put("een", "appel");
            indexer.changed(Set.of("/een"));
            indexer.awaitIdle();
            assertThat(found(search)).isZero();

            shelf.broken = false;
            while (found(search) == 0) {
                Thread.sleep(10);
            }

            assertThat(index.revision()).isEqualTo(shelf.revision());
        }
    }

    private static long found(Search search) {
        return search.find(SearchQuery.of("appel", EVERYONE)).total();
    }
}
