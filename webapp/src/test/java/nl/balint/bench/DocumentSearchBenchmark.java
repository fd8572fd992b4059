package nl.balint.bench;

import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.balint.cms.search.IndexedDocument;
import nl.balint.cms.search.IndexedDocument.Text;
import nl.balint.cms.search.Results;
import nl.balint.cms.search.Search;
import nl.balint.cms.search.SearchQuery;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** Searching in the text of 2,500 documents of 60 groups, closed on the disk. The bar: 99 of 100 within 20 ms. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class DocumentSearchBenchmark {

    private static final int DOCUMENTS = 2_500;
    private static final int GROUPS = 60;

    /** In how many groups whoever asks is. */
    @Param({"1", "3", "60"})
    public int groups;

    /** A word of many, a rare one, three words, a phrase, one with a slip of the pen, one that is nowhere. */
    @Param({"common", "rare", "three", "phrase", "slip", "nowhere"})
    public String question;

    private final Random random = new Random(1896);
    private FolderOfShelves folder;
    private Search search;
    private SearchQuery query;

    @Setup
    public void fill() throws IOException {
        folder = FolderOfShelves.open();
        for (int number = 0; number < DOCUMENTS; number++) {
            Text text = Text.of("Verslag " + NaturalText.word(random), NaturalText.document(random));
            folder.shelves()
                    .put(List.of(IndexedDocument.of("d" + number, "d" + number, text)
                            .withPrincipals(Set.of("group:" + number % GROUPS))));
        }
        search = new Search(folder.shelves());
        Set<String> asker =
                IntStream.range(0, groups).mapToObj(group -> "group:" + group).collect(Collectors.toSet());
        query = SearchQuery.of(NaturalText.question(question), asker);
    }

    @TearDown
    public void clear() throws IOException {
        folder.close();
    }

    @Benchmark
    public Results ask() {
        return search.find(query);
    }
}
