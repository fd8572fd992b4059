package nl.balint.cms.rendering;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.balint.cms.content.Access;
import nl.balint.cms.content.Content;
import nl.balint.cms.content.ContentPath;
import nl.balint.cms.content.Depth;
import nl.balint.cms.content.Node;
import nl.balint.cms.content.Repository;
import nl.balint.cms.content.View;
import nl.balint.cms.definitions.LightModules;
import nl.balint.cms.http.Answer;
import nl.balint.cms.http.Method;
import nl.balint.cms.http.Request;
import nl.balint.cms.http.Route;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** A small site: real content in memory, light modules in a folder, and the routes as the server would ask them. */
final class TestSite implements AutoCloseable {

    private final Path folder;
    private final Repository repository;
    private final LightModules modules;
    private final List<TemplateFunctions> plugs = new ArrayList<>();
    private final List<TemplateModels> models = new ArrayList<>();
    private final Instant start = Instant.parse("2026-11-21T12:00:00Z");
    private Instant now = start;
    private Duration deadline = Duration.ofSeconds(5);
    private Optional<RenderingModule> rendering = Optional.empty();

    /** @param more folders of light modules beside the one of the site */
    TestSite(Path folder, Path... more) {
        this.folder = folder;
        this.repository = Repository.inMemory(clock());
        folder.resolve("modules/site").toFile().mkdirs();
        this.modules = LightModules.open(
                Stream.concat(Stream.of(more), Stream.of(folder.resolve("modules")))
                        .toList(),
                LightModules.Reload.NEVER);
        plug("textsfn", context -> new Texts());
    }

    /** What a plug of another module may look like. */
    @ForTemplates
    public static final class Texts {
        public String shout(String text) {
            return text + "!";
        }

        @Override
        public String toString() {
            return "texts";
        }
    }

    TestSite plug(String name, Function<RenderContext, Object> functions) {
        rendering = Optional.empty();
        plugs.add(new TemplateFunctions() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public Object functions(RenderContext context) {
                return functions.apply(context);
            }
        });
        return this;
    }

    TestSite models(List<TemplateModels> more) {
        rendering = Optional.empty();
        models.addAll(more);
        return this;
    }

    TestSite deadline(Duration changed) {
        deadline = changed;
        return this;
    }

    /** Writes a file of the light module {@code site}; it counts at once. */
    TestSite file(String path, String text) {
        try {
            var file = folder.resolve("modules/site").resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        modules.refresh();
        return this;
    }

    /** A page template with the areas {@code main} and {@code side}. */
    TestSite pageTemplate(String name, String script) {
        var file = name.contains(".") ? name : name + ".ftlh";
        file("templates/pages/" + file, script);
        return file(
                "templates/pages/" + bare(name) + ".yaml",
                "renderType: freemarker\ntemplateScript: /site/templates/pages/" + file + "\n"
                        + "areas:\n  main: {type: list}\n  side: {type: list, optional: true}\n");
    }

    TestSite componentTemplate(String name, String script) {
        var file = name.contains(".") ? name : name + ".ftlh";
        file("templates/components/" + file, script);
        return file(
                "templates/components/" + bare(name) + ".yaml",
                "renderType: freemarker\ntemplateScript: /site/templates/components/" + file + "\n");
    }

    private static String bare(String name) {
        return name.contains(".") ? name.substring(0, name.indexOf('.')) : name;
    }

    /** Changes the draft and publishes the page. */
    TestSite page(String path, String template, Consumer<Node> filling) {
        try (var content = repository.open(Access.SYSTEM, View.DRAFT)) {
            var place = ContentPath.of("website", path);
            var page = content.find(place)
                    .orElseGet(() -> content.get(place.parent()).add(place.name(), "mgnl:page"));
            if (!template.isEmpty()) {
                page.set("mgnl:template", "site:pages/" + template);
            }
            filling.accept(page);
            content.save();
            content.publish(place, Depth.SELF);
            content.save();
        }
        return this;
    }

    TestSite page(String path, String template) {
        return page(path, template, page -> {});
    }

    static Node area(Node page, String name) {
        return page.child(name).orElseGet(() -> page.add(name, "mgnl:area"));
    }

    static Node component(Node area, String template) {
        var component = area.add("c" + area.children().size(), "mgnl:component");
        component.set("mgnl:template", "site:components/" + template);
        return component;
    }

    /** Changes anything and saves it; publishing is part of the deed. */
    TestSite change(Consumer<Content> deed) {
        try (var content = repository.open(Access.SYSTEM, View.DRAFT)) {
            deed.accept(content);
            content.save();
        }
        return this;
    }

    RenderingModule rendering() {
        if (rendering.isEmpty()) {
            var config = new RenderingConfig(
                    deadline, 200_000, 10_000_000, folder.resolve("imaging"), ZoneId.of("Europe/Amsterdam"));
            rendering = Optional.of(new RenderingModule(
                    new RenderingModule.Sources(repository, modules, clock()), config, plugs, models));
        }
        return rendering.get();
    }

    /** Asks as the server does: the first route that fits. */
    Answer get(String target) throws Exception {
        return ask(Request.get(target));
    }

    Answer ask(Request request) throws Exception {
        var path = request.path().text();
        for (var routes : rendering().routes()) {
            for (var route : routes.routes()) {
                if (fits(route, path) && isFor(route, request)) {
                    return route.handler().handle(request);
                }
            }
        }
        throw new IllegalStateException("No route for " + path);
    }

    static boolean isFor(Route route, Request request) {
        var method = request.method() == Method.HEAD ? Method.GET : request.method();
        return route.method() == method;
    }

    static boolean fits(Route route, String path) {
        var open = route.pattern().indexOf('<');
        return open < 0
                ? path.equals(route.pattern())
                : path.startsWith(route.pattern().substring(0, open));
    }

    String html(String target) throws Exception {
        return get(target).text();
    }

    Document document(String target) throws Exception {
        var document = Jsoup.parse(html(target));
        document.outputSettings().prettyPrint(false);
        return document;
    }

    /** The draft as an editor at work sees it. */
    String asEditor(String path) {
        return draft(path, Audience.EDITOR);
    }

    /** The draft as it will be, as an editor looks at it. */
    String asPreview(String path) {
        return draft(path, Audience.PREVIEW);
    }

    private String draft(String path, Audience audience) {
        return draft(
                path,
                order -> rendering()
                        .renderer()
                        .render(order.withAudience(audience))
                        .html());
    }

    /** The marks of the page editor by path. */
    Map<String, String> annotations(String path) {
        return draft(path, order -> rendering().renderer().annotations(order));
    }

    private <T> T draft(String path, Function<PageOrder, T> deed) {
        try (var content = repository.open(Access.SYSTEM, View.DRAFT)) {
            var page = content.get(ContentPath.of("website", path));
            var template = modules.current()
                    .template(page.text("mgnl:template").orElseThrow())
                    .orElseThrow();
            return deed.apply(PageOrder.of(modules.current(), page, template));
        }
    }

    Repository repository() {
        return repository;
    }

    LightModules modules() {
        return modules;
    }

    void later(Duration time) {
        now = now.plus(time);
    }

    private Clock clock() {
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now == null ? Instant.parse("2026-11-21T12:00:00Z") : now;
            }
        };
    }

    @Override
    public void close() {
        modules.close();
        repository.close();
    }
}
