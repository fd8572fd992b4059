package nl.balint.bench;

import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import nl.balint.cms.search.IndexedDocument;
import nl.balint.cms.search.IndexedDocument.Text;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Threads;

/**
 * A hundred reports brought into the index together by each processor, as when it is filled anew, each time on the next
 * of fifty shelves. The bar of 50,000 documents in three minutes (R17) leaves a processor of two 720 ms for each
 * hundred.
 */
@Threads(Threads.MAX)
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class DocumentIndexingBenchmark {

    private static final int TOGETHER = 100;
    private static final int SHELVES = 50;

    private final Random random = new Random(1896);
    private List<Text> texts;
    private FolderOfShelves folder;
    private final AtomicInteger round = new AtomicInteger();

    @Setup
    public void write() throws IOException {
        folder = FolderOfShelves.open();
        texts = IntStream.range(0, TOGETHER)
                .mapToObj(number -> Text.of("Verslag " + NaturalText.word(random), NaturalText.document(random)))
                .toList();
    }

    @TearDown
    public void clear() throws IOException {
        folder.close();
    }

    @Benchmark
    public void hundred() {
        int now = round.getAndIncrement();
        Set<String> group = Set.of("group:" + now % SHELVES);
        folder.shelves()
                .put(IntStream.range(0, TOGETHER)
                        .mapToObj(number -> {
                            String id = now + "-" + number;
                            return IndexedDocument.of(id, id, texts.get(number)).withPrincipals(group);
                        })
                        .toList());
    }
}
