package nl.balint.cms.rendering;

import freemarker.template.TemplateException;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import nl.balint.cms.content.Node;
import nl.balint.cms.rendering.internal.RenderState;
import nl.balint.cms.rendering.internal.directives.Where;
import nl.balint.cms.rendering.internal.model.PageRequest;
import nl.balint.cms.rendering.internal.model.PageSetting;
import nl.balint.cms.rendering.internal.model.ReadLog;
import nl.balint.cms.rendering.internal.model.Rendering;
import nl.balint.cms.rendering.internal.model.Script;
import nl.balint.cms.rendering.internal.template.Budget;
import nl.balint.cms.rendering.internal.template.Output;
import org.jspecify.annotations.Nullable;

/** Makes HTML of a page, or of a single component, by its template. Safe to use from many threads. */
public final class PageRenderer {

    private final RenderState state;
    private final RenderingConfig config;
    private final Semaphore turns =
            new Semaphore(Math.max(2, Runtime.getRuntime().availableProcessors()));

    public PageRenderer(RenderingConfig config, RichText richText, List<TemplateFunctions> plugs) {
        this.config = config;
        this.state = new RenderState(
                new RenderState.Plugs(byName(plugs), PageRenderer::isListed, PageRenderer::node),
                richText::clean,
                config.zone());
    }

    private static Map<String, Function<Rendering, Object>> byName(List<TemplateFunctions> plugs) {
        var functions = new HashMap<String, Function<Rendering, Object>>();
        for (var plug : plugs) {
            functions.put(plug.name(), rendering -> plug.functions(new RenderContext(rendering)));
        }
        return functions;
    }

    private static boolean isListed(Class<?> type) {
        return type.isAnnotationPresent(ForTemplates.class);
    }

    private static @Nullable Node node(Object value) {
        return value instanceof SeenNode seen ? seen.unseen() : null;
    }

    /**
     * Renders a page. A component that fails is left out; when the page's own script fails, so does this. No more pages
     * are rendered at once than there are cores for: under load each is then done sooner, and its time runs when its
     * turn comes.
     */
    public RenderedPage render(PageOrder order) {
        return render(order, Map.of(), new ReadLog());
    }

    /** The same for a page that is not kept, so nothing is noted of what it reads. */
    RenderedPage renderOnce(PageOrder order) {
        return renderOnce(order, Map.of());
    }

    /** The same, with names that its script, and only that, knows too. */
    RenderedPage renderOnce(PageOrder order, Map<String, ?> names) {
        return render(order, names, ReadLog.off());
    }

    private RenderedPage render(PageOrder order, Map<String, ?> names, ReadLog reads) {
        turns.acquireUninterruptibly();
        try {
            return renderNow(order, names, reads);
        } finally {
            turns.release();
        }
    }

    private RenderedPage renderNow(PageOrder order, Map<String, ?> names, ReadLog reads) {
        var node = order.page();
        var tools = state.tools(order.definitions());
        var budget = new Budget(config.deadline(), config.maximumPage());
        var rendering = new Rendering(setting(order), tools, budget, reads);
        var content = rendering.map(node);
        rendering.reads().property(node, "mgnl:template");
        var out = new Output(budget);
        try {
            var extras = wrapped(names, rendering);
            var script = new Script(content, node, order.template(), order.template(), extras, false);
            state.parts().run(script, rendering, out);
        } catch (TemplateException | IOException | RuntimeException | StackOverflowError failure) {
            throw new PageFailure(
                    Where.of(failure) + ": " + node.path() + " cannot be rendered: " + Where.message(failure), failure);
        }
        return new RenderedPage(out.bytes(), rendering);
    }

    private static Map<String, TemplateModel> wrapped(Map<String, ?> names, Rendering rendering)
            throws TemplateModelException {
        var wrapped = new HashMap<String, TemplateModel>();
        for (var name : names.entrySet()) {
            var model = rendering.wrap(name.getValue());
            if (model != null) {
                wrapped.put(name.getKey(), model);
            }
        }
        return wrapped;
    }

    private static PageSetting setting(PageOrder order) {
        var asked = order.request();
        var request = new PageRequest(
                asked.originalPath(),
                asked.currentPath(),
                order.page().path().path(),
                asked.address().extension(),
                asked.address().selector(),
                asked.query(),
                asked.parameters());
        return new PageSetting(
                order.definitions(),
                order.page().content(),
                order.locale(),
                request,
                order.audience() == Audience.EDITOR);
    }
}
