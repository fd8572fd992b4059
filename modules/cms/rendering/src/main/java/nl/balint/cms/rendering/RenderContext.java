package nl.balint.cms.rendering;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.LongSupplier;
import nl.balint.cms.content.Content;
import nl.balint.cms.content.ContentPath;
import nl.balint.cms.content.Node;
import nl.balint.cms.content.NodeQuery;
import nl.balint.cms.content.View;
import nl.balint.cms.definitions.Definitions;
import nl.balint.cms.rendering.internal.functions.ResourceStamps;
import nl.balint.cms.rendering.internal.functions.ThemeBundle;
import nl.balint.cms.rendering.internal.model.ContentMap;
import nl.balint.cms.rendering.internal.model.Nodes;
import nl.balint.cms.rendering.internal.model.ReadLog;
import nl.balint.cms.rendering.internal.model.Rendering;
import org.jspecify.annotations.Nullable;

/** The page in the making, for the functions of other modules. Whatever they read here is noted for the page cache. */
public final class RenderContext {

    private final Rendering rendering;

    RenderContext(Rendering rendering) {
        this.rendering = rendering;
    }

    public Locale locale() {
        return rendering.setting().locale();
    }

    public View view() {
        return rendering.content().view();
    }

    public Definitions definitions() {
        return rendering.setting().definitions();
    }

    /** The page itself. */
    public SeenNode page() {
        return rendering.page().node().map(this::seen).orElseThrow();
    }

    public Optional<SeenNode> find(ContentPath path) {
        var found = rendering.content().find(path);
        if (found.isEmpty()) {
            rendering.reads().missing(path);
        }
        return found.map(this::seen);
    }

    public Optional<SeenNode> findById(String workspace, String id) {
        var found = Nodes.findById(rendering.content(), workspace, id);
        if (found.isEmpty()) {
            rendering.reads().workspace(workspace);
        }
        return found.map(this::seen);
    }

    /** What a query finds; any change below the path it asks about makes the page anew. */
    public List<SeenNode> list(NodeQuery query) {
        rendering.reads().below(query.below());
        return rendering.content().list(query).stream().map(this::seen).toList();
    }

    /** The node that a template handed over as an argument of type {@link Object}. */
    public Optional<SeenNode> node(@Nullable Object argument) {
        if (argument instanceof ContentMap map) {
            return Optional.of(seen(map.node()));
        }
        return argument instanceof SeenNode seen ? Optional.of(seen) : Optional.empty();
    }

    /** All content as it exists for this visitor; from now on every change makes the page anew. */
    public Content content() {
        rendering.reads().everything();
        return rendering.content();
    }

    /** The stamped address of a resource such as {@code /site/webresources/img/logo.svg}. */
    public String resource(String path) {
        return ResourceStamps.link(definitions(), path);
    }

    /** The stamped address of all style sheets of the site's theme as one. */
    public String styleSheet() {
        return styleSheet(definitions().site().theme());
    }

    /** The same of another theme. */
    public String styleSheet(String theme) {
        return bundle(ThemeBundle.STYLES, theme);
    }

    /** The stamped address of all scripts of the site's theme as one. */
    public String script() {
        return script(definitions().site().theme());
    }

    /** The same of another theme. */
    public String script(String theme) {
        return bundle(ThemeBundle.SCRIPTS, theme);
    }

    /** The address of a script from elsewhere, such as {@code htmx}. */
    public String webJar(String name) {
        return WebJar.get(name).address();
    }

    /** The path of this page as visitors see it. */
    public String address() {
        return page().link();
    }

    /** The first value of a parameter in the address. */
    public Optional<String> parameter(String name) {
        rendering.reads().around(ReadLog.Surrounding.REQUEST);
        return rendering.setting().request().parameters().getOrDefault(name, List.of()).stream()
                .findFirst();
    }

    /** All values of a parameter in the address. */
    public List<String> parameters(String name) {
        rendering.reads().around(ReadLog.Surrounding.REQUEST);
        return rendering.setting().request().parameters().getOrDefault(name, List.of());
    }

    /**
     * The page tells something that is no content: it holds as long as this count is the same. It is asked each time
     * the page is, so it must be quick.
     */
    public void hangsOn(LongSupplier turn) {
        rendering.reads().outside(turn);
    }

    /**
     * What this page shows of its address is the same for everybody who asks with the same words: it may be kept for a
     * minute together with them. Without this, a page that is asked for with a query is made each time.
     */
    public void keepWithQuery() {
        rendering.reads().keptWithQuery();
    }

    /** The page tells something that is no longer so at that moment. */
    public void validUntil(Instant moment) {
        rendering.reads().validUntil(moment);
    }

    private String bundle(ThemeBundle bundle, String theme) {
        return rendering.remembered(bundle.name() + theme, () -> bundle.address(definitions(), theme));
    }

    private SeenNode seen(Node node) {
        return new SeenNode(node, rendering);
    }
}
