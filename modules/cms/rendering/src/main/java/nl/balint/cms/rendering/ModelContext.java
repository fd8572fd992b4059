package nl.balint.cms.rendering;

import java.util.Map;
import java.util.Optional;
import nl.balint.cms.content.Node;
import nl.balint.cms.definitions.Renderable;
import nl.balint.cms.rendering.internal.model.Rendering;
import nl.balint.cms.rendering.internal.model.Script;

/** The template in the making, for its model. */
public final class ModelContext {

    private final Rendering rendering;
    private final Script script;

    ModelContext(Rendering rendering, Script script) {
        this.rendering = rendering;
        this.script = script;
    }

    /** The page that it is part of, and all that it may ask. */
    public RenderContext page() {
        return new RenderContext(rendering);
    }

    /** The node that is rendered; an area may have none yet. */
    public Optional<SeenNode> content() {
        return script.node().map(this::seen);
    }

    public Renderable definition() {
        return script.definition();
    }

    /** What the definition says under {@code parameters}. */
    public Map<String, Object> parameters() {
        return script.definition().parameters();
    }

    private SeenNode seen(Node node) {
        return new SeenNode(node, rendering);
    }
}
