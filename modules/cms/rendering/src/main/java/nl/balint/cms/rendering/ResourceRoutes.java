package nl.balint.cms.rendering;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import nl.balint.cms.definitions.Definitions;
import nl.balint.cms.definitions.LightModules;
import nl.balint.cms.definitions.Resource;
import nl.balint.cms.http.Answer;
import nl.balint.cms.http.FileContent;
import nl.balint.cms.http.MediaTypes;
import nl.balint.cms.http.Reason;
import nl.balint.cms.http.Request;
import nl.balint.cms.http.RequestFailure;
import nl.balint.cms.http.Route;
import nl.balint.cms.http.Routes;
import nl.balint.cms.rendering.internal.functions.ThemeBundle;

/**
 * {@code /.resources}: style sheets, scripts, fonts and pictures of the light modules, and each theme as one file. An
 * address with the file's stamp may be kept for ever.
 */
public final class ResourceRoutes implements Routes {

    private static final Duration UNSTAMPED = Duration.ofHours(1);
    private static final Set<String> NEVER = Set.of("yaml", "yml", "ftl", "ftlh", "properties", "java", "class");

    private final LightModules modules;
    private final Map<String, Joined> joined = new ConcurrentHashMap<>();

    private record Joined(long generation, Answer answer) {}

    public ResourceRoutes(LightModules modules) {
        this.modules = modules;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.get("/.resources/<path>", this::show));
    }

    Answer show(Request request) throws IOException {
        return show(request.path().text());
    }

    Answer show(String path) throws IOException {
        var definitions = modules.current();
        if (!(SiteAddress.parse(path, Set.of()) instanceof SiteAddress.Resource asked)) {
            throw missing();
        }
        var answer = answer(definitions, asked);
        return asked.stamp().isEmpty() ? answer.cacheFor(UNSTAMPED) : answer.cacheForEver();
    }

    private Answer answer(Definitions definitions, SiteAddress.Resource asked) throws IOException {
        for (var theme : definitions.themes()) {
            for (var bundle : ThemeBundle.values()) {
                if (bundle.path(theme.name()).equals(asked.path())) {
                    return joined(bundle, theme.name(), definitions);
                }
            }
        }
        var resource = definitions
                .resource(asked.path())
                .filter(ResourceRoutes::isPublic)
                .orElseThrow(ResourceRoutes::missing);
        return Answer.file(new FileContent(
                MediaTypes.of(resource.name()),
                resource.size(),
                Long.toString(resource.lastModified().toEpochMilli(), 36) + "-" + Long.toString(resource.size(), 36),
                resource.lastModified(),
                resource::open));
    }

    /** Joined once for all who ask, until the light modules change. */
    private Answer joined(ThemeBundle bundle, String theme, Definitions definitions) {
        var path = bundle.path(theme);
        var known = joined.get(path);
        if (known != null && known.generation() == definitions.generation()) {
            return known.answer();
        }
        var text = bundle.text(definitions, theme).getBytes(StandardCharsets.UTF_8);
        var answer = Answer.bytes(MediaTypes.of(path), text).tagged();
        joined.put(path, new Joined(definitions.generation(), answer));
        return answer;
    }

    /** Only what a module puts into its {@code webresources}, and never a definition, template or text. */
    private static boolean isPublic(Resource resource) {
        var inside = resource.path().substring(resource.module().length() + 1);
        return inside.startsWith("/webresources/")
                && !resource.path().contains("/.")
                && !NEVER.contains(resource.extension().toLowerCase(Locale.ROOT));
    }

    private static RequestFailure missing() {
        return new RequestFailure(Reason.NOT_FOUND, "resource.missing");
    }
}
