package nl.balint.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.balint.cms.content.Access;
import nl.balint.cms.content.Content;
import nl.balint.cms.content.ContentPath;
import nl.balint.cms.content.Node;
import nl.balint.cms.content.Repository;
import nl.balint.cms.content.View;
import nl.balint.cms.definitions.LightModules;
import nl.balint.cms.rendering.PageOrder;
import nl.balint.cms.rendering.PageRenderer;
import nl.balint.cms.rendering.RenderingConfig;
import nl.balint.cms.rendering.RichText;

/**
 * A hundred light modules with 2,000 YAML files, as a large project has them: reading them, seeing that one of them
 * changed, and a page of fifty components of which some come from three levels of pages above. Each figure is the
 * median of several in one process; the first reading, without any warmth, is told apart.
 */
public final class DefinitionsBench {

    private static final int MODULES = 100;
    private static final int PAGES = 4;
    private static final int COMPONENTS = 7;
    private static final int DIALOGS = 9;
    private static final int ROUNDS = 9;
    private static final int PAGES_RENDERED = 400;

    private final Path folder;
    private boolean missed;

    private DefinitionsBench(Path folder) {
        this.folder = folder;
    }

    /**
     * Measures, and says by its exit code whether all targets were met.
     *
     * @param arguments an empty folder to write in
     */
    public static void main(String[] arguments) throws Exception {
        var bench = new DefinitionsBench(Path.of(arguments[0]));
        bench.write();
        bench.reading();
        bench.reloading();
        bench.rendering();
        if (bench.missed) {
            System.exit(1);
        }
    }

    private void write() throws IOException {
        for (int module = 0; module < MODULES; module++) {
            String name = "m" + module;
            String needs = module == 0 ? "" : "dependencies:\n  m" + (module - 1) + ": {version: '1.0/*'}\n";
            file(name + "/module.yaml", "version: 1.0\n" + needs);
            file(name + "/includes/field.yaml", "$type: textField\nlabel: Title\nrequired: true\n");
            for (int page = 0; page < PAGES; page++) {
                String base = page == 0 ? "renderType: freemarker\n" : "!inherit:" + name + ":pages/p0\n";
                file(name + "/templates/pages/p" + page + ".yaml", base + pageYaml(name, page));
            }
            file(name + "/templates/page.ftl", "<h1>${content.title!}</h1>[@cms.area name=\"main\" /]");
            file(name + "/templates/component.ftl", "<p>${content.text!}</p>");
            for (int component = 0; component < COMPONENTS; component++) {
                file(
                        name + "/templates/components/c" + component + ".yaml",
                        "renderType: freemarker\ntitle: C" + component + "\ntemplateScript: /" + name
                                + "/templates/component.ftl\ndialog: " + name + ":d" + component + "\n");
            }
            for (int dialog = 0; dialog < DIALOGS - 2; dialog++) {
                file(name + "/dialogs/d" + dialog + ".yaml", dialogYaml(name));
            }
        }
    }

    private static String pageYaml(String module, int page) {
        var yaml = new StringBuilder("title: Page " + page + "\ntemplateScript: /" + module + "/templates/page.ftl\n");
        yaml.append("areas:\n  main:\n    inheritance: {enabled: true, components: all}\n    availableComponents:\n");
        for (int component = 0; component < COMPONENTS; component++) {
            yaml.append("      c" + component + ": {id: '" + module + ":components/c" + component + "'}\n");
        }
        return yaml.toString();
    }

    private static String dialogYaml(String module) {
        var yaml = new StringBuilder("form:\n  properties:\n");
        for (int field = 0; field < 12; field++) {
            yaml.append(
                    "    f" + field + ": !include:/" + module + "/includes/field.yaml\n      rows: " + field + "\n");
        }
        return yaml.toString();
    }

    private void file(String path, String text) throws IOException {
        Path file = folder.resolve("modules").resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private LightModules open() {
        return LightModules.open(List.of(folder.resolve("modules")), LightModules.Reload.NEVER);
    }

    private void reading() throws IOException {
        long files;
        try (var all = Files.walk(folder.resolve("modules"))) {
            files = all.filter(file -> file.toString().endsWith(".yaml")).count();
        }
        List<Double> times = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            long begin = System.nanoTime();
            try (LightModules modules = open()) {
                times.add(milliseconds(begin));
                if (!modules.current().problems().isEmpty()) {
                    throw new IllegalStateException(
                            modules.current().problems().get(0).told());
                }
            }
        }
        tell("reading " + MODULES + " modules with " + files + " YAML files, the first time", times.get(0), 2_000);
        tell("the same, warm", median(times), 2_000);
    }

    /** Until the change is in what is handed out, from the moment that the files are looked at. */
    private void reloading() throws IOException {
        try (LightModules modules = open()) {
            List<Double> times = new ArrayList<>();
            for (int round = 0; round < ROUNDS; round++) {
                String title = "Changed" + "x".repeat(round);
                file(
                        "m50/templates/components/c3.yaml",
                        "renderType: freemarker\ntitle: " + title + "\ntemplateScript: /m50/templates/component.ftl\n");
                long begin = System.nanoTime();
                modules.refresh();
                times.add(milliseconds(begin));
                String now = modules.current()
                        .template("m50:components/c3")
                        .orElseThrow()
                        .title();
                if (!now.equals(title)) {
                    throw new IllegalStateException("The change was not seen");
                }
            }
            tell("one of these files changed, the first time", times.get(0), 200);
            tell("the same, warm", median(times), 200);
        }
    }

    private void rendering() throws Exception {
        try (LightModules modules = open();
                Repository repository = Repository.inMemory(Clock.systemUTC());
                Content draft = repository.open(Access.SYSTEM, View.DRAFT)) {
            Node page = pages(draft);
            var renderer = new PageRenderer(RenderingConfig.standard(folder), new RichText(), List.of());
            var template = modules.current().template("m7:pages/p1").orElseThrow();
            List<Double> times = new ArrayList<>();
            for (int round = 0; round < PAGES_RENDERED; round++) {
                long begin = System.nanoTime();
                String html = renderer.render(PageOrder.of(modules.current(), page, template))
                        .html();
                times.add(milliseconds(begin));
                if (html.split("<p>", -1).length != 51) {
                    throw new IllegalStateException("50 components were expected");
                }
            }
            tell("a page of 50 components, 20 of them from three levels above, the first time", times.get(0), 0);
            tell("the same, warm", median(times.subList(PAGES_RENDERED / 2, PAGES_RENDERED)), 0);
        }
    }

    /** Three pages above with 5, 5 and 10 components, and one with 30 of its own. */
    private static Node pages(Content draft) {
        Node at = draft.root("website");
        int[] components = {5, 5, 10, 30};
        for (int level = 0; level < components.length; level++) {
            at = at.add("level" + level, "mgnl:page");
            at.set("mgnl:template", "m7:pages/p1");
            at.set("title", "Level " + level);
            Node main = at.add("main", "mgnl:area");
            for (int number = 0; number < components[level]; number++) {
                Node component = main.add("c" + number, "mgnl:component");
                component.set("mgnl:template", "m7:components/c" + number % COMPONENTS);
                component.set("text", "A line of text for level " + level + ", number " + number);
            }
        }
        draft.save();
        return draft.get(ContentPath.of("website", at.path().path()));
    }

    private static double milliseconds(long begin) {
        return (System.nanoTime() - begin) / 1e6;
    }

    private static double median(List<Double> times) {
        return times.stream().sorted().toList().get(times.size() / 2);
    }

    /** @param target in milliseconds; 0 for none */
    private void tell(String what, double milliseconds, int target) {
        boolean isMet = target == 0 || milliseconds < target;
        missed |= !isMet;
        String verdict = target == 0 ? "" : "   target " + target + " ms: " + (isMet ? "met" : "MISSED");
        System.out.println(String.format(Locale.ROOT, "%-90s %8.1f ms%s", what, milliseconds, verdict));
    }
}
