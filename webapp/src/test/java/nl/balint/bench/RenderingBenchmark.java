package nl.balint.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import nl.balint.cms.content.Access;
import nl.balint.cms.content.Content;
import nl.balint.cms.content.ContentPath;
import nl.balint.cms.content.Depth;
import nl.balint.cms.content.Node;
import nl.balint.cms.content.Repository;
import nl.balint.cms.content.Value;
import nl.balint.cms.content.View;
import nl.balint.cms.definitions.Definitions;
import nl.balint.cms.definitions.LightModules;
import nl.balint.cms.rendering.PageOrder;
import nl.balint.cms.rendering.PageRenderer;
import nl.balint.cms.rendering.RenderingConfig;
import nl.balint.cms.rendering.RichText;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** How long a page of thirty components takes, and a node. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class RenderingBenchmark {

    private static final int COMPONENTS = 30;
    private static final ContentPath PAGE = ContentPath.of("website", "/dertig");
    private static final Map<String, String> FILES = Map.of(
            "templates/pages/page.yaml",
            "templateScript: /bench/templates/pages/page.ftlh\nrenderType: freemarker\nareas: {main: {availableComponents: {text: {id: 'bench:components/text'}}}}\n",
            "templates/pages/page.ftlh",
            "<!doctype html><html lang=\"nl\"><head><title>${content.title}</title></head><body><h1>${content.title}</h1>[@cms.area name=\"main\"/]</body></html>",
            "templates/components/text.yaml",
            "templateScript: /bench/templates/components/text.ftlh\nrenderType: freemarker\n",
            "templates/components/text.ftlh",
            "<section><h2>${content.heading}</h2>[#if content.text?has_content]<p>${content.text}</p>[/#if]</section>\n");

    private Path folder;
    private Repository repository;
    private LightModules modules;
    private PageRenderer renderer;

    @Setup
    public void open() throws IOException {
        folder = Files.createTempDirectory("bench");
        for (Map.Entry<String, String> file : FILES.entrySet()) {
            Path path = folder.resolve("bench").resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
        repository = Repository.inMemory(Clock.systemUTC());
        modules = LightModules.open(List.of(folder), LightModules.Reload.NEVER);
        renderer = new PageRenderer(RenderingConfig.standard(folder), new RichText(), List.of());
        fill();
    }

    private void fill() {
        try (Content draft = repository.open(Access.SYSTEM, View.DRAFT)) {
            Node page = draft.root("website").add(PAGE.name(), "mgnl:page");
            page.set("mgnl:template", "bench:pages/page");
            page.set("title", "Dertig");
            Node main = page.add("main", "mgnl:area");
            for (int number = 0; number < COMPONENTS; number++) {
                Node component = main.add("c" + number, "mgnl:component");
                component.set("mgnl:template", "bench:components/text");
                component.set("heading", Value.of("Kop " + number));
                component.set("text", Value.of("Een alinea die vertelt wat er in een groep gebeurt. ".repeat(5)));
            }
            draft.publish(PAGE, Depth.TREE);
            draft.save();
        }
    }

    /** From parts that are kept. */
    @Benchmark
    public String pageOfThirtyComponents() {
        return page(Access.ANONYMOUS, View.PUBLISHED);
    }

    /** As an editor sees a draft: nothing of it is kept, every node is read from Oak. */
    @Benchmark
    public String draftOfThirtyComponents() {
        return page(Access.SYSTEM, View.DRAFT);
    }

    private String page(Access access, View view) {
        try (Content content = repository.open(access, view)) {
            Definitions definitions = modules.current();
            return renderer.render(PageOrder.of(
                            definitions,
                            content.get(PAGE),
                            definitions.template("bench:pages/page").orElseThrow()))
                    .html();
        }
    }

    @Benchmark
    public String propertyOfAPublishedNode() {
        try (Content content = repository.open(Access.ANONYMOUS, View.PUBLISHED)) {
            return content.get(PAGE.child("main").child("c7")).text("heading").orElseThrow();
        }
    }

    @Benchmark
    public String propertyOfADraftNode() {
        try (Content content = repository.open(Access.SYSTEM, View.DRAFT)) {
            return content.get(PAGE.child("main").child("c7")).text("heading").orElseThrow();
        }
    }

    @TearDown
    public void close() {
        modules.close();
        repository.close();
    }
}
