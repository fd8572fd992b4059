package nl.balint.cms.rendering.internal.model;

import nl.balint.cms.content.Node;
import nl.balint.cms.content.Value;
import org.jspecify.annotations.Nullable;

/** How drafts stand to what visitors see. */
public final class Publishing {

    private Publishing() {}

    /** 0 never published, 1 changed since then, 2 the same. */
    public static String status(Node node) {
        if (!Nodes.isTrue(node, "mgnl:activationStatus")) {
            return "0";
        }
        return isLater(
                        node.properties().get("mgnl:lastModified"),
                        node.properties().get("mgnl:lastActivated"))
                ? "1"
                : "2";
    }

    private static boolean isLater(@Nullable Value one, @Nullable Value other) {
        return one instanceof Value.Moment changed
                && other instanceof Value.Moment published
                && changed.at().isAfter(published.at());
    }
}
