package nl.balint.cms.search;

import static nl.balint.cms.search.SamplePages.page;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Shelves on the disk for tests to put documents on. */
abstract class ShelvesFixture {

    static final Set<String> UTRECHT = Set.of("group:utrecht");
    static final Set<String> ZWOLLE = Set.of("group:zwolle");
    static final ShelfKeys KEYS =
            principals -> Arrays.copyOf(principals.toString().getBytes(StandardCharsets.UTF_8), 32);

    @TempDir
    Path folder;

    Shelves shelves;

    @BeforeEach
    void open() {
        shelves = Shelves.open(folder.resolve("documents"), KEYS);
    }

    @AfterEach
    void close() {
        shelves.close();
    }

    final void put(String id, Set<String> principals, String body) {
        shelves.put(List.of(document(id, principals, body)));
    }

    static IndexedDocument document(String id, Set<String> principals, String body) {
        return page(id, "Titel").with(body).withPrincipals(principals);
    }

    final List<String> find(String text, Set<String> principals) {
        return ask(text, principals).hits().stream().map(Hit::id).toList();
    }

    final Results ask(String text, Set<String> principals) {
        return new Search(shelves).find(SearchQuery.of(text, principals));
    }
}
