package nl.balint.cms.rendering;

import freemarker.template.TemplateException;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import nl.balint.cms.content.Node;
import nl.balint.cms.http.Reason;
import nl.balint.cms.http.RequestFailure;
import nl.balint.cms.rendering.internal.RenderState;
import nl.balint.cms.rendering.internal.directives.Annotations;
import nl.balint.cms.rendering.internal.directives.Where;
import nl.balint.cms.rendering.internal.model.Nodes;
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

    private static final String OURS = ".ftlh";

    private final RenderState state;
    private final RenderingConfig config;
    private final Semaphore turns =
            new Semaphore(Math.max(2, Runtime.getRuntime().availableProcessors()));

    public PageRenderer(RenderingConfig config, RichText richText, List<TemplateFunctions> plugs) {
        this(config, richText, plugs, List.of());
    }

    public PageRenderer(
            RenderingConfig config, RichText richText, List<TemplateFunctions> plugs, List<TemplateModels> models) {
        this.config = config;
        this.state = new RenderState(
                new RenderState.Plugs(byName(plugs), byClassName(models), PageRenderer::isListed, PageRenderer::node),
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

    private static Map<String, BiFunction<Rendering, Script, Object>> byClassName(List<TemplateModels> models) {
        var byClassName = new HashMap<String, BiFunction<Rendering, Script, Object>>();
        for (var each : models) {
            byClassName.put(each.className(), (rendering, script) -> each.model(new ModelContext(rendering, script)));
        }
        return byClassName;
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
        return inTurn(() -> renderNow(order, names, reads));
    }

    private Rendering rendering(PageOrder order, ReadLog reads) {
        var budget = new Budget(config.deadline(), config.maximumPage());
        return new Rendering(setting(order), state.tools(order.definitions()), budget, reads);
    }

    private RenderedPage renderNow(PageOrder order, Map<String, ?> names, ReadLog reads) {
        var node = order.page();
        var rendering = rendering(order, reads);
        var content = rendering.map(node);
        rendering.reads().property(node, "mgnl:template");
        var out = new Output(rendering.budget());
        try {
            var extras = wrapped(names, rendering);
            var script = new Script(content, node, order.template(), order.template(), extras);
            state.parts().runPage(script, rendering, out);
        } catch (TemplateException | IOException | RuntimeException | StackOverflowError | OutOfMemoryError failure) {
            throw new PageFailure(
                    Where.of(failure) + ": " + node.path() + " cannot be rendered: " + Where.message(failure), failure);
        }
        return page(order, html(rendering, out), rendering);
    }

    /** What a template made elsewhere brings along, its page may use; ours need nothing. */
    private static RenderedPage page(PageOrder order, byte[] html, Rendering rendering) {
        if (order.template().templateScript().endsWith(OURS)) {
            return new RenderedPage(html, rendering);
        }
        var found = rendering.written().find(new String(html, StandardCharsets.UTF_8));
        return new RenderedPage(found.html().getBytes(StandardCharsets.UTF_8), found.sources(), rendering);
    }

    private static byte[] html(Rendering rendering, Output out) {
        var only = rendering.setting().request().onlyArea();
        return only.isEmpty()
                ? out.bytes()
                : rendering
                        .onlyArea()
                        .orElseThrow(() -> new RequestFailure(Reason.NOT_FOUND, "page.missing", "area " + only));
    }

    /**
     * Renders a page, or a component within its page, to see whether it can be; nothing is shown and nothing fails.
     * Gives all that was left out.
     */
    public List<Mishap> attempt(PageOrder order) {
        return inTurn(() -> attemptNow(order));
    }

    /** Whoever waits longer than a page may take goes on without: a page that hangs must not keep all others out. */
    private <T> T inTurn(Supplier<T> deed) {
        var own = false;
        try {
            own = turns.tryAcquire(config.deadline().toNanos(), TimeUnit.NANOSECONDS);
            return deed.get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new PageFailure("The page was not waited for", interrupted);
        } finally {
            if (own) {
                turns.release();
            }
        }
    }

    private List<Mishap> attemptNow(PageOrder order) {
        var node = order.page();
        var rendering = rendering(order, ReadLog.off());
        around(order, rendering).ifPresent(rendering.scripts()::push);
        try {
            var script = new Script(rendering.map(node), node, order.template(), order.template(), Map.of());
            state.parts().runPage(script, rendering, new Output(rendering.budget()));
        } catch (TemplateException | IOException | RuntimeException | StackOverflowError | OutOfMemoryError failure) {
            rendering.leaveOut(Where.leftOut(failure, order.template().file()));
        }
        return rendering.leftOut().stream()
                .map(part -> new Mishap(part.cause(), part.file(), part.line(), part.message(), part.expression()))
                .toList();
    }

    /** The page that a component is part of, as if its script were at work. */
    private static Optional<Script> around(PageOrder order, Rendering rendering) {
        if (Nodes.isPage(order.page())) {
            return Optional.empty();
        }
        return order.page().ancestors().stream()
                .filter(Nodes::isPage)
                .reduce((outer, inner) -> inner)
                .map(page -> {
                    var template = order.definitions()
                            .template(Nodes.text(page, "mgnl:template"))
                            .orElse(order.template());
                    return new Script(rendering.map(page), page, template, template, Map.of());
                });
    }

    /** What the comments in a page say, by path: {@code /p/main} to {@code cms:area content="website:/p/main" …}. */
    public Map<String, String> annotations(PageOrder order) {
        var rendering = rendering(order.withAudience(Audience.EDITOR), ReadLog.off());
        try {
            return Annotations.of(order.page(), order.template(), rendering);
        } catch (TemplateException failure) {
            throw new PageFailure(order.page().path() + " cannot be annotated: " + Where.message(failure), failure);
        }
    }

    /** Whether templates know functions by this name, such as {@code cmsfn}. */
    public boolean knowsFunctions(String name) {
        return state.knowsFunctions(name);
    }

    /** Whether templates that name this class have a model of their own. */
    public boolean knowsModel(String className) {
        return state.knowsModel(className);
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
                order.editors(),
                request,
                switch (order.audience()) {
                    case VISITOR -> PageSetting.Audience.VISITOR;
                    case PREVIEW -> PageSetting.Audience.PREVIEW;
                    case EDITOR -> PageSetting.Audience.EDITOR;
                });
    }
}
