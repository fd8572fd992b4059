package nl.balint.cms.rendering.internal;

import freemarker.core.Environment;
import freemarker.template.SimpleHash;
import freemarker.template.TemplateModel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import nl.balint.cms.content.Node;
import nl.balint.cms.definitions.Definitions;
import nl.balint.cms.definitions.Resource;
import nl.balint.cms.definitions.UriMapping.Target;
import nl.balint.cms.rendering.internal.directives.AreaDirective;
import nl.balint.cms.rendering.internal.directives.ComponentDirective;
import nl.balint.cms.rendering.internal.directives.FailingExpressions;
import nl.balint.cms.rendering.internal.directives.KeptDirective;
import nl.balint.cms.rendering.internal.directives.PageDirective;
import nl.balint.cms.rendering.internal.directives.Parts;
import nl.balint.cms.rendering.internal.functions.StandardFunctions;
import nl.balint.cms.rendering.internal.model.KeptParts;
import nl.balint.cms.rendering.internal.model.Rendering;
import nl.balint.cms.rendering.internal.model.Script;
import nl.balint.cms.rendering.internal.template.TemplateEngine;
import nl.balint.cms.rendering.internal.template.TemplateObjects;
import nl.balint.cms.rendering.internal.template.TemplateSource;
import nl.balint.cms.rendering.internal.template.WrittenTags;
import org.jspecify.annotations.Nullable;

/** The tools for rendering, renewed as a whole when the light modules change. */
public final class RenderState {

    /** In bytes: read, a template takes many times its size. */
    private static final int LARGEST_TEMPLATE = 2 * 1024 * 1024;

    private final Parts parts = new Parts();
    private final TemplateObjects objects;
    private final Map<String, TemplateModel> directives;
    private final Map<String, Function<Rendering, Object>> functions;
    private final Map<String, BiFunction<Rendering, Script, Object>> models;
    private final UnaryOperator<String> cleaner;
    private final Function<Object, @Nullable Node> nodes;
    private final ZoneId zone;
    private final WrittenTags written;
    private volatile @Nullable Current current;

    private record Current(Definitions definitions, Rendering.Tools tools) {}

    /**
     * What other modules bring.
     *
     * @param functions their functions by name
     * @param models their models by the name of the class
     * @param listed their types whose methods templates may call
     * @param nodes the node that an object of theirs stands for, {@code null} for all other objects
     */
    public record Plugs(
            Map<String, Function<Rendering, Object>> functions,
            Map<String, BiFunction<Rendering, Script, Object>> models,
            Predicate<Class<?>> listed,
            Function<Object, @Nullable Node> nodes) {}

    public RenderState(Plugs plugs, UnaryOperator<String> cleaner, ZoneId zone) {
        this.nodes = plugs.nodes();
        this.objects = new TemplateObjects(
                type -> StandardFunctions.lists(type) || plugs.listed().test(type), zone, this::own);
        this.directives = Map.of(
                "cms",
                new SimpleHash(
                        Map.of(
                                "area", new AreaDirective(parts),
                                "component", new ComponentDirective(parts),
                                "kept", new KeptDirective(),
                                "page", new PageDirective(),
                                "init", new PageDirective()),
                        objects));
        this.functions = new HashMap<>(StandardFunctions.all());
        this.functions.putAll(plugs.functions());
        this.models = Map.copyOf(plugs.models());
        this.cleaner = cleaner;
        this.zone = zone;
        var secret = new byte[16];
        new SecureRandom().nextBytes(secret);
        this.written = new WrittenTags(secret);
    }

    /** Whether templates know functions by this name. */
    public boolean knowsFunctions(String name) {
        return functions.containsKey(name);
    }

    /** Whether a module in Java has a model for templates that name this class. */
    public boolean knowsModel(String className) {
        return models.containsKey(className);
    }

    public Parts parts() {
        return parts;
    }

    public Rendering.Tools tools(Definitions definitions) {
        var known = current;
        if (known == null || known.definitions() != definitions) {
            known = new Current(definitions, make(definitions));
            current = known;
        }
        return known.tools();
    }

    private Rendering.Tools make(Definitions definitions) {
        var engine = new TemplateEngine(
                path -> definitions.resource(path).map(this::source),
                objects,
                directives,
                new FailingExpressions(),
                zone);
        return new Rendering.Tools(
                objects,
                functions,
                models,
                engine::template,
                cleaner,
                home(definitions),
                new ConcurrentHashMap<>(),
                new KeptParts(),
                written);
    }

    private TemplateSource source(Resource resource) {
        try (var bytes = resource.open()) {
            var all = bytes.readNBytes(LARGEST_TEMPLATE + 1);
            if (all.length > LARGEST_TEMPLATE) {
                throw new IOException("it is larger than the " + LARGEST_TEMPLATE + " bytes a template may have");
            }
            var text = new String(all, StandardCharsets.UTF_8);
            return new TemplateSource(resource.path(), written.marked(resource.path(), text));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The page that a mapping of {@code /} leads to. */
    public static String home(Definitions definitions) {
        return definitions
                .mapped("/")
                .filter(target -> target.kind() == Target.Kind.FORWARD)
                .map(Target::to)
                .filter(path -> path.startsWith("/") && !path.startsWith("/."))
                .orElse("/home");
    }

    /** A node that a function gives becomes content in a template. */
    private @Nullable TemplateModel own(Object value) {
        var environment = Environment.getCurrentEnvironment();
        if (environment == null) {
            return null;
        }
        var node = nodes.apply(value);
        return node == null ? null : Rendering.of(environment).map(node);
    }
}
