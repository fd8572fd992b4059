package nl.balint.cms.search;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import nl.balint.cms.search.Searchable.Opened;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MergePolicy;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.FilterDirectory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A folder of Lucene with a format and a revision of what it was filled from. What is missing, damaged or of another
 * format opens empty and without a revision.
 *
 * <p>Each writing is one step, on disk before it returns. Readers see all of it or nothing, and so does a restart.
 */
final class IndexStore implements AutoCloseable {

    private static final String FORMAT_KEY = "format";
    private static final String REVISION_KEY = "revision";
    private static final Logger LOG = LoggerFactory.getLogger(IndexStore.class);

    private final String name;
    private final Directory directory;
    private final Ways ways;
    private volatile SearcherManager searchers;
    private volatile String revision;

    /**
     * How it is written.
     *
     * @param format another text whenever documents lie in it in another way
     * @param looking when it is looked through for damage, which means reading all of it
     */
    record Ways(String format, Analyzer analyzer, MergePolicy merging, Looking looking) {}

    /** When each octet is looked at. */
    enum Looking {
        AT_OPENING,
        /** By {@link IndexStore#isSpoilt}; until then damage may make a search fail. */
        LATER
    }

    IndexStore(String name, Directory directory, Ways ways) throws IOException {
        this.name = name;
        this.directory = directory;
        this.ways = ways;
        DirectoryReader there = open();
        this.revision = revision(there);
        this.searchers = new SearcherManager(there, null);
    }

    /** Up to which revision of its source it was last filled; empty when it never was. */
    String revision() {
        return revision;
    }

    /** The index as it is at this instant. */
    Opened opened() throws IOException {
        SearcherManager now = searchers;
        IndexSearcher shared = now.acquire();
        return new Opened(shared.getIndexReader(), () -> now.release(shared));
    }

    /** Something written in one step. */
    @FunctionalInterface
    interface Writing {
        void to(IndexWriter writer) throws IOException;
    }

    /**
     * Writes on top of what is there.
     *
     * @throws IndexLost when nothing is there any more
     */
    synchronized void write(String newRevision, Writing writing) {
        if (beginAnewIfGone()) {
            throw new IndexLost(name);
        }
        inOneStep(newRevision, writing);
    }

    /** Makes the folder again, empty, when it was thrown away while it was open; whether that was so. */
    synchronized boolean beginAnewIfGone() {
        try {
            if (FilterDirectory.unwrap(directory) instanceof FSDirectory folder) {
                Files.createDirectories(folder.getDirectory());
            }
            if (DirectoryReader.indexExists(directory)) {
                return false;
            }
            beginAnew();
            return true;
        } catch (IOException | AlreadyClosedException failure) {
            throw new IndexFailure("The index " + name + " cannot be looked at or made anew", failure);
        }
    }

    /** Whether anything in it is damaged; reads all of it, while others read and write. */
    boolean isSpoilt() {
        try (Opened now = opened()) {
            return isDamaged(now.reader(), CodecReader::checkIntegrity);
        } catch (AlreadyClosedException closed) {
            return false;
        } catch (IOException damage) {
            LOG.warn("The index {} is damaged: it is made again", name, damage);
            return true;
        }
    }

    /** Throws all of it away. */
    synchronized void clear() {
        try {
            empty();
            beginAnew();
        } catch (IOException | AlreadyClosedException failure) {
            throw new IndexFailure("The index " + name + " cannot be made anew", failure);
        }
    }

    private void beginAnew() throws IOException {
        DirectoryReader there = open();
        revision = revision(there);
        SearcherManager former = searchers;
        searchers = new SearcherManager(there, null);
        former.close();
    }

    /** Writes all there is to be, whatever was there. */
    synchronized void fill(String newRevision, Writing writing) {
        beginAnewIfGone();
        inOneStep(newRevision, writing);
    }

    private void inOneStep(String newRevision, Writing writing) {
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

    @Override
    public synchronized void close() {
        try {
            searchers.close();
            directory.close();
        } catch (IOException failure) {
            throw new IndexFailure("The index " + name + " cannot be closed", failure);
        }
    }

    private IndexWriterConfig settings(OpenMode mode) {
        return new IndexWriterConfig(ways.analyzer())
                .setOpenMode(mode)
                .setMergePolicy(ways.merging())
                .setMergeScheduler(new SerialMergeScheduler())
                .setCommitOnClose(false);
    }

    /**
     * Segments are put together before, not after: what a commit leaves to be merged would be thrown away with this
     * writer, and begun again by each next one.
     */
    private void commit(IndexWriter writer, String written) throws IOException {
        writer.flush();
        writer.setLiveCommitData(
                Map.of(FORMAT_KEY, ways.format(), REVISION_KEY, written).entrySet());
        writer.commit();
    }

    /** What lies in the folder; when that is of no use, the folder is emptied first. */
    private DirectoryReader open() throws IOException {
        if (DirectoryReader.indexExists(directory)) {
            try {
                DirectoryReader there = DirectoryReader.open(directory);
                if (isOfUse(there)) {
                    return there;
                }
                there.close();
            } catch (IOException | IllegalArgumentException | IllegalStateException damage) {
                LOG.warn("The index {} is damaged: it is made again", name, damage);
            }
        }
        empty();
        try (IndexWriter writer = new IndexWriter(directory, settings(OpenMode.CREATE))) {
            commit(writer, "");
        }
        return DirectoryReader.open(directory);
    }

    private static String revision(DirectoryReader reader) throws IOException {
        return reader.getIndexCommit().getUserData().getOrDefault(REVISION_KEY, "");
    }

    private boolean isOfUse(DirectoryReader reader) throws IOException {
        String format = reader.getIndexCommit().getUserData().get(FORMAT_KEY);
        if (!ways.format().equals(format)) {
            LOG.info("The index {} is of format {}, not {}: it is made again", name, format, ways.format());
            return false;
        }
        return !isDamaged(reader, this::look);
    }

    /** A look at one part, which fails on damage. */
    @FunctionalInterface
    private interface Look {
        void at(CodecReader part) throws IOException;
    }

    private boolean isDamaged(IndexReader reader, Look look) {
        try {
            for (LeafReaderContext leaf : reader.leaves()) {
                look.at((CodecReader) leaf.reader());
            }
            return false;
        } catch (AlreadyClosedException closed) {
            throw closed;
        } catch (IOException | IllegalArgumentException | IllegalStateException damage) {
            LOG.warn("The index {} is damaged: it is made again", name, damage);
            return true;
        }
    }

    /** All of it, or no more than what tells which documents there are. */
    private void look(CodecReader part) throws IOException {
        if (ways.looking() == Looking.AT_OPENING) {
            part.checkIntegrity();
        } else if (part.getDocValuesReader() != null) {
            part.getDocValuesReader().checkIntegrity();
        }
    }

    private void empty() throws IOException {
        for (String file : directory.listAll()) {
            directory.deleteFile(file);
        }
    }
}
