package nl.balint.cms.rendering.internal.functions;

import java.util.List;
import nl.balint.cms.rendering.internal.model.Rendering;
import org.jspecify.annotations.Nullable;

/** {@code searchfn}: pages and other content with these words, of what the visitor may read. */
public final class SearchFunctions {

    private static final String PAGE = "mgnl:page";

    private final Rendering rendering;

    public SearchFunctions(Rendering rendering) {
        this.rendering = rendering;
    }

    /** Pages with the words in themselves or in their components; {@code %} as path stands for everywhere. */
    public List<Object> searchPages(@Nullable String words, String path) {
        return searchContent("website", words, path, PAGE);
    }

    public List<Object> searchPages(@Nullable String words, String path, long limit, long offset) {
        return searchContent("website", words, path, PAGE, limit, offset);
    }

    public List<Object> searchContent(String workspace, @Nullable String words, String path, String type) {
        return searchContent(workspace, words, path, type, Integer.MAX_VALUE, 0);
    }

    public List<Object> searchContent(
            String workspace, @Nullable String words, String path, String type, long limit, long offset) {
        var query = TextQuery.parse(words == null ? "" : words);
        return new ContentSearch(rendering)
                .find(workspace, path, type, query).stream()
                        .skip(Math.max(0, offset))
                        .limit(Math.max(0, limit))
                        .<Object>map(
                                find -> new FoundContent(rendering.map(find.node()), Excerpt.of(find.texts(), query)))
                        .toList();
    }
}
