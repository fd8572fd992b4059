package nl.balint.cms.search;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The sample pages in an index in memory, fresh for each test. */
final class SampleIndex implements AfterEachCallback {

    private final Index index = Index.inMemory();

    SampleIndex() {
        index.put(SamplePages.all());
    }

    Index index() {
        return index;
    }

    Search search() {
        return new Search(index);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        index.close();
    }
}
