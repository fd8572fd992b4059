package nl.balint.cms.search;

import static nl.balint.cms.search.SamplePages.EVERYONE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class IndexerTest {

    private final Shelf shelf = new Shelf();
    private final Index index = Index.inMemory();
    private final Search search = new Search(index);
    private Indexer indexer = new Indexer("shelf", index, shelf);

    @AfterEach
    void close() {
        indexer.close();
        index.close();
    }

    @Test
    void anEmptyIndexIsFilledAtTheStart() {
        shelf.put("een", "appel");

        indexer.start();
        indexer.awaitIdle();

        assertThat(find("appel")).containsExactly("een");
        assertThat(index.revision()).isEqualTo(shelf.revision());
    }

    @Test
    void aChangeIsFollowed() {
        indexer.start();

        shelf.put("een", "appel");
        indexer.changed(Set.of("/een"));
        shelf.put("twee", "appel");
        indexer.changed(Set.of("/twee"));
        indexer.awaitIdle();
        assertThat(find("appel")).containsExactly("een", "twee");

        shelf.remove("een");
        indexer.changed(Set.of("/een"));
        indexer.awaitIdle();
        assertThat(find("appel")).containsExactly("twee");
        assertThat(index.revision()).isEqualTo(shelf.revision());
    }

    @Test
    void anIndexThatIsUpToDateIsNotFilledAgain() {
        shelf.put("een", "appel");
        indexer.start();
        indexer.awaitIdle();
        indexer.close();

        indexer = new Indexer("shelf", index, shelf);
        indexer.start();
        indexer.awaitIdle();

        assertThat(shelf.fillings).hasValue(1);
    }

    @Test
    void anIndexThatIsThrownAwayWhileItIsOpenIsFilledAgainAtTheNextChange(@TempDir Path folder) throws IOException {
        shelf.put("een", "appel");
        shelf.put("twee", "appel");
        Path place = folder.resolve("pages");
        try (Index onDisk = Index.open(place);
                Indexer its = new Indexer("disk", onDisk, shelf)) {
            its.start();
            its.awaitIdle();
            try (Stream<Path> files = Files.list(place)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(place);

            shelf.put("drie", "appel");
            its.changed(Set.of("/drie"));
            its.awaitIdle();

            assertThat(new Search(onDisk)
                            .find(SearchQuery.of("appel", EVERYONE))
                            .total())
                    .isEqualTo(3);
            assertThat(onDisk.revision()).isEqualTo(shelf.revision());
        }
        try (Index again = Index.open(place)) {
            assertThat(again.size()).isEqualTo(3);
        }
    }

    @Test
    void whatChangedWhileNobodyFollowedIsFoundAfterTheNextStart() {
        shelf.put("een", "appel");
        indexer.start();
        indexer.awaitIdle();
        indexer.close();
        shelf.remove("een");
        shelf.put("twee", "appel");

        indexer = new Indexer("shelf", index, shelf);
        indexer.start();
        indexer.awaitIdle();

        assertThat(find("appel")).containsExactly("twee");
    }

    @Test
    void whileAnEmptyIndexIsFilledThatIsKnown() throws Exception {
        for (int number = 0; number < 20; number++) {
            shelf.put("p" + number, "appel");
        }
        shelf.pauseAt(10);
        indexer.start();
        shelf.paused.await();
        assertThat(indexer.isFillingWhatIsEmpty()).isTrue();

        shelf.resume.countDown();
        indexer.awaitIdle();

        assertThat(indexer.isFillingWhatIsEmpty()).isFalse();
    }

    @Test
    void theOldContentAnswersDuringARebuild() throws Exception {
        for (int number = 0; number < 120; number++) {
            shelf.put("p" + number, "appel");
        }
        indexer.start();
        indexer.awaitIdle();
        for (int number = 0; number < 120; number++) {
            shelf.put("p" + number, "peer");
        }
        shelf.pauseAt(60);

        List<String> progress = new ArrayList<>();
        CompletableFuture<Integer> rebuild = indexer.rebuild((done, total) -> progress.add(done + " of " + total));
        shelf.paused.await();
        assertThat(total("appel")).isEqualTo(120);
        assertThat(total("peer")).isZero();

        shelf.resume.countDown();
        assertThat(rebuild.get(30, TimeUnit.SECONDS)).isEqualTo(120);
        assertThat(total("appel")).isZero();
        assertThat(total("peer")).isEqualTo(120);
        assertThat(progress).containsExactly("50 of 120", "100 of 120", "120 of 120");
    }

    @Test
    void aChangeDuringARebuildIsNotLost() throws Exception {
        shelf.put("a", "appel");
        shelf.put("b", "appel");
        indexer.start();
        indexer.awaitIdle();
        shelf.pauseAt(2);

        CompletableFuture<Integer> rebuild = indexer.rebuild(RebuildProgress.SILENT);
        shelf.paused.await();
        shelf.put("a", "peer");
        indexer.changed(Set.of("/a"));
        shelf.resume.countDown();
        rebuild.get(30, TimeUnit.SECONDS);
        indexer.awaitIdle();

        assertThat(find("peer")).containsExactly("a");
        assertThat(index.revision()).isEqualTo(shelf.revision());
    }

    @Test
    void readersSeeAllOfAStepOrNothing() throws Exception {
        shelf.put("a", "appel");
        shelf.put("b", "appel");
        indexer.start();
        indexer.awaitIdle();
        AtomicBoolean stop = new AtomicBoolean();
        CompletableFuture<Set<Long>> totals = CompletableFuture.supplyAsync(() -> {
            Set<Long> seen = new java.util.HashSet<>();
            while (!stop.get()) {
                seen.add(total("appel"));
            }
            return seen;
        });

        for (int round = 0; round < 20; round++) {
            indexer.changed(Set.of("/a", "/b"));
            indexer.rebuild(RebuildProgress.SILENT).get(30, TimeUnit.SECONDS);
        }
        stop.set(true);

        assertThat(totals.get(30, TimeUnit.SECONDS)).containsExactly(2L);
    }

    @Test
    void tooManyNotesBecomeOneRebuild() throws Exception {
        indexer.start();
        indexer.awaitIdle();
        shelf.put("a", "appel");
        shelf.pauseAt(1);
        CompletableFuture<Integer> rebuild = indexer.rebuild(RebuildProgress.SILENT);
        shelf.paused.await();

        for (int number = 0; number < 5_000; number++) {
            shelf.put("p" + number, "peer");
            indexer.changed(Set.of("/p" + number));
        }
        shelf.resume.countDown();
        rebuild.get(30, TimeUnit.SECONDS);
        indexer.awaitIdle();

        assertThat(total("peer")).isEqualTo(5_000);
        assertThat(shelf.fillings).hasValue(3);
    }

    @Test
    void aSourceThatFailsLosesNothing() {
        shelf.put("een", "appel");
        indexer.start();
        indexer.awaitIdle();

        shelf.put("twee", "appel");
        shelf.broken = true;
        indexer.changed(Set.of("/twee"));
        indexer.awaitIdle();
        assertThatThrownBy(() -> indexer.rebuild(RebuildProgress.SILENT).get(30, TimeUnit.SECONDS))
                .isInstanceOf(ExecutionException.class);
        assertThat(find("appel")).containsExactly("een");

        shelf.broken = false;
        shelf.put("drie", "appel");
        indexer.changed(Set.of("/drie"));
        indexer.awaitIdle();
        assertThat(find("appel")).containsExactly("drie", "een");
        assertThat(index.revision()).isEmpty();

        indexer.close();
        indexer = new Indexer("shelf", index, shelf);
        indexer.start();
        indexer.awaitIdle();
        assertThat(find("appel")).containsExactly("drie", "een", "twee");
    }

    @Test
    void closingBreaksOffARebuildAndTheOldContentStays() throws Exception {
        shelf.put("a", "appel");
        shelf.put("b", "appel");
        indexer.start();
        indexer.awaitIdle();
        String revision = index.revision();
        shelf.put("a", "peer");
        shelf.pauseAt(1);
        CompletableFuture<Integer> running = indexer.rebuild(RebuildProgress.SILENT);
        shelf.paused.await();
        CompletableFuture<Integer> waiting = indexer.rebuild(RebuildProgress.SILENT);

        CompletableFuture<Void> closing = CompletableFuture.runAsync(indexer::close);
        assertThatThrownBy(() -> waiting.get(30, TimeUnit.SECONDS)).isInstanceOf(Exception.class);
        shelf.resume.countDown();
        closing.get(30, TimeUnit.SECONDS);

        assertThat(running).isCancelled();
        assertThat(total("appel")).isEqualTo(2);
        assertThat(index.revision()).isEqualTo(revision);
        assertThat(indexer.rebuild(RebuildProgress.SILENT)).isCancelled();
        indexer.changed(Set.of("/a"));
        indexer.awaitIdle();
    }

    private List<String> find(String text) {
        return search.find(SearchQuery.of(text, EVERYONE)).hits().stream()
                .map(Hit::id)
                .toList();
    }

    private long total(String text) {
        return search.find(SearchQuery.of(text, EVERYONE)).total();
    }
}
