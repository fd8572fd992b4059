package nl.balint.cms.rendering.delivery;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import nl.balint.cms.content.Access;
import nl.balint.cms.content.Content;
import nl.balint.cms.content.Node;
import nl.balint.cms.content.Repository;
import nl.balint.cms.content.View;
import nl.balint.cms.definitions.Definitions;
import nl.balint.cms.definitions.LightModules;
import nl.balint.cms.definitions.RestEndpoint;
import nl.balint.cms.http.Answer;
import nl.balint.cms.http.Request;
import nl.balint.cms.http.Route;
import nl.balint.cms.http.Routes;

/**
 * Answers {@code /.rest/…} by the endpoints of light modules: a node, its children ({@code @nodes}), or all that fits a
 * question. What is handed out is what is published and what everybody may see; the rest is not there (404), whoever
 * asks.
 */
public final class DeliveryRoutes implements Routes {

    private static final String ADDRESS = "/.rest/";
    private static final String READ = "GET, HEAD, OPTIONS";
    private static final String CHILDREN = "@nodes";
    private static final String BAD_QUERY = "badRequest";
    private static final String MISSING = "pathNotFound";

    private final Repository repository;
    private final LightModules modules;
    private final UnaryOperator<String> cleaner;

    /** @param cleaner cleans rich text, which may have been imported as it was */
    public DeliveryRoutes(Repository repository, LightModules modules, UnaryOperator<String> cleaner) {
        this.repository = repository;
        this.modules = modules;
        this.cleaner = cleaner;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(ADDRESS + "openapi.json", this::description),
                Route.get(ADDRESS + "<path>", this::deliver),
                Route.options(ADDRESS + "<path>", this::beforehand));
    }

    private Answer description(Request request) {
        return fresh(Answer.asJson(OpenApi.of(modules.current())), request);
    }

    /** What a page of another site may ask, before it does (the CORS preflight of the Fetch standard). */
    private Answer beforehand(Request request) {
        return Cors.of(modules.current().site())
                .allow(Answer.empty(204).header("Vary", "Origin").header("Allow", READ), request);
    }

    private Answer deliver(Request request) {
        var definitions = modules.current();
        var asked = request.path().text().substring(ADDRESS.length());
        var endpoint = definitions.restEndpoint(asked);
        if (endpoint.isEmpty()) {
            return problem(404, MISSING, "There is no endpoint here");
        }
        var below = asked.substring(endpoint.get().path().length());
        try (var content = repository.open(Access.ANONYMOUS, View.PUBLISHED)) {
            return fresh(answer(endpoint.get(), below, new Asked(request, definitions, content, cleaner)), request);
        }
    }

    /** One request, with what it is answered from. */
    private record Asked(Request request, Definitions definitions, Content content, UnaryOperator<String> cleaner) {

        NodeJson json(RestEndpoint endpoint) {
            return new NodeJson(endpoint, new NodeJson.Sources(definitions, content, cleaner), locale());
        }

        /** The language that is asked for; all of them for {@code all}. */
        private Languages locale() {
            return Languages.asked(definitions.site().languages(), request);
        }
    }

    private static Answer answer(RestEndpoint endpoint, String below, Asked asked) {
        if (below.isEmpty() || below.equals("/")) {
            return list(endpoint, asked);
        }
        var isOfChildren = below.endsWith(CHILDREN);
        var path = isOfChildren ? below.substring(0, below.length() - CHILDREN.length()) : below;
        var scope = new Scope(endpoint, asked.content());
        var node = scope.find(path);
        if (isOfChildren) {
            return node.map(parent -> Answer.asJson(children(parent, scope, asked.json(endpoint))))
                    .orElseGet(() -> missing(path));
        }
        return node.filter(scope::isOffered)
                .map(found -> Answer.asJson(asked.json(endpoint).of(found)))
                .orElseGet(() -> missing(path));
    }

    private static List<Map<String, Object>> children(Node parent, Scope scope, NodeJson json) {
        return parent.children().stream().filter(scope::isOffered).map(json::of).toList();
    }

    private static Answer list(RestEndpoint endpoint, Asked asked) {
        Optional<Query> query = Query.parse(asked.request().query(), endpoint);
        if (query.isEmpty()) {
            return problem(400, BAD_QUERY, "limit and offset are whole numbers");
        }
        return Answer.asJson(query.get().results(new Scope(endpoint, asked.content()), asked.json(endpoint)));
    }

    private static Answer missing(String path) {
        return problem(404, MISSING, "Path '" + path + "' not found");
    }

    private static Answer problem(int status, String code, String message) {
        return Answer.asJson(new Refusal(new Refusal.Why(code, message)))
                .status(status)
                .header("Cache-Control", "no-cache");
    }

    /** Why there is no answer. */
    record Refusal(Why error) {

        /** In a word for programs, and in a sentence. */
        record Why(String code, String message) {}
    }

    /** Asked again each time, and sent again when it changed. */
    private Answer fresh(Answer answer, Request request) {
        var tagged = answer.status() == 200 ? answer.tagged() : answer;
        return Cors.of(modules.current().site())
                .allow(tagged.header("Cache-Control", "no-cache").header("Vary", "Accept-Language, Origin"), request);
    }

    /** The language of an answer. */
    record Languages(Locale locale, boolean all, nl.balint.cms.definitions.SiteDefinition.Languages known) {

        static Languages asked(nl.balint.cms.definitions.SiteDefinition.Languages known, Request request) {
            var lang = request.query("lang").orElse("");
            var fallback = known.defaultLocale();
            if (!known.enabled()) {
                return new Languages(fallback, false, known);
            }
            if (lang.equals("all")) {
                return new Languages(fallback, true, known);
            }
            var wanted = lang.isEmpty() ? request.header("Accept-Language").orElse("") : lang.replace('_', '-');
            return new Languages(among(wanted, known).orElse(fallback), false, known);
        }

        private static Optional<Locale> among(String wanted, nl.balint.cms.definitions.SiteDefinition.Languages known) {
            try {
                return wanted.isEmpty()
                        ? Optional.empty()
                        : Optional.ofNullable(Locale.lookup(Locale.LanguageRange.parse(wanted), known.locales()));
            } catch (IllegalArgumentException malformed) {
                return Optional.empty();
            }
        }
    }
}
