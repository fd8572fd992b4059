package nl.balint.cms.rendering;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.balint.cms.content.Access;
import nl.balint.cms.content.Content;
import nl.balint.cms.content.ContentPath;
import nl.balint.cms.content.Node;
import nl.balint.cms.content.Repository;
import nl.balint.cms.content.View;
import nl.balint.cms.definitions.Definitions;
import nl.balint.cms.definitions.LightModules;
import nl.balint.cms.http.Answer;
import nl.balint.cms.http.Cookie;
import nl.balint.cms.http.Request;
import nl.balint.cms.rendering.PageOrder.Asked;
import nl.balint.cms.rendering.internal.RenderState;
import nl.balint.cms.rendering.internal.model.Nodes;

/**
 * What is made for one visitor: a template with a model that Java puts together, known to it as {@code screen}. A model
 * holds texts, numbers, booleans, java.time values, enums (as their names), optionals, lists, maps and records; of any
 * other object a template sees nothing. What comes out is never kept.
 *
 * <p>It is in the language of the request. Its {@code content} is the page at the address or the nearest above it, so
 * that editors can add words to a screen.
 */
public final class Screens {

    private static final String WEBSITE = "website";
    private static final String NOTE = "note";
    private static final Duration NOTE_KEPT = Duration.ofMinutes(1);
    private static final Pattern KEY = Pattern.compile("[a-z][A-Za-z0-9.-]{0,80}");

    private final Repository repository;
    private final LightModules modules;
    private final PageRenderer renderer;
    private final List<ScreenValues> values;

    public Screens(
            Repository repository, LightModules modules, PageRenderer renderer, List<? extends ScreenValues> values) {
        this.repository = repository;
        this.modules = modules;
        this.renderer = renderer;
        this.values = List.copyOf(values);
    }

    /** The screen by a template such as {@code members:screens/home}; its model may not use a name that all know. */
    public Answer show(Request request, String template, Map<String, ?> model) throws Exception {
        var screen = new LinkedHashMap<String, Object>();
        for (var each : values) {
            screen.putAll(each.of(request));
        }
        model.forEach((name, value) -> {
            if (screen.put(name, value) != null) {
                throw new IllegalArgumentException(template + " finds another value under the name " + name);
            }
        });
        var note = request.cookie(NOTE).filter(key -> KEY.matcher(key).matches());
        note.ifPresent(key -> screen.put(NOTE, key));
        var html = new Visit(repository).with(request, content -> render(content, request, template, screen));
        var answer = Answer.html(html.bytes()).personal();
        return note.isPresent() ? answer.cookie(Cookie.deleted(NOTE)) : answer;
    }

    /** The answer, with a text (by its key) that the next screen tells at its top: what was just done. */
    public static Answer withNote(Answer answer, String key) {
        return answer.cookie(Cookie.of(NOTE, key).keptFor(NOTE_KEPT));
    }

    /** The same for nobody in particular, such as a mail. */
    public String text(String template, Map<String, ?> model) {
        try (var content = repository.open(Access.ANONYMOUS, View.PUBLISHED)) {
            return render(content, Request.get("/"), template, model).html();
        }
    }

    private RenderedPage render(Content content, Request request, String template, Map<String, ?> screen) {
        var definitions = modules.current();
        var definition = definitions
                .template(template)
                .orElseThrow(() -> new PageFailure("There is no template '" + template + "'"));
        var path = request.path().text();
        var page = nearest(content, path, definitions);
        var asked = new Asked(
                path,
                path,
                new SiteAddress.Page("", path, "", ""),
                request.rawQuery(),
                request.query().values());
        var order = PageOrder.of(definitions, page, definition)
                .withLocale(request.locale())
                .withRequest(asked);
        return renderer.renderOnce(order, Map.of("screen", screen));
    }

    private static Node nearest(Content content, String path, Definitions definitions) {
        for (var place = path; place.length() > 1; place = place.substring(0, place.lastIndexOf('/'))) {
            var page = page(content, place);
            if (page.isPresent()) {
                return page.get();
            }
        }
        return page(content, RenderState.home(definitions)).orElseGet(() -> content.get(ContentPath.root(WEBSITE)));
    }

    private static Optional<Node> page(Content content, String path) {
        return Nodes.find(content, WEBSITE, path).filter(Nodes::isPage);
    }
}
