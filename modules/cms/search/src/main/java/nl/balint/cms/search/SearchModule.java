package nl.balint.cms.search;

import java.nio.file.Path;
import java.util.Set;
import java.util.function.Function;
import nl.balint.cms.content.ContentPath;
import nl.balint.cms.content.Repository;

/** Wires the search over published pages: its index in a folder of the data, kept in step with the content. */
public final class SearchModule implements AutoCloseable {

    private static final String WEBSITE = "website";

    private final Index index;
    private final Indexer indexer;
    private final Search search;

    private SearchModule(Index index, Repository repository, PageSource pages) {
        this.index = index;
        this.indexer = new Indexer(WEBSITE, index, pages);
        this.search = new Search(index, indexer::isFillingWhatIsEmpty);
        repository.listen(change -> {
            Set<String> places = pages.places(change);
            if (!places.isEmpty()) {
                indexer.changed(places);
            }
        });
        indexer.start();
    }

    /** Opens {@code <data>/index/website}; fills it in the background when it is not up to date. */
    public static SearchModule open(Path data, Repository repository, Function<ContentPath, String> address) {
        return of(Index.open(data.resolve("index").resolve(WEBSITE)), repository, address);
    }

    /** The same with an index that is gone when it closes. */
    public static SearchModule inMemory(Repository repository, Function<ContentPath, String> address) {
        return of(Index.inMemory(), repository, address);
    }

    private static SearchModule of(Index index, Repository repository, Function<ContentPath, String> address) {
        return new SearchModule(index, repository, new PageSource(repository, WEBSITE, PageFields.usual(), address));
    }

    /** What visitors ask. */
    public Search search() {
        return search;
    }

    /** For a rebuild by hand, and for waiting until all is indexed. */
    public Indexer indexer() {
        return indexer;
    }

    /** How many pages can be found. */
    public int size() {
        return index.size();
    }

    /** To be closed before the repository. */
    @Override
    public void close() {
        indexer.close();
        index.close();
    }
}
