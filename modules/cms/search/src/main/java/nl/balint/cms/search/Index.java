package nl.balint.cms.search;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;
import nl.balint.cms.search.internal.DutchText;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.QueryTimeoutImpl;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One index in one folder: a copy, made for finding, of what its source tells. It may be thrown away at any time: when
 * it is missing, damaged or of another format it opens empty and without a {@link #revision}, so that an
 * {@link Indexer} fills it again.
 *
 * <p>Each writing is one step, on disk before it returns. Readers see all of it or nothing, and so does a restart.
 */
public final class Index implements AutoCloseable {

    /** How documents lie in the index. To be raised with every change of that, of the analysis or of the word list. */
    static final String FORMAT = "1";

    private static final String FORMAT_KEY = "format";
    private static final String REVISION_KEY = "revision";
    private static final long LONGEST_SEARCH_MILLIS = 5_000;
    private static final Logger LOG = LoggerFactory.getLogger(Index.class);

    private final String name;
    private final Directory directory;
    private final DutchText dutch = new DutchText();
    private final Analyzer analyzer = Fields.analyzer(dutch);
    private final SearcherManager searchers;
    private volatile String revision;

    private Index(String name, Directory directory) throws IOException {
        this.name = name;
        this.directory = directory;
        this.revision = storedRevision();
        this.searchers = new SearcherManager(directory, null);
    }

    /** The index in this folder, which is made when it is not there. */
    public static Index open(Path folder) {
        try {
            return new Index(folder.toString(), FSDirectory.open(folder));
        } catch (IOException failure) {
            throw new IndexFailure("The index in " + folder + " cannot be opened", failure);
        }
    }

    /** An index that is gone when it is closed. */
    public static Index inMemory() {
        try {
            return new Index("memory", new ByteBuffersDirectory());
        } catch (IOException failure) {
            throw new IndexFailure("An index in memory cannot be opened", failure);
        }
    }

    /** Up to which revision of its source it was last filled; empty when it never was. */
    public String revision() {
        return revision;
    }

    /** How many documents there are. */
    public int size() {
        return read(searcher -> searcher.getIndexReader().numDocs());
    }

    public void put(IndexedDocument... documents) {
        apply(IndexChange.put(documents), revision);
    }

    public void remove(String... ids) {
        apply(IndexChange.remove(ids), revision);
    }

    /** Brings the index to this revision of its source. */
    public void apply(IndexChange change, String newRevision) {
        write(newRevision, writer -> {
            for (String place : change.emptied()) {
                String below = place.endsWith("/") ? place : place + "/";
                writer.deleteDocuments(
                        new TermQuery(new Term(Fields.PLACE, place)), new PrefixQuery(new Term(Fields.PLACE, below)));
            }
            for (String id : change.gone()) {
                writer.deleteDocuments(new Term(Fields.ID, id));
            }
            for (IndexedDocument document : change.documents()) {
                writer.updateDocument(new Term(Fields.ID, document.id()), Fields.write(document));
            }
        });
    }

    /** Fills the index anew. Searches get their answers from the old content until the last document is there. */
    public void replaceAll(String newRevision, Consumer<Consumer<IndexedDocument>> source) {
        write(newRevision, writer -> {
            writer.deleteAll();
            source.accept(document -> {
                try {
                    writer.updateDocument(new Term(Fields.ID, document.id()), Fields.write(document));
                } catch (IOException failure) {
                    throw new IndexFailure("Document " + document.id() + " cannot be written to " + name, failure);
                }
            });
        });
    }

    @Override
    public synchronized void close() {
        try {
            searchers.close();
            directory.close();
        } catch (IOException failure) {
            throw new IndexFailure("The index " + name + " cannot be closed", failure);
        }
    }

    DutchText dutch() {
        return dutch;
    }

    Analyzer analyzer() {
        return analyzer;
    }

    /** One reading of the index as it is at this instant. */
    <T> T read(Reading<T> reading) {
        try {
            IndexSearcher shared = searchers.acquire();
            try {
                IndexSearcher searcher = new IndexSearcher(shared.getIndexReader());
                searcher.setTimeout(new QueryTimeoutImpl(LONGEST_SEARCH_MILLIS));
                return reading.in(searcher);
            } finally {
                searchers.release(shared);
            }
        } catch (IOException | AlreadyClosedException failure) {
            throw new IndexFailure("The index " + name + " cannot be read", failure);
        }
    }

    private synchronized void write(String newRevision, Writing writing) {
        try (IndexWriter writer = new IndexWriter(directory, settings(OpenMode.APPEND))) {
            try {
                writing.to(writer);
                commit(writer, newRevision);
            } catch (IOException | RuntimeException failure) {
                writer.rollback();
                throw failure;
            }
            revision = newRevision;
            searchers.maybeRefreshBlocking();
        } catch (IOException | AlreadyClosedException failure) {
            throw new IndexFailure("The index " + name + " cannot be written", failure);
        }
    }

    private IndexWriterConfig settings(OpenMode mode) {
        return new IndexWriterConfig(analyzer)
                .setOpenMode(mode)
                .setMergeScheduler(new SerialMergeScheduler())
                .setCommitOnClose(false);
    }

    private static void commit(IndexWriter writer, String revision) throws IOException {
        writer.setLiveCommitData(
                Map.of(FORMAT_KEY, FORMAT, REVISION_KEY, revision).entrySet());
        writer.commit();
    }

    /** The revision of what lies in the folder; when that is of no use, the folder is emptied. */
    private String storedRevision() throws IOException {
        if (DirectoryReader.indexExists(directory)) {
            try (DirectoryReader reader = DirectoryReader.open(directory)) {
                Map<String, String> stored = reader.getIndexCommit().getUserData();
                if (FORMAT.equals(stored.get(FORMAT_KEY))) {
                    for (LeafReaderContext leaf : reader.leaves()) {
                        leaf.reader().checkIntegrity();
                    }
                    return stored.getOrDefault(REVISION_KEY, "");
                }
                LOG.info(
                        "The index {} is of format {}, not {}: it is made again", name, stored.get(FORMAT_KEY), FORMAT);
            } catch (IOException | IllegalArgumentException | IllegalStateException damage) {
                LOG.warn("The index {} is damaged: it is made again", name, damage);
            }
        }
        for (String file : directory.listAll()) {
            directory.deleteFile(file);
        }
        try (IndexWriter writer = new IndexWriter(directory, settings(OpenMode.CREATE))) {
            commit(writer, "");
        }
        return "";
    }

    /** What is asked of an index. */
    @FunctionalInterface
    interface Reading<T> {
        T in(IndexSearcher searcher) throws IOException;
    }

    @FunctionalInterface
    private interface Writing {
        void to(IndexWriter writer) throws IOException;
    }
}
