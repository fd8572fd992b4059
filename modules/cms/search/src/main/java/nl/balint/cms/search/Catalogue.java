package nl.balint.cms.search;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import nl.balint.cms.search.IndexStore.Looking;
import nl.balint.cms.search.Searchable.Opened;
import nl.balint.cms.search.internal.NameWords;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/**
 * Finds things by words of their names, by how far off they are and by answers that are counted. Everybody sees all of
 * it: what is not public does not belong here. Like any index it may be thrown away at any time; it then opens empty
 * and without a {@link #revision}.
 */
public final class Catalogue implements AutoCloseable {

    /** How entries lie in it. To be raised with every change of that. */
    static final String FORMAT = "1";

    private final String name;
    private final Facets facets;
    private final IndexStore store;
    private final CatalogueColumns.Shelf shelf = new CatalogueColumns.Shelf();

    private Catalogue(String name, Directory directory, Facets facets) throws IOException {
        this.name = name;
        this.facets = facets;
        // Other questions are another format: the bits of the answers would mean something else.
        String format = FORMAT + " " + facets.questions();
        this.store = new IndexStore(
                name,
                directory,
                new IndexStore.Ways(format, new KeywordAnalyzer(), new TieredMergePolicy(), Looking.AT_OPENING));
    }

    /** The catalogue in this folder, which is made when it is not there. */
    public static Catalogue open(Path folder, Facets facets) {
        try {
            return new Catalogue(folder.toString(), FSDirectory.open(folder), facets);
        } catch (IOException failure) {
            throw new IndexFailure("The catalogue in " + folder + " cannot be opened", failure);
        }
    }

    /** A catalogue that is gone when it is closed. */
    public static Catalogue inMemory(Facets facets) {
        try {
            return new Catalogue("memory", new ByteBuffersDirectory(), facets);
        } catch (IOException failure) {
            throw new IndexFailure("A catalogue in memory cannot be opened", failure);
        }
    }

    public Facets facets() {
        return facets;
    }

    /** Up to which revision of its source it was last filled; empty when it never was. */
    public String revision() {
        return store.revision();
    }

    public int size() {
        return read(searcher -> searcher.getIndexReader().numDocs());
    }

    /**
     * Brings it to this revision of its source: first some go, then others take their places or are new.
     *
     * @throws IndexLost when its folder was thrown away
     */
    public void apply(Collection<String> gone, Collection<CatalogueEntry> changed, String revision) {
        store.write(revision, writer -> {
            for (String id : gone) {
                writer.deleteDocuments(new Term(CatalogueFields.ID, id));
            }
            for (CatalogueEntry entry : changed) {
                writer.updateDocument(new Term(CatalogueFields.ID, entry.id()), CatalogueFields.write(entry, facets));
            }
        });
    }

    /** Fills it anew; who asks meanwhile gets the old content, until the last entry is there. Each id comes once. */
    public void replaceAll(String revision, Consumer<Consumer<CatalogueEntry>> source) {
        store.fill(revision, writer -> {
            writer.deleteAll();
            source.accept(entry -> {
                try {
                    writer.addDocument(CatalogueFields.write(entry, facets));
                } catch (IOException failure) {
                    throw new IndexFailure(entry.id() + " cannot be written to " + name, failure);
                }
            });
        });
    }

    /** Finds by the words as they were typed; only when that brings nothing at all also with slips. */
    public CatalogueResult find(CatalogueQuery query) {
        List<String> words = NameWords.asked(query.words());
        return read(searcher -> {
            CatalogueLook look = new CatalogueLook(query, facets);
            if (words.isEmpty() && !query.words().isBlank()) {
                return look.result(true); // only signs: nothing has such a name
            }
            look.walk(searcher, CatalogueFields.asTyped(words), shelf);
            if (words.isEmpty() || !look.sawNothing()) {
                return look.result(true);
            }
            CatalogueLook again = new CatalogueLook(query, facets);
            again.walk(searcher, CatalogueFields.forgiving(words), shelf);
            return again.result(false);
        });
    }

    @Override
    public void close() {
        store.close();
    }

    @FunctionalInterface
    private interface Reading<T> {
        T in(IndexSearcher searcher) throws IOException;
    }

    private <T> T read(Reading<T> reading) {
        try (Opened opened = store.opened()) {
            return reading.in(new IndexSearcher(opened.reader()));
        } catch (IOException | AlreadyClosedException failure) {
            throw new IndexFailure("The catalogue " + name + " cannot be read", failure);
        }
    }
}
