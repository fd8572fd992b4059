package nl.balint.cms.rendering;

import java.time.Clock;
import java.util.List;
import nl.balint.cms.content.Repository;
import nl.balint.cms.definitions.LightModules;
import nl.balint.cms.http.Routes;
import nl.balint.cms.rendering.delivery.DeliveryRoutes;

/** Wires rendering: give it content, light modules and the functions of others; it offers routes and the page cache. */
public final class RenderingModule {

    private final RichText richText = new RichText();
    private final Sources sources;
    private final PageRenderer renderer;
    private final PageCache cache;
    private final PageRoutes pages;
    private final AssetRoutes assets;
    private final List<Routes> routes;

    public RenderingModule(Sources sources, RenderingConfig config, List<TemplateFunctions> plugs) {
        this(sources, config, plugs, List.of());
    }

    public RenderingModule(
            Sources sources, RenderingConfig config, List<TemplateFunctions> plugs, List<TemplateModels> models) {
        this.sources = sources;
        renderer = new PageRenderer(config, richText, plugs, models);
        cache = new PageCache(sources.repository(), sources.modules(), config.pageCache(), sources.clock());
        pages = new PageRoutes(sources.repository(), sources.modules(), renderer, cache);
        assets = new AssetRoutes(sources.repository(), sources.modules(), config);
        routes = List.of(
                new ResourceRoutes(sources.modules()),
                new WebJarRoutes(),
                assets,
                new DeliveryRoutes(sources.repository(), sources.modules(), richText::clean),
                pages);
    }

    /** What pages are made of. */
    public record Sources(Repository repository, LightModules modules, Clock clock) {}

    public RichText richText() {
        return richText;
    }

    public PageRenderer renderer() {
        return renderer;
    }

    /** For the fast lane of the server. */
    public PageCache cache() {
        return cache;
    }

    public PageRoutes pages() {
        return pages;
    }

    /** Files and pictures. */
    public AssetRoutes assets() {
        return assets;
    }

    /** What is made for one visitor, with what every screen knows beside its own model. */
    public Screens screens(List<? extends ScreenValues> values) {
        return new Screens(sources.repository(), sources.modules(), renderer, values);
    }

    /** Resources, assets, content as JSON and, answering all that is left, pages. */
    public List<Routes> routes() {
        return routes;
    }
}
