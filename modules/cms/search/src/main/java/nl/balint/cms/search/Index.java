package nl.balint.cms.search;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import nl.balint.cms.search.IndexStore.Looking;
import nl.balint.cms.search.Searchable.Opened;
import nl.balint.cms.search.internal.DutchText;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MergePolicy;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.Bits;

/**
 * One index in one folder: a copy, made for finding, of what its source tells. It may be thrown away at any time: when
 * it is missing, damaged or of another format it opens empty and without a {@link #revision}, so that an
 * {@link Indexer} fills it again. Each writing is one step ({@link IndexStore}).
 */
public final class Index implements AutoCloseable {

    /** How documents lie in the index. To be raised with every change of that, of the analysis or of the word list. */
    static final String FORMAT = "1";

    private static final double LARGEST_SEGMENT = 8;

    private final String name;
    private final Removal removal;
    private final Searchable searchable;
    private final IndexStore store;

    /** What becomes of a document that was taken out, or whose place another took. */
    enum Removal {
        /** It is found no more; its words lie on the disk until the index tidies up. */
        FROM_SIGHT,
        /** Its words are off the disk when the writing returns. */
        FROM_DISK
    }

    Index(String name, Directory directory, Removal removal, DutchText dutch) throws IOException {
        this.name = name;
        this.removal = removal;
        this.searchable = new Searchable(name, dutch, Fields.analyzer(dutch), principals -> opened());
        boolean isShelf = removal == Removal.FROM_DISK;
        MergePolicy merging = isShelf ? smallSegments() : new TieredMergePolicy();
        Looking looking = isShelf ? Looking.LATER : Looking.AT_OPENING;
        this.store =
                new IndexStore(name, directory, new IndexStore.Ways(FORMAT, searchable.analyzer(), merging, looking));
    }

    /** The index in this folder, which is made when it is not there. */
    public static Index open(Path folder) {
        try {
            return new Index(folder.toString(), FSDirectory.open(folder), Removal.FROM_SIGHT, new DutchText());
        } catch (IOException failure) {
            throw new IndexFailure("The index in " + folder + " cannot be opened", failure);
        }
    }

    /** An index that is gone when it is closed. */
    public static Index inMemory() {
        try {
            return new Index("memory", new ByteBuffersDirectory(), Removal.FROM_SIGHT, new DutchText());
        } catch (IOException failure) {
            throw new IndexFailure("An index in memory cannot be opened", failure);
        }
    }

    /** Up to which revision of its source it was last filled; empty when it never was. */
    public String revision() {
        return store.revision();
    }

    /** How many documents there are. */
    public int size() {
        return searchable.read(Set.of(), searcher -> searcher.getIndexReader().numDocs());
    }

    /** The ids of all documents. */
    List<String> ids() {
        return searchable.read(Set.of(), searcher -> {
            List<String> ids = new ArrayList<>();
            for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
                SortedDocValues values = DocValues.getSorted(leaf.reader(), Fields.ID);
                Bits there = leaf.reader().getLiveDocs();
                while (values.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                    if (there == null || there.get(values.docID())) {
                        ids.add(values.lookupOrd(values.ordValue()).utf8ToString());
                    }
                }
            }
            return ids;
        });
    }

    /** The value of a field of the documents' own, for all that have it, by their ids. */
    Map<String, String> fields(String field) {
        return searchable.read(Set.of(), searcher -> {
            StoredFields stored = searcher.storedFields();
            Map<String, String> values = new HashMap<>();
            ScoreDoc[] all = searcher.search(new MatchAllDocsQuery(), Math.max(1, size())).scoreDocs;
            for (ScoreDoc one : all) {
                Document shown = Fields.shown(stored, one.doc);
                String value = Fields.own(shown).get(field);
                if (value != null) {
                    values.put(Fields.text(shown, Fields.ID), value);
                }
            }
            return values;
        });
    }

    public void put(IndexedDocument... documents) {
        apply(IndexChange.put(documents), revision());
    }

    public void remove(String... ids) {
        apply(IndexChange.remove(ids), revision());
    }

    /**
     * Brings the index to this revision of its source.
     *
     * @throws IndexLost when its folder was thrown away
     */
    public void apply(IndexChange change, String newRevision) {
        store.write(newRevision, writer -> {
            for (String place : change.emptied()) {
                String below = place.endsWith("/") ? place : place + "/";
                writer.deleteDocuments(
                        new TermQuery(new Term(Fields.PLACE, place)), new PrefixQuery(new Term(Fields.PLACE, below)));
            }
            for (String id : change.gone()) {
                writer.deleteDocuments(new Term(Fields.ID, id));
            }
            Map<String, IndexedDocument> last = new LinkedHashMap<>();
            change.documents().forEach(document -> last.put(document.id(), document));
            last.values().forEach(document -> write(writer, document, has(document.id())));
            tidy(writer);
        });
    }

    /** To take a place that nobody has would open every part of the index, only to look for it. */
    private void write(IndexWriter writer, IndexedDocument document, boolean hasPlace) {
        try {
            if (hasPlace) {
                writer.updateDocument(new Term(Fields.ID, document.id()), Fields.write(document));
            } else {
                writer.addDocument(Fields.write(document));
            }
        } catch (IOException failure) {
            throw new IndexFailure("Document " + document.id() + " cannot be written to " + name, failure);
        }
    }

    /** Makes the folder again, empty, when it was thrown away while it was open; whether that was so. */
    boolean beginAnewIfGone() {
        return store.beginAnewIfGone();
    }

    /** Whether anything in it is damaged; reads all of it, while others read and write. */
    boolean isSpoilt() {
        return store.isSpoilt();
    }

    /** Throws all of it away. */
    void clear() {
        store.clear();
    }

    private boolean has(String id) {
        return searchable.read(Set.of(), searcher -> searcher.count(new TermQuery(new Term(Fields.ID, id))) > 0);
    }

    /** Fills the index anew. Searches get their answers from the old content until the last document is there. */
    public void replaceAll(String newRevision, Consumer<Consumer<IndexedDocument>> source) {
        store.fill(newRevision, writer -> {
            writer.deleteAll();
            source.accept(document -> write(writer, document, true));
            tidy(writer);
        });
    }

    @Override
    public void close() {
        store.close();
    }

    Searchable searchable() {
        return searchable;
    }

    /** The index as it is at this instant. */
    Opened opened() throws IOException {
        return store.opened();
    }

    private void tidy(IndexWriter writer) throws IOException {
        if (removal == Removal.FROM_DISK && writer.hasDeletions()) {
            writer.forceMergeDeletes();
        }
    }

    /** So that taking out one document never means writing all others again. */
    private static TieredMergePolicy smallSegments() {
        return new TieredMergePolicy()
                .setForceMergeDeletesPctAllowed(0)
                .setMaxMergedSegmentMB(LARGEST_SEGMENT)
                .setFloorSegmentMB(1);
    }
}
