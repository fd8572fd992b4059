package nl.balint.cms.search;

import static nl.balint.cms.search.SamplePages.EVERYONE;
import static nl.balint.cms.search.SamplePages.page;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IndexTest {

    private static final IndexChange SAMPLES = IndexChange.put(SamplePages.all());

    @TempDir
    private Path folder;

    @Test
    void aNewIndexIsEmptyAndHasNoRevision() {
        try (Index index = Index.open(folder.resolve("index/website"))) {
            assertThat(index.size()).isZero();
            assertThat(index.revision()).isEmpty();
            assertThat(new Search(index)
                            .find(SearchQuery.of("kosten", EVERYONE))
                            .isEmpty())
                    .isTrue();
        }
    }

    @Test
    void aRestartFindsWhatWasThere() {
        try (Index index = Index.open(folder)) {
            index.apply(SAMPLES, "7");
        }

        try (Index index = Index.open(folder)) {
            assertThat(index.revision()).isEqualTo("7");
            assertThat(find(index, "contributie")).containsExactly("kosten");
        }
    }

    @Test
    void oneDocumentAtATimeEndsInFewSegments() throws IOException {
        try (Index index = Index.open(folder)) {
            for (int number = 0; number < 100; number++) {
                index.put(page("p" + number, "Verslag").with("Van avond " + number));
            }

            try (Searchable.Opened opened = index.opened()) {
                assertThat(opened.reader().leaves()).hasSizeLessThan(20);
                assertThat(opened.reader().numDocs()).isEqualTo(100);
            }
        }
    }

    @Test
    void anIndexOfAnotherFormatIsEmptied() throws IOException {
        try (Index index = Index.open(folder)) {
            index.apply(SAMPLES, "7");
        }
        try (FSDirectory directory = FSDirectory.open(folder);
                IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
            writer.setLiveCommitData(Map.of("format", "0", "revision", "7").entrySet());
            writer.commit();
        }

        assertThatItWasMadeAgain();
    }

    @ParameterizedTest
    @ValueSource(strings = {"segments_", ".cfs", ".cfe", ".si"})
    void aDamagedIndexIsEmptied(String kind) throws IOException {
        try (Index index = Index.open(folder)) {
            index.apply(SAMPLES, "7");
        }
        for (Path file : files(kind)) {
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                channel.write(ByteBuffer.wrap(new byte[] {1, 2, 3, 4, 5, 6, 7, 8}), Files.size(file) / 2);
            }
        }

        assertThatItWasMadeAgain();
    }

    @ParameterizedTest
    @ValueSource(strings = {"segments_", ".cfs", ".cfe", ".si"})
    void anIndexThatMissesAFileIsEmptied(String kind) throws IOException {
        try (Index index = Index.open(folder)) {
            index.apply(SAMPLES, "7");
        }
        for (Path file : files(kind)) {
            Files.delete(file);
        }

        assertThatItWasMadeAgain();
    }

    @Test
    void rubbishInTheFolderIsNoIndex() throws IOException {
        Files.writeString(folder.resolve("segments_1"), "rubbish");
        Files.writeString(folder.resolve("_0.cfs"), "rubbish");

        assertThatItWasMadeAgain();
    }

    @Test
    void aFileInTheWayIsToldAbout() throws IOException {
        Path file = Files.writeString(folder.resolve("website"), "a file");

        assertThatThrownBy(() -> Index.open(file))
                .isInstanceOf(IndexFailure.class)
                .hasMessageContaining("website");
    }

    @Test
    void aFillingThatFailsLeavesTheOldContentAsItWas() {
        try (Index index = Index.open(folder)) {
            index.apply(SAMPLES, "7");

            assertThatThrownBy(() -> index.replaceAll("8", taker -> {
                        taker.accept(page("half", "Half").with("contributie"));
                        throw new IllegalStateException("the source broke");
                    }))
                    .isInstanceOf(IllegalStateException.class);

            assertThat(index.revision()).isEqualTo("7");
            assertThat(find(index, "contributie")).containsExactly("kosten");
            index.put(page("half", "Half").with("contributie"));
            assertThat(find(index, "contributie")).containsExactlyInAnyOrder("kosten", "half");
        }
        try (Index index = Index.open(folder)) {
            assertThat(index.revision()).isEqualTo("7");
        }
    }

    @Test
    void aPlaceIsEmptiedWithAllBelowItAndNothingBesideIt() {
        try (Index index = Index.open(folder)) {
            index.put(
                    page("nieuws", "Nieuws").with("woord"),
                    page("nieuws/een", "Een").with("woord"),
                    page("nieuws/een/twee", "Twee").with("woord"),
                    page("nieuwsbrief", "Brief").with("woord"));

            index.apply(new IndexChange(List.of(), Set.of(), Set.of("/nieuws")), "");
            assertThat(find(index, "woord")).containsExactly("nieuwsbrief");

            index.apply(new IndexChange(List.of(page("x", "X").with("woord")), Set.of(), Set.of("/")), "");
            assertThat(find(index, "woord")).containsExactly("x");
        }
    }

    @Test
    void aClosedIndexSaysSo() {
        Index index = Index.open(folder);
        index.close();

        assertThatThrownBy(() -> new Search(index).find(SearchQuery.of("kosten", EVERYONE)))
                .isInstanceOf(IndexFailure.class);
        assertThatThrownBy(() -> index.put(SamplePages.all())).isInstanceOf(IndexFailure.class);
    }

    private void assertThatItWasMadeAgain() {
        try (Index index = Index.open(folder)) {
            assertThat(index.revision()).isEmpty();
            assertThat(index.size()).isZero();
            index.apply(SAMPLES, "8");
            assertThat(find(index, "contributie")).containsExactly("kosten");
        }
        try (Index index = Index.open(folder)) {
            assertThat(index.revision()).isEqualTo("8");
        }
    }

    private List<Path> files(String kind) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> found = files.filter(
                            file -> file.getFileName().toString().contains(kind))
                    .toList();
            assertThat(found).isNotEmpty();
            return found;
        }
    }

    private static List<String> find(Index index, String text) {
        return new Search(index)
                .find(SearchQuery.of(text, EVERYONE)).hits().stream()
                        .map(Hit::id)
                        .toList();
    }
}
