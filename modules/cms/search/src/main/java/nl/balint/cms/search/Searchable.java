package nl.balint.cms.search;

import java.io.Closeable;
import java.io.IOException;
import java.util.Set;
import nl.balint.cms.search.internal.DutchText;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.QueryTimeoutImpl;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.AlreadyClosedException;

/** What a search reads: one index, or those of many that somebody may know of. */
record Searchable(String name, DutchText dutch, Analyzer analyzer, Opening opening) {

    private static final long LONGEST_SEARCH_MILLIS = 5_000;

    /** One reading of all there is at this instant for these principals. */
    <T> T read(Set<String> principals, Reading<T> reading) {
        try (Opened opened = opening.open(principals)) {
            IndexSearcher searcher = new IndexSearcher(opened.reader());
            searcher.setTimeout(new QueryTimeoutImpl(LONGEST_SEARCH_MILLIS));
            return reading.in(searcher);
        } catch (IOException | AlreadyClosedException failure) {
            throw new IndexFailure("The index " + name + " cannot be read", failure);
        }
    }

    /** How to get at what somebody may know of. */
    @FunctionalInterface
    interface Opening {
        Opened open(Set<String> principals) throws IOException;
    }

    /** An index as it is at one instant, until it is given back. */
    record Opened(IndexReader reader, Closeable giveBack) implements Closeable {
        @Override
        public void close() throws IOException {
            giveBack.close();
        }
    }

    /** What is asked of it. */
    @FunctionalInterface
    interface Reading<T> {
        T in(IndexSearcher searcher) throws IOException;
    }
}
