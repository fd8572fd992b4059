package nl.balint.cms.rendering;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.balint.cms.content.Content;
import nl.balint.cms.content.Node;
import nl.balint.cms.content.Repository;
import nl.balint.cms.definitions.Definitions;
import nl.balint.cms.definitions.LightModules;
import nl.balint.cms.definitions.TemplateDefinition;
import nl.balint.cms.definitions.UriMapping.Target;
import nl.balint.cms.http.Answer;
import nl.balint.cms.http.MediaTypes;
import nl.balint.cms.http.Reason;
import nl.balint.cms.http.Request;
import nl.balint.cms.http.RequestFailure;
import nl.balint.cms.http.Route;
import nl.balint.cms.http.Routes;
import nl.balint.cms.rendering.PageOrder.Asked;
import nl.balint.cms.rendering.internal.RenderState;
import nl.balint.cms.rendering.internal.model.Links;
import nl.balint.cms.rendering.internal.model.Nodes;

/** Every address that no other route answers: the pages of the site, each at one address, and the mappings to them. */
public final class PageRoutes implements Routes {

    private final LightModules modules;
    private final PageRenderer renderer;
    private final ResourceRoutes resources;
    private final Visit visits;
    private final ReadyPages ready;

    public PageRoutes(Repository repository, LightModules modules, PageRenderer renderer, PageCache cache) {
        this.modules = modules;
        this.renderer = renderer;
        this.resources = new ResourceRoutes(modules);
        this.visits = new Visit(repository);
        this.ready = new ReadyPages(cache);
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.get("/", this::show), Route.get("/<path>", this::show));
    }

    /** The page at a path, whatever was asked for: such as the one that says that there is nothing. */
    public Answer page(String path) throws Exception {
        return show(Request.get(path));
    }

    /**
     * The page at the address of a request, for whoever answers some of the addresses below a page; an {@link Audience}
     * on the request says for whom it is made.
     */
    public Answer show(Request request) throws Exception {
        var definitions = modules.current();
        var path = request.path();
        if (path.endsWithSlash()) {
            return moved(path.encoded().substring(0, path.encoded().length() - 1), request);
        }
        var mapped = definitions.mapped(host(request), path.text());
        if (mapped.isPresent()) {
            return follow(mapped.get(), definitions, request);
        }
        var address = address(definitions, path.text());
        if (!address.canonical().equals(address)) {
            return moved(address.canonical().url(), request);
        }
        var home = RenderState.home(definitions);
        if (address.url().equals(home)) {
            return moved("/", request);
        }
        return page(definitions, address.path().equals("/") ? withPath(address, home) : address, request);
    }

    /** The host that was asked, without its port. */
    private static String host(Request request) {
        return request.header("Host").orElse("").replaceFirst(":\\d+$", "");
    }

    private Answer follow(Target target, Definitions definitions, Request request) throws Exception {
        var to = target.to();
        return switch (target.kind()) {
            case REDIRECT -> Answer.redirect(302, encoded(to));
            case PERMANENT -> Answer.redirect(301, encoded(to));
            case FORWARD -> {
                var query = to.indexOf('?');
                var path = query < 0 ? to : to.substring(0, query);
                yield path.startsWith(SiteAddress.RESOURCES)
                        ? resources.show(path)
                        : page(definitions, address(definitions, path), request);
            }
        };
    }

    /** What an integrator wrote as target, with what an address may not hold written as {@code %xx}. */
    private static String encoded(String target) {
        if (!target.startsWith("/")) {
            return target;
        }
        var query = target.indexOf('?');
        return query < 0 ? Links.encoded(target) : Links.encoded(target.substring(0, query)) + target.substring(query);
    }

    private static Answer moved(String url, Request request) {
        return Answer.redirect(301, request.rawQuery().isEmpty() ? url : url + "?" + request.rawQuery());
    }

    private Answer page(Definitions definitions, SiteAddress.Page address, Request request) throws Exception {
        var isPlain = Visit.isAnonymous(request)
                && definitions.isSameForAll(request.path().text())
                && address.selector().isEmpty()
                && address.extension().isEmpty();
        var path = request.path().encoded();
        if (isPlain && (request.rawQuery().isEmpty() || ready.keepsQueries(path))) {
            return ready.get(
                    request.rawQuery().isEmpty() ? path : path + "?" + request.rawQuery(),
                    () -> visits.with(
                            request, content -> renderer.render(order(content, definitions, address, request))));
        }
        var once = visits.with(request, content -> renderer.renderOnce(order(content, definitions, address, request)));
        if (isPlain) {
            ready.learn(path, once);
        }
        return answer(once, address, request);
    }

    private static PageOrder order(
            Content content, Definitions definitions, SiteAddress.Page address, Request request) {
        var page = node(content, address).filter(Nodes::isPage).orElseThrow(PageRoutes::missing);
        var template = template(definitions, page, address);
        var asked = new Asked(
                request.path().text(),
                address.withoutLanguage(),
                address,
                request.rawQuery(),
                request.query().values());
        return PageOrder.of(definitions, page, template)
                .withLocale(locale(definitions, address))
                .withEditors(request.locale())
                .withAudience(request.attribute(Audience.class).orElse(Audience.VISITOR))
                .withRequest(asked);
    }

    /** A dot may belong to the name of the node, or begin the extension. */
    private static Optional<Node> node(Content content, SiteAddress.Page address) {
        var whole = address.path() + (address.extension().isEmpty() ? "" : "." + address.extension());
        return Nodes.find(content, "website", whole).or(() -> Nodes.find(content, "website", address.path()));
    }

    private static TemplateDefinition template(Definitions definitions, Node page, SiteAddress.Page address) {
        var id = Nodes.text(page, "mgnl:template");
        if (id.isEmpty()) {
            throw missing();
        }
        var template = definitions
                .template(id)
                .orElseThrow(() -> new PageFailure(page.path() + " has the unknown template '" + id + "'"));
        var dotted = page.name().endsWith("." + address.extension());
        if (address.extension().isEmpty() || dotted) {
            return template;
        }
        var variation = template.variations().get(address.extension());
        if (variation == null) {
            throw missing();
        }
        return variation;
    }

    /** What is made for this one request has no tag: it would cost more than it ever saves. */
    private static Answer answer(RenderedPage page, SiteAddress.Page address, Request request) {
        var type = address.extension().isEmpty() ? MediaTypes.HTML : MediaTypes.of("page." + address.extension());
        var answer = page.answer(type);
        return Visit.isAnonymous(request) ? answer.header("Cache-Control", "no-cache") : answer.personal();
    }

    private static SiteAddress.Page address(Definitions definitions, String path) {
        var foreign = definitions.site().languages().others().stream()
                .map(Locale::toString)
                .collect(Collectors.toSet());
        if (SiteAddress.parse(path, foreign) instanceof SiteAddress.Page page) {
            return page;
        }
        throw missing();
    }

    private static Locale locale(Definitions definitions, SiteAddress.Page address) {
        var languages = definitions.site().languages();
        return languages.locales().stream()
                .filter(locale -> locale.toString().equals(address.language()))
                .findFirst()
                .orElse(languages.defaultLocale());
    }

    private static SiteAddress.Page withPath(SiteAddress.Page address, String path) {
        return new SiteAddress.Page(address.language(), path, address.selector(), address.extension());
    }

    private static RequestFailure missing() {
        return new RequestFailure(Reason.NOT_FOUND, "page.missing");
    }
}
