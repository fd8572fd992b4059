package nl.balint.cms.rendering.internal.functions;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import nl.balint.cms.rendering.internal.model.Nodes;
import nl.balint.cms.rendering.internal.model.Rendering;
import org.jspecify.annotations.Nullable;

/** {@code tagfn}: the words that editors hang on content ({@code mgnl:tags}). */
public final class TagFunctions {

    private static final String TAGS = "mgnl:tags";

    private final Rendering rendering;

    public TagFunctions(Rendering rendering) {
        this.rendering = rendering;
    }

    public List<String> getTags(@Nullable Object content) {
        return Given.node(content, rendering)
                .map(node -> {
                    rendering.reads().property(node, TAGS);
                    return Nodes.texts(node, TAGS);
                })
                .orElse(List.of());
    }

    /** The content below a path that has at least one of the tags, in the order of the tree. */
    public List<Object> getContentByTags(String workspace, String path, String... tags) {
        var found = new ArrayList<Object>();
        new ContentSearch(rendering).below(workspace, path, node -> {
            if (!Collections.disjoint(Nodes.texts(node, TAGS), Arrays.asList(tags))) {
                found.add(rendering.map(node));
            }
        });
        return found;
    }
}
